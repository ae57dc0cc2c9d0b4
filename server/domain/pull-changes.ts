import type { ExchangeInput, PulledRow } from '../../shared/protocol/sheet.ts';
import { PULL_PAGE_ROWS } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Database } from '../storage/database.ts';
import { entriesSince } from '../storage/entries.ts';
import type { StoredEntry } from '../storage/entries.ts';

/** What this very push wrote: the sender has it already. */
export interface OwnWrites {
  readonly rev: number;
  readonly fields: ReadonlyMap<EntryId, readonly string[]>;
}

export interface Pulled {
  readonly changes: PulledRow[];
  readonly cursor: number;
  readonly more: boolean;
}

/**
 * Rows of the sheet's unit that changed after its cursor, without what the same push wrote. Rows that were pushed and
 * have news of others come with this page even if it ends earlier, because the sender raises their base with it.
 * `head` is the town's sequence in the same snapshot.
 */
export async function pullChanges(
  tx: Database,
  { binding, since, rows: pushed }: Pick<ExchangeInput, 'binding' | 'since' | 'rows'>,
  { head, own }: { readonly head: number; readonly own: OwnWrites },
): Promise<Pulled> {
  const { rows, edge } = await entriesSince(tx, {
    townId: binding.townId,
    planId: binding.planId,
    unitId: binding.unitId,
    ledger: binding.ledger,
    since,
    pageRows: PULL_PAGE_ROWS,
    always: pushed.map(({ id }) => id),
  });
  const changes = rows.flatMap((entry) => {
    const changed = changedSince(entry, since, own);
    const onlyOwn = entry.rev === own.rev && changed.length === 0 && own.fields.has(entry.entryId);
    return onlyOwn ? [] : [toPulledRow(entry, changed)];
  });
  return { changes, cursor: edge ?? head, more: edge !== null };
}

function changedSince(entry: StoredEntry, since: number, own: OwnWrites): string[] {
  const mine = own.fields.get(entry.entryId) ?? [];
  return Object.entries(entry.fieldRev)
    .filter(([key, rev]) => rev > since && !(rev === own.rev && mine.includes(key)))
    .map(([key]) => key);
}

function toPulledRow(entry: StoredEntry, changed: string[]): PulledRow {
  const { entryId, position, rev, fields, retired } = entry;
  return { id: entryId, position, rev, fields, changed, retired };
}
