import type { z } from 'zod';
import type { PlanDraft, publishOutput } from '../../shared/protocol/plan.ts';
import { entryId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { appendHistory } from '../storage/history.ts';
import type { HistoryContext, HistoryLine } from '../storage/history.ts';
import { insertCopies, refreshCopies, setRetired, writePlanRows } from '../storage/plan-entries.ts';
import { saveReceipt } from '../storage/receipts.ts';
import { recountRollups } from '../storage/rollups.ts';
import { plans } from '../storage/tables.ts';
import type { towns } from '../storage/tables.ts';
import { nextNumbers } from '../storage/towns.ts';
import type { Deps } from './deps.ts';
import type { DraftedRow, PlanChanges } from './plan-changes.ts';
import type { Viewer } from './viewer.ts';

interface Publishing {
  readonly tx: Database;
  readonly town: typeof towns.$inferSelect;
  readonly draft: PlanDraft;
  readonly changes: PlanChanges;
  readonly revision: number;
  readonly requestId: string;
  readonly payloadHash: string;
}

/** Carries the changes of a publication out, in a number of statements that no row count changes. */
export async function writePublication(
  deps: Deps,
  viewer: Viewer,
  publishing: Publishing,
): Promise<z.infer<typeof publishOutput>> {
  const { tx, town, draft, changes, revision, requestId, payloadHash } = publishing;
  const { townId } = town;
  const { planId, title, from, to } = draft;
  const { rev, receiptNo } = await nextNumbers(tx, town);
  const at = deps.clock.now();
  const state = { title, from, to, revision, publishedAt: at, publishedBy: viewer.accountId };
  const nextOpening = at;
  await tx
    .insert(plans)
    .values({ townId, planId, ...state, nextOpening })
    .onConflictDoUpdate({ target: [plans.townId, plans.planId], set: { ...state, nextOpening } });
  const where = { townId, planId, rev };
  const context: HistoryContext = {
    townId,
    accountId: viewer.accountId,
    at,
    rev,
    requestId,
  };
  await appendHistory(tx, context, changes.rows.flatMap(planLines));
  await writePlanRows(tx, where, changes.rows.filter(isTouched).map(toWrite));
  const removed = changes.removed.map(({ entryId: id }) => id);
  const retired = [...removed, ...changes.retiredCopies];
  await setRetired(tx, where, { ids: retired, retired: true });
  await setRetired(tx, where, { ids: changes.revivedCopies, retired: false });
  await refreshCopies(tx, where, context);
  const copies = changes.newCopies.map((copy) => ({
    ...copy,
    entryId: entryId.parse(deps.ids.uuid()),
  }));
  await insertCopies(tx, where, copies);
  await recountRollups(tx, where);
  const answer = {
    planId,
    revision,
    at: at.toISOString(),
    receipt: receiptNo,
    ...countChanges(changes),
    replayed: false,
  };
  await saveReceipt(tx, {
    townId,
    requestId,
    no: receiptNo,
    kind: 'publish',
    payloadHash,
    planId,
    unitId: null,
    accountId: viewer.accountId,
    instanceId: null,
    instanceSeq: null,
    rev,
    at,
    rowsTaken: 0,
    answer: JSON.stringify(answer),
  });
  deps.log.info(
    { event: 'plan-published', account: viewer.accountId, plan: planId, revision },
    'plan',
  );
  return answer;
}

function countChanges({ rows, removed }: PlanChanges) {
  const countOf = (kind: DraftedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const members = rows.flatMap((row) => row.members);
  return {
    added: countOf('added'),
    changed: countOf('changed'),
    removed: removed.length,
    entries: members.length,
    units: new Set(members).size,
  };
}

/** A row only moved keeps its fields' revisions, but its place is news too. */
function isTouched({ kind, stored, position, leadUnits }: DraftedRow): boolean {
  if (kind !== 'unchanged' || stored === null) return true;
  const sameLead = leadUnits.join() === stored.leadUnits.join();
  return stored.position !== position || !sameLead;
}

function toWrite(row: DraftedRow) {
  const { id, position, leadUnits, fields, changedKeys } = row;
  return { entryId: id, position, leadUnits, fields, changedKeys };
}

function planLines({ id, stored, fields, changedKeys }: DraftedRow): readonly HistoryLine[] {
  if (stored === null) return [];
  return changedKeys.map((field) => ({
    entryId: id,
    field,
    before: stored.fields[field] ?? null,
    after: fields[field] ?? null,
    outcome: 'applied',
    baseRev: stored.rev,
  }));
}
