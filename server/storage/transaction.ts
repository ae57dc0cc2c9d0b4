import type { Database } from './database.ts';
import { sqlState } from './sql-state.ts';

const MAX_ATTEMPTS = 5;

// Serialization failure and deadlock: nothing was written, and PostgreSQL 13.5 says to run it again.
const UNDONE = new Set(['40001', '40P01']);

// The connection went away: whether the commit happened is unknown, so only work that is safe to repeat runs again.
const UNKNOWN_OUTCOME = new Set(['57P01', '57P02', '08003', '08006', 'ECONNRESET']);

export interface Repetition {
  /** True where a second run changes nothing more than the first (a request id guards it). */
  readonly repeatable: boolean;
}

/** Runs work again where the database undid it. Any other failure is thrown. */
export async function again<T>({ repeatable }: Repetition, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const state = sqlState(error) ?? '';
      const isUndone = UNDONE.has(state) || (repeatable && UNKNOWN_OUTCOME.has(state));
      if (!isUndone || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

export interface Transaction extends Repetition {
  readonly isolation: 'read committed' | 'repeatable read';
}

/** Runs work in one transaction, again where the database undid it. Any other failure undoes it and is thrown. */
export async function inTransaction<T>(
  db: Database,
  { isolation, repeatable }: Transaction,
  work: (tx: Database) => Promise<T>,
): Promise<T> {
  return again({ repeatable }, () =>
    db.transaction((tx) => work(tx), { isolationLevel: isolation }),
  );
}

/** Reads everything as it stood at one moment, and can write nothing. */
export async function inSnapshot<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction((tx) => work(tx), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}
