import type { PulledRow } from '../../shared/protocol/sheet.ts';
import type { PulledPage } from '../storage/pull.ts';

type StoredRow = PulledPage['rows'][number];

/** What this very push wrote: the sender has it already. */
export interface OwnWrites {
  readonly rev: number;
  /** Fields by row. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export const NOTHING_WRITTEN: OwnWrites = { rev: 0, fields: {} };

export interface Asked {
  readonly since: number;
  /** The town's sequence as of the page. */
  readonly head: number;
  readonly own: OwnWrites;
}

/** A page in the words of the protocol: what changed after the cursor, without what the same push wrote. */
export function tellPage({ rows, edge }: PulledPage, { since, head, own }: Asked) {
  const changes = rows.flatMap((row) => {
    const changed = changedSince(row, since, own);
    const isOnlyOwn = row.rev === own.rev && changed.length === 0 && row.id in own.fields;
    return isOnlyOwn ? [] : [toPulledRow(row, changed)];
  });
  return { changes, cursor: edge ?? head, more: edge !== null };
}

function changedSince({ id, fieldRev }: StoredRow, since: number, own: OwnWrites): string[] {
  const mine = own.fields[id] ?? [];
  return Object.entries(fieldRev)
    .filter(([key, rev]) => rev > since && !(rev === own.rev && mine.includes(key)))
    .map(([key]) => key);
}

function toPulledRow(
  { id, position, rev, fields, retired }: StoredRow,
  changed: string[],
): PulledRow {
  return { id, position, rev, fields, changed, retired };
}
