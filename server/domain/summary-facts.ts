import type { SummaryFacts, SummaryOf } from '../../shared/protocol/summary.ts';
import { dayOf, earlierDate, shanghaiDate } from '../../shared/time/date.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { PlanKey } from '../storage/duties.ts';
import type { StoredEntry } from '../storage/entries.ts';
import { readTown } from '../storage/towns.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { relationTo } from './entry-history.ts';
import { findPlan } from './find-plan.ts';
import { openPeriods } from './open-periods.ts';
import { readPlanRows } from './plan-stored.ts';
import { previousSummary } from './previous-summary.ts';
import { liveStates, reportedStates } from './summary-states.ts';
import { summaryReports } from './summary-reports.ts';
import { summaryUnits } from './summary-units.ts';
import { readTargets } from './targets.ts';
import { settingsOf } from './town-settings.ts';
import type { Viewer } from './viewer.ts';
import { visibleUnits } from './visible-units.ts';

export interface Asked {
  readonly planId: PlanId;
  readonly of: SummaryOf;
}

/**
 * The facts a summary is made of, all of one moment: as things stand, or as they were reported for a period. A filler sees
 * his own rows and, of the tasks his unit leads, those of every unit; the others see all.
 */
export async function summaryFacts(
  deps: Deps,
  viewer: Viewer,
  asked: Asked,
): Promise<SummaryFacts> {
  await openPeriods(deps, { townId: viewer.townId, planId: asked.planId });
  return inSnapshot(deps.db, (tx) => factsWithin(tx, viewer, { ...asked, now: deps.clock.now() }));
}

/** The same inside a transaction that has begun; `now` is its moment. */
export async function factsWithin(
  tx: Database,
  viewer: Viewer,
  { planId, of, now: moment }: Asked & { readonly now: Date },
): Promise<SummaryFacts> {
  const now = moment.toISOString();
  const key: PlanKey = { townId: viewer.townId, planId };
  const town = await readTown(tx, key.townId);
  if (!town) throw new AppError('SETUP_NEEDED');
  const plan = await findPlan(tx, key);
  const visible = await visibleUnits(tx, viewer, planId);
  const sees = ({ unitId }: { readonly unitId: StoredEntry['unitId'] }) =>
    visible === null || (unitId !== null && visible.has(unitId));
  const { facts, stored, period } = await summaryReports(tx, key, { of, now, sees });
  const rows = await readPlanRows(tx, key);
  const taskOf = new Map(rows.map((row) => [row.entryId, row]));
  const all =
    of === null || period === null
      ? await liveStates(tx, key)
      : await reportedStates(tx, key, { reports: stored, period });
  const states = all.filter((state) => {
    const leads = taskOf.get(state.taskId)?.leadUnits ?? [];
    return mayReadEntry(viewer.role, 'progress', relationTo(viewer, state, leads));
  });
  const shown = new Set(states.map(({ taskId }) => taskId));
  const seesAll = mayReadEntry(viewer.role, 'progress', 'other');
  const isShown = (row: StoredEntry) =>
    shown.has(row.entryId) || (of === null && seesAll && !row.retired);
  const { targets, figures } = await readTargets(tx, key);
  const nameOf = new Map(stored.map(({ unitId, unitName }) => [unitId, unitName]));
  const units = new Set(states.map(({ unitId }) => unitId));
  return {
    ...{ no: null, hash: null, planId, planTitle: plan.title, townName: town.name },
    ...{ at: now, cursor: town.seq, today: judgedOn(now, of, facts.period) },
    ...{ from: plan.from, to: plan.to },
    tasks: rows.filter(isShown).map(toTask),
    units: await summaryUnits(tx, key, { shown: units, nameOf }),
    states,
    ...facts,
    settings: await settingsOf(tx, key.townId),
    targets: targets.filter(({ active }) => active && seesAll),
    figures: seesAll ? figures : [],
    previous: seesAll
      ? await previousSummary(tx, key, { of, periodKey: facts.period?.key ?? null })
      : null,
  };
}

/** Deadlines of a past period are judged by its last day: what fell due later was not late in it. */
function judgedOn(now: string, of: SummaryOf, period: SummaryFacts['period']): string {
  const today = shanghaiDate(now);
  return of === null || period === null ? today : earlierDate(today, dayOf(period.to));
}

function toTask({ entryId, position, fields }: StoredEntry): SummaryFacts['tasks'][number] {
  const textOf = (key: string) => {
    const value = fields[key] ?? null;
    return value === null ? null : String(value);
  };
  return {
    id: entryId,
    position,
    number: textOf('number'),
    action: textOf('action'),
    title: textOf('title'),
    detail: textOf('detail'),
    deadline: textOf('deadline'),
    lead: textOf('lead'),
  };
}
