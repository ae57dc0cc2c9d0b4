import { cellsOf } from '../../shared/sheet/cells.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import type { RecognisedSheet } from '../../shared/sheet/recognised.ts';
import { publishedColumns, publishedIds } from '../../shared/sheet/row-name.ts';
import type { OriginalRow, OriginalSheet } from '../../shared/summary/original-sheet.ts';
import type { Deps } from './deps.ts';
import type { PlanLink } from './links.ts';
import type { Refusal } from './outcome.ts';
import { readingSource } from './reading-source.ts';

export interface ReadFrom {
  readonly grid: Grid;
  /** Null: the sheet was moved here without it. */
  readonly link: PlanLink | null;
}

/**
 * The sheet a plan was published from, as it stands now. Its rows are those that carry ids, wherever they were sorted or
 * moved to; only what its columns are is recognised anew.
 */
export async function readOriginal(
  deps: Deps,
  { grid, link }: ReadFrom,
): Promise<OriginalSheet | Refusal> {
  const source = await readingSource(deps, { grid, link });
  if (source.kind === 'refused') return source;
  const sheet = recogniseSheet(grid, { settled: source.settled });
  const cells = cellsOf(grid);
  const hidden = publishedColumns(cells);
  const rows: OriginalRow[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const ids = publishedIds(cells, row, hidden);
    if (ids.length > 0) rows.push({ row, ids });
  }
  return { tables: tablesOf(sheet), rows, unpublished: unpublishedOf(sheet), hidden: [...hidden] };
}

function tablesOf({ tables }: RecognisedSheet): OriginalSheet['tables'] {
  return tables.map(({ header, columns }) => ({
    header: header === null ? null : { first: header.first - 1, last: header.last - 1 },
    columns,
  }));
}

function unpublishedOf({ rows }: RecognisedSheet): readonly number[] {
  return [...new Set(rows.flatMap(({ id, row }) => (id === null ? [row] : [])))];
}
