import { eq } from 'drizzle-orm';
import type { TownId } from '../../shared/town/ids.ts';
import type { Database } from './database.ts';
import { towns } from './tables.ts';

type Town = typeof towns.$inferSelect;

/**
 * Takes the town's row for this transaction: the one place where its numbers are given out, so that they become
 * visible in the order they were given (sync: cursor). Always the first lock of a writing transaction. Null: no town.
 */
export async function lockTown(tx: Database, townId: TownId): Promise<Town | null> {
  const [town] = await tx.select().from(towns).where(eq(towns.townId, townId)).for('update');
  return town ?? null;
}

export async function readTown(db: Database, townId: TownId): Promise<Town | null> {
  const [town] = await db.select().from(towns).where(eq(towns.townId, townId));
  return town ?? null;
}

export interface Numbers {
  /** The revision everything this transaction writes gets. */
  readonly rev: number;
  readonly receiptNo: number;
}

/** Gives out the next revision and receipt number; the caller holds the town's row. */
export async function nextNumbers(tx: Database, town: Town): Promise<Numbers> {
  const numbers = { rev: town.seq + 1, receiptNo: town.receiptNo + 1 };
  await tx
    .update(towns)
    .set({ seq: numbers.rev, receiptNo: numbers.receiptNo })
    .where(eq(towns.townId, town.townId));
  return numbers;
}
