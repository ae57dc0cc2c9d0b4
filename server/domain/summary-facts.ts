import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { shanghaiDate } from '../../shared/time/date.ts';
import type { PlanId, UnitId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import type { StoredEntry } from '../storage/entries.ts';
import { lastPushes } from '../storage/receipts.ts';
import { accounts, entries, plans, units } from '../storage/tables.ts';
import { readTown } from '../storage/towns.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { relationTo } from './entry-history.ts';
import { readPlanRows } from './plan-stored.ts';
import type { Viewer } from './viewer.ts';

/**
 * The facts a summary is made of, all of one moment. A filler sees his own rows and, of the tasks his unit leads, those
 * of every unit; the others see all.
 */
export async function summaryFacts(
  { db, clock }: Deps,
  viewer: Viewer,
  planId: PlanId,
): Promise<SummaryFacts> {
  const now = clock.now().toISOString();
  return inSnapshot(db, async (tx) => {
    const key = { townId: viewer.townId, planId };
    const town = await readTown(tx, viewer.townId);
    const [plan] = await tx
      .select()
      .from(plans)
      .where(and(eq(plans.townId, viewer.townId), eq(plans.planId, planId)));
    if (!town || !plan) throw new AppError('PLAN_UNKNOWN');
    const rows = (await readPlanRows(tx, key)).filter(({ retired }) => !retired);
    const taskOf = new Map(rows.map((row) => [row.entryId, row]));
    const states = (await readStates(tx, key)).filter(({ taskId, unitId }) => {
      const leads = taskOf.get(taskId)?.leadUnits ?? [];
      return mayReadEntry(viewer.role, 'progress', relationTo(viewer, { unitId }, leads));
    });
    const shownTasks = new Set(states.map(({ taskId }) => taskId));
    const seesAll = mayReadEntry(viewer.role, 'progress', 'other');
    return {
      planId,
      planTitle: plan.title,
      townName: town.name,
      at: now,
      cursor: town.seq,
      today: shanghaiDate(now),
      from: plan.from,
      to: plan.to,
      tasks: rows.filter(({ entryId }) => seesAll || shownTasks.has(entryId)).map(toTask),
      units: await readUnits(tx, key, new Set(states.map(({ unitId }) => unitId))),
      states,
    };
  });
}

interface PlanKey {
  readonly townId: Viewer['townId'];
  readonly planId: PlanId;
}

async function readStates(tx: Database, { townId, planId }: PlanKey) {
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
  return rows.flatMap(toState);
}

function toState({ entryId, parentId, unitId, fields, filledAt }: StoredEntry) {
  if (parentId === null || unitId === null) return [];
  const { status = null, percent = null, problems = null } = fields;
  const state = {
    entryId,
    taskId: parentId,
    unitId,
    status: status === null ? null : String(status),
    percent: typeof percent === 'number' ? percent : null,
    updatedAt: filledAt?.toISOString() ?? null,
    problems: problems !== null,
  };
  return [state];
}

function toTask({ entryId, position, fields }: StoredEntry) {
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

async function readUnits(tx: Database, key: PlanKey, shown: ReadonlySet<UnitId>) {
  const stored = await tx
    .select()
    .from(units)
    .where(eq(units.townId, key.townId))
    .orderBy(asc(units.position), asc(units.name));
  const pushes = new Map((await lastPushes(tx, key)).map((push) => [push.unitId, push]));
  const contacts = await readContacts(tx, key);
  return stored
    .filter(({ unitId }) => shown.has(unitId))
    .map(({ unitId, name, kind, position }) => {
      const last = pushes.get(unitId);
      return {
        id: unitId,
        name,
        kind,
        order: position,
        lastPushAt: last?.at.toISOString() ?? null,
        lastPushBy: last?.by ?? null,
        lastReceipt: last?.no ?? null,
        contact: contacts.get(unitId) ?? null,
      };
    });
}

/** Whom to ask about a unit: its first filler in use, by name. Telephones are not kept. */
async function readContacts(
  tx: Database,
  { townId }: PlanKey,
): Promise<ReadonlyMap<string, string>> {
  const fillers = await tx
    .select({ unitId: accounts.unitId, name: accounts.name })
    .from(accounts)
    .where(
      and(eq(accounts.townId, townId), eq(accounts.role, 'filler'), eq(accounts.disabled, false)),
    )
    .orderBy(asc(accounts.loginKey));
  const contacts = new Map<string, string>();
  for (const { unitId, name } of fillers) {
    if (unitId !== null && !contacts.has(unitId)) contacts.set(unitId, name);
  }
  return contacts;
}
