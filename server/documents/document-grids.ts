import type { Grid } from '../../shared/sheet/grid.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';

/** What a file holds, as grids in the order of its sheets or tables. */
export interface ReadDocument {
  readonly kind: 'grids';
  readonly grids: readonly Grid[];
  /** What the file holds and the grids do not, as words for people («嵌入的对象（2 个）»); empty for an ordinary file. */
  readonly leftOut: readonly string[];
}

/** SEC-91 says 2,000 used rows: as many tasks, with room for titles, headings of sections, totals and signatures. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;
export const MOST_CELLS = 200_000;

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Null, or why a sheet of this extent is no list. */
export function refuseExtent(sheetName: string, { rows, columns }: Extent): DocumentFault | null {
  const fits = rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS;
  if (fits) return null;
  return documentFault(
    `工作表“${sheetName}”太大（${rows} 行 × ${columns} 列），没有读取。请只保留清单，最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列，再试一次。`,
  );
}

/** The first fault among the grids, else all of them. */
export function asDocument(
  grids: readonly Grid[],
  leftOut: readonly string[] = [],
): ReadDocument | DocumentFault {
  for (const { sheetName, values } of grids) {
    const fault = refuseExtent(sheetName, { rows: values.length, columns: values[0]?.length ?? 0 });
    if (fault !== null) return fault;
  }
  return { kind: 'grids', grids, leftOut };
}
