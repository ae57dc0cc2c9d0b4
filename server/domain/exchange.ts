import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { LEDGERS } from './ledgers.ts';
import type { ExchangeInput, ExchangeOutput } from '../../shared/protocol/sheet.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { writableFields } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Database } from '../storage/database.ts';
import { findEntries } from '../storage/entries.ts';
import { findReceipt } from '../storage/receipts.ts';
import type { StoredReceipt } from '../storage/receipts.ts';
import { lockTown, readTown } from '../storage/towns.ts';
import { inSnapshot, inTransaction } from '../storage/transaction.ts';
import { checkBinding, checkRevision, holdPlanAndUnit } from './check-binding.ts';
import type { Deps } from './deps.ts';
import { judgeRow, judgeTwin } from './judge-row.ts';
import type { Judged, PushScope } from './judge-row.ts';
import { pullChanges } from './pull-changes.ts';
import type { OwnWrites } from './pull-changes.ts';
import type { Viewer } from './viewer.ts';
import { writePush } from './write-push.ts';
import { NOTHING_PUSHED, pushOutcome } from './push-outcome.ts';
import type { PushOutcome } from './push-outcome.ts';

/**
 * One exchange of a sheet with the server (sync: one exchange): what the sheet changed goes in, what others changed
 * comes back, in one transaction. A pull alone reads one snapshot and leaves no trace.
 */
export async function exchange(
  deps: Deps,
  viewer: Viewer,
  input: ExchangeInput,
): Promise<ExchangeOutput> {
  if (input.protocol !== PROTOCOL_VERSION) throw new AppError('SCHEMA_TOO_OLD');
  if (sha256Hex(canonicalJson(input.rows)) !== input.payloadHash) {
    throw new AppError('PAYLOAD_DAMAGED');
  }
  if (input.rows.length === 0)
    return inSnapshot(deps.db, (tx) => pullOnly(deps, viewer, { input, tx }));
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, (tx) =>
    pushAndPull(deps, viewer, { input, tx }),
  );
}

interface Call {
  readonly input: ExchangeInput;
  readonly tx: Database;
}

async function pullOnly(deps: Deps, viewer: Viewer, call: Call): Promise<ExchangeOutput> {
  const { input, tx } = call;
  const town = await readTown(tx, viewer.townId);
  if (!town) throw new AppError('SETUP_NEEDED');
  checkBinding(town, input.binding, { viewer, log: deps.log });
  checkRevision(town, [input.since]);
  return answer(deps, call, { outcome: NOTHING_PUSHED, head: town.seq, replayed: false });
}

async function pushAndPull(deps: Deps, viewer: Viewer, call: Call): Promise<ExchangeOutput> {
  const { input, tx } = call;
  const town = await lockTown(tx, viewer.townId);
  if (!town) throw new AppError('SETUP_NEEDED');
  checkBinding(town, input.binding, { viewer, log: deps.log });
  const bases = input.rows.flatMap((row) => [row.baseRev, ...Object.values(row.olderBase ?? {})]);
  checkRevision(town, [input.since, ...bases]);
  await holdPlanAndUnit(tx, input.binding);
  const earlier = await findReceipt(tx, { townId: town.townId, requestId: input.requestId });
  if (earlier) {
    const outcome = replay(deps, viewer, { input, earlier });
    return answer(deps, call, { outcome, head: town.seq, replayed: true });
  }
  const judged = await judgePush(viewer, call);
  const outcome = await writePush(deps, viewer, { tx, town, input, judged });
  return answer(deps, call, { outcome, head: outcome.rev, replayed: false });
}

/** The stored outcome of a request that was carried out before, if it is the same request. */
function replay(
  { log }: Deps,
  viewer: Viewer,
  { input, earlier }: { readonly input: ExchangeInput; readonly earlier: StoredReceipt },
): PushOutcome {
  const same =
    earlier.kind === 'push' &&
    earlier.payloadHash === input.payloadHash &&
    earlier.accountId === viewer.accountId &&
    earlier.planId === input.binding.planId &&
    earlier.unitId === input.binding.unitId;
  if (!same) {
    log.warn(
      { event: 'idempotency-mismatch', account: viewer.accountId, request: input.requestId },
      'push refused',
    );
    throw new AppError('IDEMPOTENCY_MISMATCH');
  }
  return pushOutcome.parse(JSON.parse(earlier.answer));
}

async function judgePush(viewer: Viewer, { input, tx }: Call): Promise<readonly Judged[]> {
  const ledger = LEDGERS[input.binding.ledger];
  const scope: PushScope = {
    ledger,
    planId: input.binding.planId,
    unitId: input.binding.unitId,
    writable: new Set(writableFields(viewer.role, ledger, 'own')),
  };
  const ids = input.rows.map(({ id }) => id);
  const stored = await findEntries(tx, viewer.townId, ids);
  const seen = new Set<EntryId>();
  const twins = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return input.rows.map((row) =>
    twins.has(row.id) ? judgeTwin(row) : judgeRow(row, stored.get(row.id) ?? null, scope),
  );
}

async function answer(
  { clock }: Deps,
  { input, tx }: Call,
  push: { readonly outcome: PushOutcome; readonly head: number; readonly replayed: boolean },
): Promise<ExchangeOutput> {
  const { wrote, rev, ...outcome } = push.outcome;
  const own: OwnWrites = {
    rev,
    fields: new Map(outcome.applied.map(({ id }) => [id, wrote[id] ?? []])),
  };
  const pulled = await pullChanges(tx, input, { head: push.head, own });
  return {
    ...outcome,
    ...pulled,
    replayed: push.replayed,
    at: clock.now().toISOString(),
  };
}
