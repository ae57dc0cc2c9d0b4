import type { Cells } from './cells.ts';
import type { RecognisedRow } from './recognised.ts';
import { publishedColumns, publishedIds } from './row-name.ts';

/** A list written as text as it came: the hidden columns that publishing added would make a table of it. */
export function withoutPublished(cells: Cells): Cells {
  const published = publishedColumns(cells);
  if (published.size === 0) return cells;
  return {
    ...cells,
    text: (row, column) => (published.has(column) ? '' : cells.text(row, column)),
  };
}

/** Its tasks with the ids that publishing gave them; those of one row in their order. */
export function withPublishedIds(
  cells: Cells,
  rows: readonly RecognisedRow[],
): readonly RecognisedRow[] {
  const published = publishedColumns(cells);
  const seen = new Map<number, number>();
  return rows.map((task) => {
    const nth = seen.get(task.row) ?? 0;
    seen.set(task.row, nth + 1);
    return { ...task, id: publishedIds(cells, task.row - 1, published)[nth] ?? null };
  });
}
