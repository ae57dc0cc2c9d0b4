import type { DoubtfulPeople } from '../../sync/outcome.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { PeopleForm } from './PeopleForm.tsx';

export interface SettlePeopleProps {
  readonly people: readonly DoubtfulPeople[];
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** Names that run together: how they are parted is said once. Publishing does not wait for it, for tasks go to units. */
export function SettlePeople({ people, busy, onSettled }: SettlePeopleProps) {
  if (people.length === 0) return null;
  return (
    <Disclosure title={`连在一起的姓名（${String(people.length)} 处），不影响发布`} open>
      <Quiet>分不清是哪几个人，先照原样保留。请选怎么断开，记下来以后不再问。</Quiet>
      {people.map((run) => (
        <PeopleForm key={run.written} run={run} busy={busy} onSettled={onSettled} />
      ))}
    </Disclosure>
  );
}
