import { Duties } from '../features/duties/Duties.tsx';
import { TownRules } from '../features/duties/TownRules.tsx';
import { WorkCalendar } from '../features/duties/WorkCalendar.tsx';
import { TargetsPanel } from '../features/targets/TargetsPanel.tsx';
import { Section } from '../ui/Section.tsx';

/** The town's reporting: duties, days off, rules, targets. */
export function TownReporting() {
  return (
    <>
      <Duties />
      <Section title="本镇规则">
        <TownRules />
        <WorkCalendar />
        <TargetsPanel />
      </Section>
    </>
  );
}
