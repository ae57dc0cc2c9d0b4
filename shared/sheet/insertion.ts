/** Lines (rows or columns) inserted before a line, in coordinates of before any insertion. */
export interface Insertion {
  readonly before: number;
  readonly count: number;
}

/** Where a line that was there stands after the insertions. */
export function shifted(line: number, insertions: readonly Insertion[]): number {
  return insertions.reduce((at, { before, count }) => (before <= line ? at + count : at), line);
}

/** Where the first line of each insertion stands afterwards; `insertions` ascend by `before`. */
export function firstInserted(insertions: readonly Insertion[]): number[] {
  let above = 0;
  return insertions.map(({ before, count }) => {
    const first = before + above;
    above += count;
    return first;
  });
}
