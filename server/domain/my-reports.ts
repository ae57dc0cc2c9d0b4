import type { MyReports } from '../../shared/protocol/report.ts';
import { minuteOf } from '../../shared/time/moment.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { readDuties } from '../storage/duties.ts';
import { readNames } from '../storage/names.ts';
import { readPeriods } from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { readProgressRows } from '../storage/progress-rows.ts';
import { readUnitReports } from '../storage/reports.ts';
import type { StoredReport } from '../storage/reports.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { readSnapshots } from '../storage/submissions.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { findPlan } from './find-plan.ts';
import { openPeriods } from './open-periods.ts';
import { standingOf } from './report-actors.ts';
import { changedSince, missingRows } from './report-rows.ts';
import { correctionOf, rowsToReport } from './rows-to-report.ts';
import { tellPeriod, tellWithRights } from './tell-report.ts';
import type { Viewer } from './viewer.ts';

/**
 * What the viewer's unit owes: of each duty the latest period, and before it every one that still waits for the unit.
 * The most urgent first: returned, then what is owed by its due moment, then what is done.
 */
export async function myReports(deps: Deps, viewer: Viewer, planId: PlanId): Promise<MyReports> {
  const { townId, unitId } = viewer;
  const now = deps.clock.now().toISOString();
  if (unitId === null) return { now, items: [] };
  await openPeriods(deps, { townId, planId });
  return inSnapshot(deps.db, async (tx) => {
    const key = { townId, planId };
    const plan = await findPlan(tx, key);
    const active = (await readDuties(tx, key)).filter((duty) => duty.active);
    const dutyNames = new Map(active.map((duty) => [duty.id, duty.name]));
    const periods = (await readPeriods(tx, key)).filter(({ dutyId }) => dutyNames.has(dutyId));
    const reports = await readUnitReports(tx, { ...key, unitId });
    const names = await readNames(tx, townId);
    const rows = await readProgressRows(tx, { ...key, unitId });
    const snapshots = await readSnapshots(tx, townId, reports);
    const counts = await readRowCounts(tx, key);
    const items = owedOf({ periods, reports, now }).map(({ period, report }) => {
      const told = tellWithRights(viewer, report, { period, names, now, counts });
      const frozen = snapshots.get(report.reportId) ?? null;
      const { taken } = rowsToReport(rows, correctionOf(report, { period, now }, frozen));
      return {
        dutyId: period.dutyId,
        dutyName: dutyNames.get(period.dutyId) ?? '',
        period: tellPeriod(period),
        report: told,
        changedSince: frozen === null ? 0 : changedSince(taken, frozen.rows),
        missing: told.rights.includes('submit')
          ? missingRows(taken, { plan, to: period.to, now })
          : [],
      };
    });
    return { now, items: items.toSorted((a, b) => urgency(a) - urgency(b) || byDue(a, b)) };
  });
}

interface Owed {
  readonly period: StoredPeriod;
  readonly report: StoredReport;
}

interface All {
  readonly periods: readonly StoredPeriod[];
  readonly reports: readonly StoredReport[];
  readonly now: string;
}

function owedOf({ periods, reports, now }: All): Owed[] {
  const ofPeriod = new Map(reports.map((report) => [`${report.dutyId}/${report.key}`, report]));
  const latest = new Map(periods.map((period) => [period.dutyId, period.key]));
  return periods.flatMap((period) => {
    const report = ofPeriod.get(`${period.dutyId}/${period.key}`);
    if (report === undefined) return [];
    const isLatest = latest.get(period.dutyId) === period.key;
    return isLatest || stillWaits(report, period, now) ? [{ period, report }] : [];
  });
}

/** Neither handed in nor past being handed in; or decided, and open once more under an unlock that has not ended. */
function stillWaits(report: StoredReport, period: StoredPeriod, now: string): boolean {
  const { state, gate, exempt } = standingOf(report, period, now);
  if (exempt) return false;
  return state === 'draft' || state === 'returned' || gate === 'unlocked';
}

type Item = MyReports['items'][number];

function urgency({ report, changedSince: changed }: Item): number {
  if (report.state === 'returned') return 0;
  if (report.rights.includes('submit') && (report.state === 'draft' || changed > 0)) return 1;
  return report.state === 'draft' ? 2 : 3;
}

function byDue(a: Item, b: Item): number {
  return minuteOf(a.period.dueAt) - minuteOf(b.period.dueAt);
}
