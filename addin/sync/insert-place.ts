import type { EntryId } from '../../shared/town/ids.ts';

export interface NewPlace {
  readonly id: EntryId;
  /** Sheet row before which the new row is inserted, counted before any insertion. */
  readonly before: number;
}

export interface Order {
  /** Place in the plan of every row that has one. */
  readonly positions: ReadonlyMap<EntryId, number>;
  /** Sheet row of the rows that are there. */
  readonly rowOf: ReadonlyMap<EntryId, number>;
  readonly firstDataRow: number;
}

/** A new row stands below the row that precedes it in the plan, wherever people have sorted that one. */
export function placesOf(added: readonly EntryId[], order: Order): readonly NewPlace[] {
  if (added.length === 0) return [];
  const position = (id: EntryId) => order.positions.get(id) ?? Number.MAX_SAFE_INTEGER;
  const places: NewPlace[] = [];
  let before = order.firstDataRow;
  // New rows first: the sort is stable, and a row of the same position does not precede them.
  const lines = [...added.map((id) => [id, null] as const), ...order.rowOf];
  for (const [id, row] of lines.toSorted(([a], [b]) => position(a) - position(b))) {
    if (row === null) places.push({ id, before });
    else before = row + 1;
  }
  return places.toSorted((a, b) => a.before - b.before || position(a.id) - position(b.id));
}

/** Places grouped as insertions, ascending, and the row each new entry gets when all are carried out. */
export function insertionsOf(places: readonly NewPlace[]): {
  readonly insertRows: readonly { readonly before: number; readonly count: number }[];
  readonly rowOfNew: ReadonlyMap<EntryId, number>;
} {
  const counts = new Map<number, number>();
  const rowOfNew = new Map<EntryId, number>();
  for (const [index, { id, before }] of places.entries()) {
    counts.set(before, (counts.get(before) ?? 0) + 1);
    // Every place before this one, above or in the same gap, has pushed it down by one.
    rowOfNew.set(id, before + index);
  }
  const insertRows = [...counts].map(([before, count]) => ({ before, count }));
  return { insertRows, rowOfNew };
}

/** Row of the finished sheet for a row counted before the insertions. */
export function shifted(
  insertRows: readonly { readonly before: number; readonly count: number }[],
  row: number,
): number {
  return insertRows.reduce((sum, { before, count }) => (before <= row ? sum + count : sum), row);
}
