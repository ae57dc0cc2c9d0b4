import { Button } from '@fluentui/react-components';
import type { Directory } from '../../../shared/town/unit.ts';
import { useServices } from '../../app/services.ts';
import type { PlanReading, Refusal } from '../../sync/outcome.ts';
import { ActNotice } from '../../ui/ActNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAct } from '../../ui/use-act.ts';
import { OpenListForm } from './OpenListForm.tsx';
import { saveTown } from './save-town.ts';
import { isKept, settleSet } from './settle-set.ts';

export interface OpenListsProps {
  readonly lists: PlanReading['openLists'];
  readonly directory: Directory;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** Lists that end with 等. Mostly nobody else is meant, so that all of them can be closed with one click. */
export function OpenLists({ lists, ...rest }: OpenListsProps) {
  const { directory, busy, onSettled } = rest;
  const { api, newId } = useServices();
  const act = useAct<Refusal | null>();
  const plain = lists.filter(({ phrase, named }) => named.length > 0 && isKept(phrase, 'members'));
  const closeAll = (): void => {
    act.perform(async () => {
      const groups = plain.flatMap(({ phrase, named }) => {
        const membership = { every: null, members: [...named] };
        const answer = { kind: 'members', membership } as const;
        return settleSet({ phrase, answer, directory, newId }).groups;
      });
      const refusal = await saveTown(api, { units: [], groups });
      if (refusal === null) onSettled();
      return refusal;
    });
  };
  return (
    <Section title="写着“等”，没有写全" count={`${String(lists.length)} 处`}>
      <Quiet>不知道“等”里还有谁。请确认只有写明的单位，或把别的选上；记下来以后不再问。</Quiet>
      {plain.length > 1 && (
        <Button
          appearance="primary"
          disabledFocusable={busy || act.state.kind === 'busy'}
          onClick={closeAll}
        >
          {`这 ${String(plain.length)} 处都只分给写明的单位`}
        </Button>
      )}
      <ActNotice state={act.state}>
        {(refusal) => refusal !== null && <Notice tone="error">{refusal.sentence}</Notice>}
      </ActNotice>
      {lists.map((list) => (
        <OpenListForm key={list.phrase} list={list} {...rest} />
      ))}
    </Section>
  );
}
