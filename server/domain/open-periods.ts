import type { Duty } from '../../shared/report/duty.ts';
import type { DutyPeriod } from '../../shared/time/duty-calendar.ts';
import { minuteOf } from '../../shared/time/moment.ts';
import { reportId } from '../../shared/town/ids.ts';
import type { TownId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { readDuties } from '../storage/duties.ts';
import type { PlanKey } from '../storage/duties.ts';
import { readExpectedUnits } from '../storage/expected-units.ts';
import type { ExpectedUnit } from '../storage/expected-units.ts';
import {
  dropPeriod,
  isPeriod,
  readPeriods,
  readPlansDue,
  setNextOpening,
} from '../storage/periods.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import { periods, reports } from '../storage/report-tables.ts';
import { addEvents, nextDecision, readDutyReports, updateReport } from '../storage/reports.ts';
import type { EventContext, StoredReport } from '../storage/reports.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { dutyDates, lookAgainAt } from './duty-dates.ts';
import type { DutyDates } from './duty-dates.ts';
import { findPlan } from './find-plan.ts';
import { calendarOf } from './work-calendar.ts';

const GONE = '单位已停用、并入别的单位，或清单里已没有它的任务';

/**
 * Brings the plan's periods and reports up to now, if anything is due: a period that opens gets one report for each
 * expected unit, so that «missing» is a row. Late by a power cut or a slow job it does the same as on time.
 */
export async function openPeriods(deps: Deps, key: PlanKey): Promise<void> {
  const now = deps.clock.now();
  const { nextOpening } = await findPlan(deps.db, key);
  if (nextOpening === null || nextOpening > now) return;
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, key.townId);
    const plan = await findPlan(tx, key);
    if (plan.nextOpening === null || plan.nextOpening > now) return;
    const frame = { plan, calendar: await calendarOf(tx, key.townId), now: now.toISOString() };
    const all = await readDuties(tx, key);
    if (all.length === 0) return setNextOpening(tx, key, null);
    const dated = all.map((duty) => ({ duty, ...dutyDates(duty, frame) }));
    const units = await readExpectedUnits(tx, key);
    const context = {
      townId: key.townId,
      rev: await nextDecision(tx, key),
      at: now,
      accountId: null,
    };
    for (const { duty, ...dates } of dated) {
      await openDuty({ deps, tx, context, duty, units }, dates);
    }
    const opening = dated
      .filter(({ duty }) => duty.active)
      .flatMap(({ coming: [first] }) => (first === undefined ? [] : [first.opensAt]));
    const [next = now.toISOString()] = [...opening, lookAgainAt(now.toISOString())].toSorted();
    await setNextOpening(tx, key, new Date(next));
  });
}

/**
 * The same for every plan of a town, right after its units, duties or days have changed: who reports in a period is
 * settled by the moment of the change, not by when somebody looks.
 */
export async function openTownPeriods(deps: Deps, townId: TownId): Promise<void> {
  for (const planId of await readPlansDue(deps.db, townId, deps.clock.now())) {
    await openPeriods(deps, { townId, planId });
  }
}

interface Opening {
  readonly deps: Deps;
  readonly tx: Database;
  readonly context: EventContext;
  readonly duty: Duty;
  readonly units: readonly ExpectedUnit[];
}

async function openDuty(opening: Opening, { opened, coming }: DutyDates): Promise<void> {
  const { tx, context, duty } = opening;
  const { townId, at } = context;
  const stored = await readPeriods(tx, { townId, planId: duty.planId });
  const known = stored.filter(({ dutyId }) => dutyId === duty.id);
  const owed = await readDutyReports(tx, { townId, dutyId: duty.id });
  const changeable = known.filter((period) => period.sealedAt === null && !isDue(period, at));
  const live = new Set(changeable.map(({ key }) => key));
  if (duty.active) {
    const dated = new Map([...opened, ...coming].map((dates) => [dates.period.key, dates]));
    for (const before of changeable) await refreshPeriod(opening, { before, dated, owed });
    const keys = new Set(known.map(({ key }) => key));
    const fresh = opened.filter(({ period }) => !keys.has(period.key));
    for (const dates of fresh) await makePeriod(opening, dates);
  }
  const left = await readDutyReports(tx, { townId, dutyId: duty.id });
  await excuseGone(
    opening,
    left.filter(({ key }) => live.has(key)),
  );
}

