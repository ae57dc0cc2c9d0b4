/** Lines (rows or columns) put in before line `before`, counted before any insertion; ascending. */
export interface Insertion {
  readonly before: number;
  readonly count: number;
}

/** Where a line of the finished sheet stood before the insertions; null for a line that was inserted. */
export function lineBefore(insertions: readonly Insertion[], line: number): number | null {
  let shift = 0;
  for (const { before, count } of insertions) {
    const first = before + shift;
    if (line < first) break;
    if (line < first + count) return null;
    shift += count;
  }
  return line - shift;
}

/** The inserted lines as spans of the finished sheet. */
export function insertedSpans(
  insertions: readonly Insertion[],
): readonly { readonly first: number; readonly count: number }[] {
  let shift = 0;
  return insertions.map(({ before, count }) => {
    const span = { first: before + shift, count };
    shift += count;
    return span;
  });
}
