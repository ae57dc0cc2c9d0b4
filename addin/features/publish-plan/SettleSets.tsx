import type { Directory } from '../../../shared/town/unit.ts';
import type { PlanReading } from '../../sync/outcome.ts';
import { Quiet } from '../../ui/Quiet.tsx';
import { Section } from '../../ui/Section.tsx';
import { OpenLists } from './OpenLists.tsx';
import { SetForm } from './SetForm.tsx';

export interface SettleSetsProps {
  readonly reading: PlanReading;
  readonly directory: Directory;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** Phrases that stand for several units: whom the list means by them only the town can say, once. */
export function SettleSets({ reading, ...rest }: SettleSetsProps) {
  const { unitSets, openLists } = reading;
  return (
    <>
      {unitSets.length > 0 && (
        <Section title="写的是一批单位" count={`${String(unitSets.length)} 处`}>
          <Quiet>清单没有写明是哪些单位。请选好，记下来以后同样的写法就不再问。</Quiet>
          {unitSets.map((set) => (
            <SetForm key={set.name} set={set} {...rest} />
          ))}
        </Section>
      )}
      {openLists.length > 0 && <OpenLists lists={openLists} {...rest} />}
    </>
  );
}
