import type { ExchangeInput, Receipt } from '../../shared/protocol/sheet.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { updateEntries } from '../storage/entries.ts';
import { appendHistory } from '../storage/history.ts';
import type { HistoryContext, HistoryLine } from '../storage/history.ts';
import { saveReceipt } from '../storage/receipts.ts';
import { moveRollups } from '../storage/rollups.ts';
import type { StatusMove } from '../storage/rollups.ts';
import type { towns } from '../storage/tables.ts';
import { nextNumbers } from '../storage/towns.ts';
import type { Deps } from './deps.ts';
import type { PushOutcome } from './push-outcome.ts';
import type { Judged } from './judge-row.ts';
import { settleClashes } from './settle-clashes.ts';
import type { Settled } from './settle-clashes.ts';
import type { Viewer } from './viewer.ts';

interface Push {
  readonly tx: Database;
  readonly town: typeof towns.$inferSelect;
  readonly input: ExchangeInput;
  readonly judged: readonly Judged[];
}

/** Writes what was judged: entries, history, roll-ups and receipt, in a number of statements that no row count changes. */
export async function writePush(deps: Deps, viewer: Viewer, push: Push): Promise<PushOutcome> {
  const { tx, town, input, judged } = push;
  const { binding, instanceId, instanceSeq, requestId } = input;
  const settled = await settleClashes(tx, { viewer, instanceId, instanceSeq }, judged);
  const { rev, receiptNo } = await nextNumbers(tx, town);
  const at = deps.clock.now();
  await applyRows(tx, { townId: town.townId, rev, at }, judged);
  const context: HistoryContext = {
    townId: town.townId,
    accountId: viewer.accountId,
    at,
    rev,
    requestId,
    instanceId,
    instanceSeq,
  };
  await appendHistory(tx, context, [...judged.flatMap(appliedLines), ...settled.lines]);
  await moveRollups(tx, binding, judged.flatMap(statusMoves));
  const receipt: Receipt = { no: receiptNo, at: at.toISOString(), ...countRows(judged, settled) };
  const outcome = describe({ judged, settled, receipt, rev });
  await saveReceipt(tx, {
    townId: town.townId,
    requestId,
    no: receiptNo,
    kind: 'push',
    payloadHash: input.payloadHash,
    planId: binding.planId,
    unitId: binding.unitId,
    accountId: viewer.accountId,
    instanceId,
    instanceSeq,
    rev,
    at,
    answer: JSON.stringify(outcome),
  });
  return outcome;
}

async function applyRows(
  tx: Database,
  moment: Parameters<typeof updateEntries>[1],
  judged: readonly Judged[],
): Promise<void> {
  const updates = judged.flatMap(({ entry, apply }) =>
    entry === null || isEmpty(apply)
      ? []
      : [{ entryId: entry.entryId, readRev: entry.rev, fields: apply }],
  );
  if (updates.length === 0) return;
  const written = await updateEntries(tx, moment, updates);
  // Cannot happen while the town's row is held; if it ever does, nothing of the push stays.
  if (written !== updates.length) throw new AppError('BUSY');
}

function appliedLines({ row, entry, apply }: Judged): readonly HistoryLine[] {
  return Object.entries(apply).map(([field, after]) => ({
    entryId: row.id,
    field,
    before: entry?.fields[field] ?? null,
    after,
    outcome: 'applied',
    baseRev: row.olderBase?.[field] ?? row.baseRev,
  }));
}

function statusMoves({ entry, apply }: Judged): readonly StatusMove[] {
  if (!entry?.parentId || !entry.unitId || apply['status'] === undefined) return [];
  const from = String(entry.fields['status'] ?? '');
  const to = String(apply['status'] ?? '');
  return from === to ? [] : [{ taskId: entry.parentId, unitId: entry.unitId, from, to }];
}

/** Each row once (protocol: exchangeOutput). A row whose only value was superseded counts as unchanged. */
function countRows(judged: readonly Judged[], { conflicts }: Settled) {
  const clashing = new Set(conflicts.map(({ id }) => id));
  const kinds = judged.map(({ row, apply, rejected }) => {
    if (rejected.length > 0) return 'rejected';
    if (clashing.has(row.id)) return 'conflicts';
    return isEmpty(apply) ? 'unchanged' : 'applied';
  });
  const countOf = (kind: (typeof kinds)[number]) => kinds.filter((each) => each === kind).length;
  return {
    rowsIn: judged.length,
    applied: countOf('applied'),
    unchanged: countOf('unchanged'),
    conflicts: countOf('conflicts'),
    rejected: countOf('rejected'),
  };
}

function describe({
  judged,
  settled,
  receipt,
  rev,
}: {
  readonly judged: readonly Judged[];
  readonly settled: Settled;
  readonly receipt: Receipt;
  readonly rev: number;
}): PushOutcome {
  const standing = judged.flatMap(({ row, entry, apply, unchanged }) => {
    const fields = [...Object.keys(apply), ...unchanged];
    if (entry === null || fields.length === 0) return [];
    return [{ id: row.id, rev: isEmpty(apply) ? entry.rev : rev, fields }];
  });
  const wrote = judged.filter(({ apply }) => !isEmpty(apply));
  return {
    receipt,
    applied: standing,
    conflicts: [...settled.conflicts],
    rejected: judged.flatMap(({ rejected }) => rejected),
    superseded: [...settled.superseded],
    wrote: Object.fromEntries(wrote.map(({ row, apply }) => [row.id, Object.keys(apply)])),
    rev,
  };
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
