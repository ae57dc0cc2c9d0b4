import type { EntryId } from '../town/ids.ts';
import { hashValue, type Baseline } from './baseline.ts';
import type { Change } from './change.ts';
import type { LedgerDefinition } from './define.ts';
import type { Fields } from './value.ts';

/**
 * Keys, in the ledger's order, whose value differs from the baseline. A field that is not among `fields` (its column is
 * gone, its cell unreadable) is not given and so never dirty. Without a baseline every given field is dirty.
 */
export function dirtyFields(
  ledger: LedgerDefinition,
  fields: Fields,
  baseline: Baseline | null,
): string[] {
  return ledger.fields
    .map(({ key }) => key)
    .filter((key) => {
      const value = fields[key];
      return value !== undefined && hashValue(value) !== baseline?.hashes[key];
    });
}

/** What a sheet knows of one row when it speaks to the server. */
export interface SheetRow {
  readonly id: EntryId;
  readonly fields: Fields;
  readonly baseline: Baseline | null;
}

/**
 * The change that sends `keys` of a row. A field the baseline has never seen goes with base 0, so that it can only be
 * equal or in conflict, never overwrite.
 */
export function changeOf({ id, fields, baseline }: SheetRow, keys: readonly string[]): Change {
  const baseRev = baseline?.rev ?? 0;
  const sent = keys.map((key) => [key, fields[key] ?? null] as const);
  const older = keys.flatMap((key) => {
    const seen = baseline === null ? 0 : lastSeen(baseline, key);
    return seen === baseRev ? [] : [[key, seen] as const];
  });
  const change = { id, baseRev, fields: Object.fromEntries(sent) };
  return older.length === 0 ? change : { ...change, olderBase: Object.fromEntries(older) };
}

function lastSeen(baseline: Baseline, key: string): number {
  if (baseline.hashes[key] === undefined) return 0;
  return baseline.older[key] ?? baseline.rev;
}
