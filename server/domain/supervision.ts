import { and, desc, eq } from 'drizzle-orm';
import type { Supervision } from '../../shared/protocol/supervision.ts';
import { proposeOnReports, proposeOnRows } from '../../shared/report/supervision.ts';
import type { Proposal, TakenStep } from '../../shared/report/supervision.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { readDuties } from '../storage/duties.ts';
import type { PlanKey } from '../storage/duties.ts';
import { readNames } from '../storage/names.ts';
import type { Names } from '../storage/names.ts';
import { readPeriods } from '../storage/periods.ts';
import { reminders, steps } from '../storage/report-tables.ts';
import { readRowCounts } from '../storage/row-counts.ts';
import { readPeriodReports } from '../storage/reports.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { lateRows } from './late-rows.ts';
import { openPeriods } from './open-periods.ts';
import { factsWithin } from './summary-facts.ts';
import { periodLabel, tellPeriod, tellReport } from './tell-report.ts';
import type { settingsOf } from './town-settings.ts';
import type { Viewer } from './viewer.ts';

type StoredStep = typeof steps.$inferSelect;

const MAX_LISTED = 200;

/** What the rules propose now, the steps that were decided, and the reminders prepared by the daily job. */
export async function listSupervision(
  deps: Deps,
  viewer: Viewer,
  planId: PlanId,
): Promise<Supervision> {
  const key = { townId: viewer.townId, planId };
  await openPeriods(deps, key);
  const now = deps.clock.now();
  return inSnapshot(deps.db, async (tx) => {
    const names = await readNames(tx, key.townId);
    const taken = await readSteps(tx, key);
    const facts = await factsWithin(tx, viewer, { planId, of: null, now });
    const { settings } = facts;
    const onRows = proposeOnRows({
      lateRows: lateRows(facts),
      steps: taken.map(toTaken),
      settings,
    });
    const onReports = await reportProposals(tx, key, { taken, settings, names, now });
    return {
      proposals: [...onReports, ...onRows].toSorted((a, b) => b.daysLate - a.daysLate),
      steps: taken.map((step) => tellStep(step, names)),
      reminders: await readReminders(tx, key),
    };
  });
}

interface Proposing {
  readonly taken: readonly StoredStep[];
  readonly settings: Awaited<ReturnType<typeof settingsOf>>;
  readonly names: Names;
  readonly now: Date;
}

/** Over every period that is not sealed: what was sealed is settled. */
async function reportProposals(
  tx: Database,
  key: PlanKey,
  { taken, settings, names, now }: Proposing,
): Promise<Proposal[]> {
  const duties = new Map((await readDuties(tx, key)).map((duty) => [duty.id, duty]));
  const counts = await readRowCounts(tx, key);
  const found: Proposal[] = [];
  for (const period of await readPeriods(tx, key)) {
    const duty = duties.get(period.dutyId);
    if (duty === undefined || !duty.active || period.sealedAt !== null) continue;
    const reports = await readPeriodReports(tx, period);
    const telling = { period, names, now: now.toISOString(), counts };
    found.push(
      ...proposeOnReports({
        dutyId: duty.id,
        dutyName: duty.name,
        period: tellPeriod(period),
        reports: reports.map((report) => tellReport(report, telling)),
        steps: taken.map(toTaken),
        settings,
        now: telling.now,
      }),
    );
  }
  return found;
}

async function readSteps(tx: Database, { townId, planId }: PlanKey): Promise<StoredStep[]> {
  return tx
    .select()
    .from(steps)
    .where(and(eq(steps.townId, townId), eq(steps.planId, planId)))
    .orderBy(desc(steps.no));
}

function toTaken({ unitId, kind, dutyId, key, entryId, at }: StoredStep): TakenStep {
  return { unitId, kind, dutyId, periodKey: key, entryId, at: at.toISOString() };
}

export function tellStep(step: StoredStep, names: Names): Supervision['steps'][number] {
  const { stepId: id, no, planId, unitId, unitName, kind, ground, dutyId, entryId } = step;
  const { limit, reply, result } = step;
  return {
    ...{ id, no, planId, unitId, unitName, kind, ground, dutyId, entryId, limit, reply, result },
    periodKey: step.key,
    at: step.at.toISOString(),
    by: names.ofAccount(step.accountId) ?? '',
    repliedAt: step.repliedAt?.toISOString() ?? null,
  };
}

async function readReminders(tx: Database, key: PlanKey): Promise<Supervision['reminders']> {
  const duties = new Map((await readDuties(tx, key)).map(({ id, name }) => [id, name]));
  const periods = await readPeriods(tx, key);
  const rows = await tx
    .select()
    .from(reminders)
    .where(
      and(
        eq(reminders.townId, key.townId),
        eq(reminders.planId, key.planId),
        eq(reminders.made, true),
      ),
    )
    .orderBy(desc(reminders.at))
    .limit(MAX_LISTED);
  return rows.map((row) => {
    const period = periods.find(({ dutyId, key: k }) => dutyId === row.dutyId && k === row.key);
    return {
      dutyName: duties.get(row.dutyId) ?? '',
      periodLabel: period === undefined ? row.key : periodLabel(period),
      at: row.at.toISOString(),
      text: row.text,
      units: row.units,
    };
  });
}
