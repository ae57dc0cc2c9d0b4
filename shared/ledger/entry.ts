import type { EntryId, PlanId, UnitId } from '../town/ids.ts';
import type { LedgerName } from './define.ts';
import type { Fields } from './value.ts';

/**
 * One row of a ledger. The plan's entries are the dated rows of its tasks (unitId null); a progress entry stands for
 * (plan entry × responsible unit) and carries a copy of the task's fields, so that one row is always complete.
 */
export interface Entry {
  readonly id: EntryId;
  readonly ledger: LedgerName;
  readonly planId: PlanId;
  readonly unitId: UnitId | null;
  /** The plan entry a progress entry belongs to, else null. */
  readonly parentId: EntryId | null;
  /** Order in the plan, from 0. */
  readonly position: number;
  readonly fields: Fields;
  /** Town sequence at the entry's last change. */
  readonly rev: number;
  /** The same for each field. */
  readonly fieldRev: Readonly<Record<string, number>>;
  /** True once the town took the row away; its texts stay readable. */
  readonly retired: boolean;
}
