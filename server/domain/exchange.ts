import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { PULL_PAGE_ROWS } from '../../shared/protocol/sheet.ts';
import type { ExchangeInput, ExchangeOutput } from '../../shared/protocol/sheet.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Database } from '../storage/database.ts';
import { readPage } from '../storage/pull.ts';
import type { PulledPage } from '../storage/pull.ts';
import { readGround } from '../storage/push.ts';
import type { EarlierPush } from '../storage/push.ts';
import { lockTown } from '../storage/towns.ts';
import { again, inTransaction } from '../storage/transaction.ts';
import { closedRows } from './closed-rows.ts';
import { checkBinding, checkRevision } from './check-binding.ts';
import type { Deps } from './deps.ts';
import { judgePush } from './judge-push.ts';
import { NOTHING_WRITTEN, tellPage } from './pull-changes.ts';
import { openPeriods } from './open-periods.ts';
import { pushOutcome, tellOutcome } from './push-outcome.ts';
import type { PushOutcome } from './push-outcome.ts';
import type { Viewer } from './viewer.ts';
import { writePush } from './write-push.ts';

interface Call {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly input: ExchangeInput;
}

/**
 * One exchange of a sheet with the server (sync: one exchange): what the sheet changed goes in, what others changed
 * comes back. A pull alone is one statement that leaves no trace. A push is judged on what is read without a lock and
 * written in one transaction, which finds out whether that still stands.
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
  const call: Call = { deps, viewer, input };
  if (input.rows.length === 0) return pullOnly(call, deps.db);
  const answer = await again({ repeatable: true }, () => pushOnce(call, deps.db));
  if (answer === null) return pushUnderLock(call);
  if (answer !== 'opening') return answer;
  await openPeriods(deps, { townId: viewer.townId, planId: input.binding.planId });
  return pushUnderLock(call);
}

async function pullOnly(call: Call, db: Database): Promise<ExchangeOutput> {
  const { deps, viewer, input } = call;
  const { binding, since } = input;
  // Asked for the viewer's own town: of another one nothing is even read.
  const place = { ...binding, townId: viewer.townId };
  const found = await readPage(db, { ...place, since, pageRows: PULL_PAGE_ROWS }, []);
  if (found === null) throw new AppError('SETUP_NEEDED');
  checkBinding(found, binding, { viewer, log: deps.log });
  checkRevision(found, [since]);
  const { page, seq } = found;
  return {
    ...{ receipt: null, applied: [], conflicts: [], rejected: [], superseded: [] },
    ...tellPage(page, { since, head: seq, own: NOTHING_WRITTEN }),
    replayed: false,
    at: deps.clock.now().toISOString(),
  };
}

/** Somebody else wrote in between: once more, with the town held, where nobody can. */
async function pushUnderLock(call: Call): Promise<ExchangeOutput> {
  const { deps, viewer } = call;
  const how = { isolation: 'read committed', repeatable: true } as const;
  return inTransaction(deps.db, how, async (tx) => {
    await lockTown(tx, viewer.townId);
    const answer = await pushOnce(call, tx);
    if (answer === null || answer === 'opening') {
      throw new Error('a push was overtaken although the town was held');
    }
    return answer;
  });
}

/** Null: what the push was judged by has moved; opening: a period opens now, and may open closed rows. Nothing was written. */
async function pushOnce(call: Call, db: Database): Promise<ExchangeOutput | 'opening' | null> {
  const { deps, viewer, input } = call;
  const { binding, requestId, rows, since } = input;
  const place = { ...binding, townId: viewer.townId };
  const ids = rows.map(({ id }) => id);
  const at = deps.clock.now();
  const ground = await readGround(db, place, { requestId, ids, at });
  if (ground === null) throw new AppError('SETUP_NEEDED');
  checkBinding(ground, binding, { viewer, log: deps.log });
  const bases = rows.flatMap((row) => [row.baseRev, ...Object.values(row.olderBase ?? {})]);
  checkRevision(ground, [since, ...bases]);
  if (!ground.hasPlan) throw new AppError('PLAN_UNKNOWN');
  if (!ground.hasUnit) throw new AppError('UNIT_UNKNOWN');
  if (ground.earlier !== null) return replay(call, { db, earlier: ground.earlier });
  if (ground.nextOpening !== null && ground.nextOpening <= at && db === deps.db) return 'opening';
  const closed = closedRows(ground.reports, at.toISOString());
  const { entries, decisions } = ground;
  const judged = judgePush(input, { role: viewer.role, entries, closed });
  const { outcome, written } = await writePush(db, { viewer, input, judged, at, decisions });
  if ('moved' in written) return null;
  const { rev, no, page } = written;
  return tell(call, { outcome, commit: { rev, no, at }, page, head: rev, replayed: false });
}

/** The stored outcome of a request that was carried out before, if it is the same request, with what is new since. */
async function replay(
  call: Call,
  { db, earlier }: { readonly db: Database; readonly earlier: EarlierPush },
): Promise<ExchangeOutput> {
  const { deps, viewer, input } = call;
  const { binding, since, rows } = input;
  const isSame =
    earlier.kind === 'push' &&
    earlier.payloadHash === input.payloadHash &&
    earlier.accountId === viewer.accountId &&
    earlier.planId === binding.planId &&
    earlier.unitId === binding.unitId;
  if (!isSame) {
    deps.log.warn(
      { event: 'idempotency-mismatch', account: viewer.accountId, request: input.requestId },
      'push refused',
    );
    throw new AppError('IDEMPOTENCY_MISMATCH');
  }
  const pull = { ...binding, since, pageRows: PULL_PAGE_ROWS };
  const found = await readPage(
    db,
    pull,
    rows.map(({ id }) => id),
  );
  if (found === null) throw new AppError('SETUP_NEEDED');
  const { page, seq: head } = found;
  const outcome = pushOutcome.parse(JSON.parse(earlier.answer));
  return tell(call, { outcome, commit: earlier, page, head, replayed: true });
}

interface Told {
  readonly outcome: PushOutcome;
  readonly commit: Pick<EarlierPush, 'rev' | 'no' | 'at'>;
  readonly page: PulledPage;
  /** The town's sequence as of the page. */
  readonly head: number;
  readonly replayed: boolean;
}

function tell({ deps, input }: Call, told: Told): ExchangeOutput {
  const { outcome, commit, page, head, replayed } = told;
  const own = { rev: commit.rev, fields: outcome.wrote };
  return {
    ...tellOutcome(outcome, commit),
    ...tellPage(page, { since: input.since, head, own }),
    replayed,
    at: deps.clock.now().toISOString(),
  };
}
