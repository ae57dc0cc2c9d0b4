import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { summaryOutput } from '../../shared/protocol/summary.ts';
import type {
  keptInput,
  keptList,
  SummaryFacts,
  SummaryOf,
  takeInput,
} from '../../shared/protocol/summary.ts';
import type { AccountId, PlanId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import { sha256Hex } from '../lib/digest.ts';
import { readNames } from '../storage/names.ts';
import { summaries } from '../storage/report-tables.ts';
import { towns } from '../storage/tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { openPeriods } from './open-periods.ts';
import { factsWithin } from './summary-facts.ts';
import type { Viewer } from './viewer.ts';

type StoredSummary = typeof summaries.$inferSelect;

/** Takes the facts under the town's lock and keeps them under the next number. A repeated request gets the same. */
export async function takeSummary(
  deps: Deps,
  viewer: Viewer,
  { requestId, planId, of }: z.infer<typeof takeInput>,
): Promise<SummaryFacts> {
  const { townId, accountId } = viewer;
  await openPeriods(deps, { townId, planId });
  return inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    const town = await lockTown(tx, townId);
    if (!town) throw new AppError('SETUP_NEEDED');
    const [earlier] = await tx
      .select()
      .from(summaries)
      .where(and(eq(summaries.townId, townId), eq(summaries.requestId, requestId)));
    if (earlier !== undefined) {
      refuseOther(earlier, { planId, of, accountId });
      return tellKept(earlier);
    }
    const now = deps.clock.now();
    const taken = await factsWithin(tx, viewer, { planId, of, now });
    const facts = canonicalJson(taken);
    const kept: StoredSummary = {
      ...{ townId, requestId, planId, accountId, facts },
      no: town.summaryNo + 1,
      dutyId: of?.dutyId ?? null,
      key: of?.periodKey ?? null,
      label: of === null || taken.period === null ? '现状' : taken.period.label,
      at: now,
      hash: sha256Hex(facts),
    };
    await tx
      .update(towns)
      .set({ summaryNo: sql`${towns.summaryNo} + 1` })
      .where(eq(towns.townId, townId));
    await tx.insert(summaries).values(kept);
    deps.log.info({ event: 'summary-kept', account: accountId, no: kept.no }, 'summary');
    return tellKept(kept);
  });
}

interface Asked {
  readonly planId: PlanId;
  readonly of: SummaryOf;
  readonly accountId: AccountId;
}

function refuseOther(earlier: StoredSummary, { planId, of, accountId }: Asked): void {
  const isSame =
    earlier.planId === planId &&
    earlier.accountId === accountId &&
    earlier.dutyId === (of?.dutyId ?? null) &&
    earlier.key === (of?.periodKey ?? null);
  if (!isSame) throw new AppError('IDEMPOTENCY_MISMATCH');
}

/** Byte for byte the facts that were kept under the number. Throws SUMMARY_UNKNOWN. */
export async function keptSummary(
  { db }: Pick<Deps, 'db'>,
  { townId }: Pick<Viewer, 'townId'>,
  { planId, no }: z.infer<typeof keptInput>,
): Promise<SummaryFacts> {
  const [kept] = await db
    .select()
    .from(summaries)
    .where(and(eq(summaries.townId, townId), eq(summaries.planId, planId), eq(summaries.no, no)));
  if (kept === undefined) throw new AppError('SUMMARY_UNKNOWN');
  return tellKept(kept);
}

function tellKept({ facts, no, hash }: StoredSummary): SummaryFacts {
  return { ...summaryOutput.parse(JSON.parse(facts)), no, hash };
}

const MAX_LISTED = 200;

/** Kept summaries of a plan, the latest first. */
export async function listSummaries(
  { db }: Deps,
  { townId }: Viewer,
  planId: PlanId,
): Promise<z.infer<typeof keptList>> {
  const names = await readNames(db, townId);
  const rows = await db
    .select({
      no: summaries.no,
      at: summaries.at,
      accountId: summaries.accountId,
      label: summaries.label,
      hash: summaries.hash,
    })
    .from(summaries)
    .where(and(eq(summaries.townId, townId), eq(summaries.planId, planId)))
    .orderBy(desc(summaries.no))
    .limit(MAX_LISTED);
  return rows.map(({ at, accountId, ...row }) => ({
    ...row,
    at: at.toISOString(),
    by: names.ofAccount(accountId) ?? '',
  }));
}
