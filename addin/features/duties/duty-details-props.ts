import type { Duty } from '../../../shared/report/duty.ts';

/** A duty as it stands in the form, and how a part of it changes. */
export interface DutyDetailsProps {
  readonly form: Duty;
  readonly onChange: (part: Partial<Duty>) => void;
}
