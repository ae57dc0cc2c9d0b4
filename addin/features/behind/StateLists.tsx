import type { FigureBehind } from '../../sync/figure-behind.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { groupsOf } from './figure-words.ts';
import { StateList } from './StateList.tsx';

/** The rows that are counted, then those that only make up the base. */
export function StateLists({ figure }: { readonly figure: FigureBehind }) {
  if (figure.rows.length === 0)
    return <Quiet>没有一行算在里面：这个数字是 0，或这个单位不涉及。</Quiet>;
  return groupsOf(figure).map(({ title, states, open }) =>
    states.length === 0 ? (
      <Quiet key={title}>{title}。</Quiet>
    ) : (
      <Disclosure key={title} title={title} open={open}>
        <StateList states={states} />
      </Disclosure>
    ),
  );
}
