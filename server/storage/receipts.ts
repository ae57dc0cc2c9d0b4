import { and, desc, eq, gt, isNotNull } from 'drizzle-orm';
import type { PlanId, TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { accounts, receipts } from './tables.ts';

export type StoredReceipt = typeof receipts.$inferSelect;

/** The receipt of a request already carried out, else null. */
export async function findReceipt(
  tx: Database,
  { townId, requestId }: { readonly townId: TownId; readonly requestId: string },
): Promise<StoredReceipt | null> {
  const [receipt] = await tx
    .select()
    .from(receipts)
    .where(and(eq(receipts.townId, townId), eq(receipts.requestId, requestId)));
  return receipt ?? null;
}

export async function saveReceipt(tx: Database, receipt: StoredReceipt): Promise<void> {
  await tx.insert(receipts).values(receipt);
}

/** The last push of each unit on a plan of which anything was taken in: its number, moment and who sent it. */
export async function lastPushes(
  db: Database,
  { townId, planId }: { readonly townId: TownId; readonly planId: PlanId },
) {
  return db
    .selectDistinctOn([receipts.unitId], {
      unitId: receipts.unitId,
      no: receipts.no,
      at: receipts.at,
      by: accounts.name,
    })
    .from(receipts)
    .innerJoin(
      accounts,
      and(eq(accounts.townId, receipts.townId), eq(accounts.accountId, receipts.accountId)),
    )
    .where(
      and(
        eq(receipts.townId, townId),
        eq(receipts.planId, planId),
        eq(receipts.kind, 'push'),
        isNotNull(receipts.unitId),
        gt(receipts.rowsTaken, 0),
      ),
    )
    .orderBy(receipts.unitId, desc(receipts.no));
}
