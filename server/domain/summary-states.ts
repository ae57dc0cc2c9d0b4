import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { FieldValue, Fields } from '../../shared/ledger/value.ts';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import type { EntryId, UnitId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import type { StoredReport } from '../storage/reports.ts';
import { readBlankRows } from '../storage/seals.ts';
import type { BlankRow } from '../storage/seals.ts';
import { readSnapshots } from '../storage/submissions.ts';
import { entries } from '../storage/tables.ts';

type State = SummaryFacts['states'][number];

/** What every unit says of its rows as things stand, in the plan's order. */
export async function liveStates(
  tx: Database,
  { townId, planId }: PlanKey,
): Promise<readonly State[]> {
  const rows = await tx
    .select()
    .from(entries)
    .where(
      and(
        eq(entries.townId, townId),
        eq(entries.planId, planId),
        eq(entries.ledger, 'progress'),
        eq(entries.retired, false),
        isNotNull(entries.parentId),
      ),
    )
    .orderBy(asc(entries.position), asc(entries.unitId));
  return rows.flatMap(({ entryId, parentId, unitId, fields, filledAt }) =>
    parentId === null || unitId === null
      ? []
      : [
          toState({
            entryId,
            taskId: parentId,
            unitId,
            fields,
            updatedAt: filledAt?.toISOString() ?? null,
          }),
        ],
  );
}

export interface Reported {
  readonly reports: readonly StoredReport[];
  readonly period: StoredPeriod;
}

/** Rows that a unit without a report owes: those of today, or as they were when the period was sealed. */
async function owedRows(
  tx: Database,
  key: PlanKey,
  period: StoredPeriod,
): Promise<(unitId: UnitId) => readonly BlankRow[]> {
  if (period.sealedAt !== null) {
    const sealed = await readBlankRows(tx, period);
    return (unitId) => sealed.get(unitId) ?? [];
  }
  const live = await liveStates(tx, key);
  return (unitId) =>
    live
      .filter((state) => state.unitId === unitId)
      .map(({ entryId: id, taskId }) => ({ id, taskId }));
}

/**
 * What the units reported for a period: the rows of their last snapshots. A unit that owes its report stands with blank
 * rows, so that it is missed; one that was exempted and did not report does not stand at all.
 */
export async function reportedStates(
  tx: Database,
  key: PlanKey,
  { reports, period }: Reported,
): Promise<readonly State[]> {
  const snapshots = await readSnapshots(tx, key.townId, reports);
  const owed = await owedRows(tx, key, period);
  return reports.flatMap((report) => {
    const { unitId } = report;
    const frozen = snapshots.get(report.reportId)?.rows;
    if (frozen === undefined) {
      return report.exempt === null
        ? owed(unitId).map(({ id, taskId }) => blank({ entryId: id, taskId, unitId }))
        : [];
    }
    return frozen.map(({ id, taskId, fields, filledAt }) =>
      toState({ entryId: id, taskId, unitId, fields, updatedAt: filledAt }),
    );
  });
}

interface Row {
  readonly entryId: EntryId;
  readonly taskId: EntryId;
  readonly unitId: UnitId;
  readonly fields: Fields;
  /** ISO instant. */
  readonly updatedAt: string | null;
}

function toState({ entryId, taskId, unitId, fields, updatedAt }: Row): State {
  const { status = null, percent = null, progress = null, problems = null, next = null } = fields;
  return {
    ...{ entryId, taskId, unitId },
    status: textOf(status),
    percent: typeof percent === 'number' ? percent : null,
    updatedAt,
    progress: textOf(progress),
    problems: textOf(problems),
    next: textOf(next),
  };
}

function blank(place: Pick<State, 'entryId' | 'taskId' | 'unitId'>): State {
  const nothing = { status: null, percent: null, updatedAt: null };
  return { ...place, ...nothing, progress: null, problems: null, next: null };
}

function textOf(value: FieldValue): string | null {
  return value === null ? null : String(value);
}
