import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { z } from 'zod';

/** Runs a statement of our own and parses its rows: the drivers differ in what they hand out, the schema does not. */
export async function query<T>(
  db: PgDatabase<PgQueryResultHKT>,
  statement: SQL,
  row: z.ZodType<T>,
): Promise<readonly T[]> {
  const result = await db.execute(statement);
  return z.object({ rows: z.array(row) }).parse(result).rows;
}

/** A bigint as both drivers give it: a number or its digits. */
export const count = z.union([z.int(), z.string().regex(/^\d+$/u).transform(Number)]);
