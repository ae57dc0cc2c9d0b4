import type { EntryId } from '../../shared/town/ids.ts';
import type { StoredEntry } from '../storage/entries.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import type { StoredReport } from '../storage/reports.ts';
import type { Snapshot } from '../storage/submissions.ts';
import { standingOf } from './report-actors.ts';
import { freeze } from './report-rows.ts';

export interface RowsToReport {
  /** Rows taken as they stand today; they have to be complete, and seen. */
  readonly taken: readonly StoredEntry[];
  /** Everything the report freezes. */
  readonly frozen: Snapshot['rows'];
}

export interface Correction {
  /** Rows an unlock opened. */
  readonly named: ReadonlySet<EntryId>;
  readonly before: Snapshot['rows'];
}

/** The correction a report is open for: an unlock that names rows, of a report that was handed in; null: the whole report. */
export function correctionOf(
  report: StoredReport,
  { period, now }: { readonly period: StoredPeriod; readonly now: string },
  before: Snapshot | null,
): Correction | null {
  const isUnlocked = standingOf(report, period, now).gate === 'unlocked';
  const named = report.unlock?.rows ?? [];
  if (!isUnlocked || named.length === 0 || before === null) return null;
  return { named: new Set(named), before: before.rows };
}

/**
 * What a report would freeze now. Where only some rows were unlocked those alone are taken anew: the others stay as they
 * were reported, although the unit has long filled them in for a later period.
 */
export function rowsToReport(
  rows: readonly StoredEntry[],
  correction: Correction | null,
): RowsToReport {
  if (correction === null) return { taken: rows, frozen: freeze(rows) };
  const { named, before } = correction;
  const taken = rows.filter(({ entryId }) => named.has(entryId));
  const anew = new Map(freeze(taken).map((row) => [row.id, row]));
  const kept = before.filter(({ id }) => !anew.has(id));
  const frozen = [...kept, ...anew.values()].toSorted((a, b) => a.position - b.position);
  return { taken, frozen };
}