function isDue({ dueAt }: StoredPeriod, at: Date): boolean {
  return minuteOf(dueAt.toISOString()) < minuteOf(at.toISOString());
}

function columnsOf({ period, opensAt, dueAt, graceUntil, locksAt }: DutyPeriod) {
  return {
    from: period.from,
    to: period.to,
    opensAt: new Date(opensAt),
    dueAt: new Date(dueAt),
    graceUntil: new Date(graceUntil),
    locksAt: locksAt === null ? null : new Date(locksAt),
  };
}

async function makePeriod(opening: Opening, dates: DutyPeriod): Promise<void> {
  const { tx, context, duty, units } = opening;
  const { key } = dates.period;
  const place = { townId: context.townId, dutyId: duty.id, planId: duty.planId, key };
  await tx.insert(periods).values({ ...place, ...columnsOf(dates) });
  await addReports(opening, { key, units });
}

interface Known {
  readonly before: StoredPeriod;
  /** The duty's periods by key, as its rule has them now. */
  readonly dated: ReadonlyMap<string, DutyPeriod>;
  readonly owed: readonly StoredReport[];
}

/**
 * Until it is due a period follows its rule, and units that come to have rows report in it. One the rule has no more is
 * owed no more, unless somebody has reported.
 */
async function refreshPeriod(opening: Opening, { before, dated, owed }: Known): Promise<void> {
  const { tx, units } = opening;
  const { key } = before;
  const reported = owed.filter((report) => report.key === key);
  const dates = dated.get(key);
  if (dates === undefined) {
    if (reported.some(({ firstAt }) => firstAt !== null)) return;
    const ids = reported.map((report) => report.reportId);
    await dropPeriod(tx, before, ids);
    return;
  }
  await tx.update(periods).set(columnsOf(dates)).where(isPeriod(before));
  const present = new Set(reported.map(({ unitId }) => unitId));
  const joined = units.filter(({ unitId }) => !present.has(unitId));
  await addReports(opening, { key, units: joined });
}

async function addReports(
  { deps, tx, context, duty }: Opening,
  { key, units }: { readonly key: string; readonly units: readonly ExpectedUnit[] },
): Promise<void> {
  if (units.length === 0) return;
  const made = units.map(({ unitId, name, rows }) => ({
    townId: context.townId,
    reportId: reportId.parse(deps.ids.uuid()),
    ...{ dutyId: duty.id, planId: duty.planId, key, unitId, unitName: name, rows },
    state: 'draft' as const,
    leadsPending: [],
    createdAt: context.at,
  }));
  await tx.insert(reports).values(made);
  await addEvents(
    tx,
    context,
    made.map((report) => ({ reportId: report.reportId, kind: 'join', words: '列入应报单位' })),
  );
}

/**
 * A unit that is gone before a period is due owes no report in it any more; what it reported stays, and so does what was
 * due while it was there. One that comes back owes again.
 */
async function excuseGone(
  { tx, context, units }: Opening,
  owed: readonly StoredReport[],
): Promise<void> {
  const present = new Set(units.map(({ unitId }) => unitId));
  for (const report of owed) {
    const isGone = !present.has(report.unitId);
    const isExcused = report.exempt?.reason === GONE;
    if (report.firstAt !== null || isGone === isExcused || (isGone && report.exempt)) continue;
    const exempt = isGone ? { reason: GONE, at: context.at.toISOString(), by: '' } : null;
    await updateReport(tx, report, { exempt });
    await addEvents(tx, context, [
      {
        reportId: report.reportId,
        kind: isGone ? 'exempt' : 'include',
        words: isGone ? GONE : '单位重新列入清单',
      },
    ]);
  }
}
