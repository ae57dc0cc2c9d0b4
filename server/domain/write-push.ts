import { PULL_PAGE_ROWS } from '../../shared/protocol/sheet.ts';
import type { ExchangeInput } from '../../shared/protocol/sheet.ts';
import type { Database } from '../storage/database.ts';
import type { HistoryLine } from '../storage/history.ts';
import { commitPush } from '../storage/push.ts';
import type { PushWritten } from '../storage/push.ts';
import { rollupDeltas } from '../storage/rollups.ts';
import type { StatusMove } from '../storage/rollups.ts';
import type { Judged } from './judge-row.ts';
import type { PushOutcome } from './push-outcome.ts';
import { settleClashes } from './settle-clashes.ts';
import type { Settled } from './settle-clashes.ts';
import type { Viewer } from './viewer.ts';

interface Push {
  readonly viewer: Viewer;
  readonly input: ExchangeInput;
  readonly judged: readonly Judged[];
  readonly at: Date;
  readonly decisions: number;
}

export interface PushResult {
  readonly outcome: PushOutcome;
  readonly written: PushWritten;
}

/** Writes what was judged, if nothing it was judged by has moved: one call of the database, however many rows. */
export async function writePush(db: Database, push: Push): Promise<PushResult> {
  const { viewer, input, judged, at, decisions } = push;
  const { binding, instanceId, instanceSeq, requestId, payloadHash, since } = input;
  const settled = await settleClashes(db, { viewer, instanceId, instanceSeq }, judged);
  const outcome = describe(judged, settled);
  const { townId, planId, unitId, ledger, generation } = binding;
  const written = await commitPush(db, {
    ...{ townId, planId, unitId, ledger, generation, decisions, since, pageRows: PULL_PAGE_ROWS },
    ...{ requestId, accountId: viewer.accountId, instanceId, instanceSeq, payloadHash, at },
    read: judged.map(({ row, entry }) => ({ id: row.id, rev: entry?.rev ?? null })),
    updates: judged.flatMap(updatesOf),
    history: [...judged.flatMap(appliedLines), ...settled.lines],
    rollups: rollupDeltas(planId, judged.flatMap(statusMoves)),
    rowsTaken: judged.length - outcome.counts.rejected,
    answer: JSON.stringify(outcome),
  });
  return { outcome, written };
}

function updatesOf({ entry, apply }: Judged) {
  if (entry === null || isEmpty(apply)) return [];
  return [{ id: entry.entryId, rev: entry.rev, fields: apply }];
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

function describe(judged: readonly Judged[], settled: Settled): PushOutcome {
  const standing = judged.flatMap(({ row, entry, apply, unchanged }) => {
    const fields = [...Object.keys(apply), ...unchanged];
    if (entry === null || fields.length === 0) return [];
    return [{ id: row.id, rev: isEmpty(apply) ? entry.rev : null, fields }];
  });
  const wrote = judged.filter(({ apply }) => !isEmpty(apply));
  return {
    counts: countRows(judged, settled),
    applied: standing,
    conflicts: [...settled.conflicts],
    rejected: judged.flatMap(({ rejected }) => rejected),
    superseded: [...settled.superseded],
    wrote: Object.fromEntries(wrote.map(({ row, apply }) => [row.id, Object.keys(apply)])),
  };
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}
