import { useServices } from '../../app/services.ts';
import type { ConflictView } from '../../sync/outcome.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { ConflictCard } from './ConflictCard.tsx';

export interface ConflictsProps {
  readonly conflicts: readonly ConflictView[];
}

/** The same field written by two people: nothing is lost, a person decides. */
export function Conflicts({ conflicts }: ConflictsProps) {
  const { now } = useServices();
  if (conflicts.length === 0) return null;
  return (
    <Section title="有冲突" count={`${String(conflicts.length)} 处`}>
      <Quiet>您和别人改了同一格。请选用哪一个；没选中的也会留在历史里。</Quiet>
      {conflicts.map((conflict) => (
        <ConflictCard key={`${conflict.id} ${conflict.field}`} conflict={conflict} now={now()} />
      ))}
    </Section>
  );
}
