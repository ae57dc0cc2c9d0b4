import type { ImageColumn, ImageRow, SheetImage } from './image.ts';
import { firstInserted, shifted, type Insertion } from './insertion.ts';
import type { ManagedSheet } from './managed.ts';

/** Where the rows and columns of an image stand in a managed sheet, and what must be inserted for that. */
export interface Lines {
  readonly insertRows: readonly Insertion[];
  readonly insertColumns: readonly { readonly before: number; readonly column: ImageColumn }[];
  /** Sheet column of each key, before (absent when inserted) and after the insertions. */
  readonly oldColumnOf: Readonly<Record<string, number>>;
  readonly columnOf: Readonly<Record<string, number>>;
  /** Each row of the image with its sheet rows before (none when inserted) and after the insertions. */
  readonly rows: readonly PlacedRow[];
}

export interface PlacedRow {
  readonly image: ImageRow;
  /** Row before the insertions, null for a new row. */
  readonly from: number | null;
  /** Row after the insertions. */
  readonly to: number;
}

/** All sheet rows of each id, those of copied rows too. */
export function rowsOfIds(sheet: ManagedSheet): ReadonlyMap<string, readonly number[]> {
  return new Map([
    ...[...sheet.rowOf].map(([id, row]) => [id, [row]] as const),
    ...sheet.doubledIds.map(({ id, rows }) => [id, rows] as const),
  ]);
}

export function placeLines(image: SheetImage, sheet: ManagedSheet): Lines {
  const known = rowsOfIds(sheet);
  const newRows = groupNewRows(image, { known, end: endOfRows(sheet, known) });
  const insertRows = newRows.map(({ before, rows }) => ({ before, count: rows.length }));
  const insertColumns = columnInsertions(image.columns, sheet.columnOf);
  return {
    insertRows,
    insertColumns,
    oldColumnOf: sheet.columnOf,
    columnOf: columnsAfter(sheet.columnOf, insertColumns),
    rows: [
      ...standingRows(image, { known, insertRows }),
      ...firstInserted(insertRows).flatMap((first, group) =>
        (newRows[group]?.rows ?? []).map((row, index) => ({
          image: row,
          from: null,
          to: first + index,
        })),
      ),
    ],
  };
}

/** A copied row in a list people fill may hold the only copy of an edit; copies in a computed sheet are kept level. */
function standingRows(
  image: SheetImage,
  {
    known,
    insertRows,
  }: {
    known: ReadonlyMap<string, readonly number[]>;
    insertRows: readonly Insertion[];
  },
): PlacedRow[] {
  const filled = image.columns.some(({ editable }) => editable);
  return image.rows.flatMap((row) => {
    const rows = known.get(row.id) ?? [];
    if (filled && rows.length > 1) return [];
    return rows.map((from) => ({ image: row, from, to: shifted(from, insertRows) }));
  });
}

function endOfRows(sheet: ManagedSheet, known: ReadonlyMap<string, readonly number[]>): number {
  return Math.max(sheet.firstDataRow, ...[...known.values()].flat().map((row) => row + 1));
}

interface NewRows {
  readonly before: number;
  readonly rows: ImageRow[];
}

/** New rows stand before the next row of the image that the sheet already has, the last ones after all of them. */
function groupNewRows(
  image: SheetImage,
  { known, end }: { known: ReadonlyMap<string, readonly number[]>; end: number },
): NewRows[] {
  const groups = new Map<number, ImageRow[]>();
  let before = end;
  // From the last row up: the row that follows is the one just met.
  for (const row of image.rows.toReversed()) {
    const at = known.get(row.id)?.[0];
    if (at !== undefined) before = at;
    else
      groups
        .set(before, groups.get(before) ?? [])
        .get(before)
        ?.push(row);
  }
  return [...groups]
    .map(([at, rows]) => ({ before: at, rows: rows.toReversed() }))
    .sort((a, b) => a.before - b.before);
}

/** A new column stands after the image's column before it, wherever that stands now; the first before all of ours. */
function columnInsertions(
  columns: readonly ImageColumn[],
  columnOf: Readonly<Record<string, number>>,
): { before: number; column: ImageColumn }[] {
  let before = Math.min(...Object.values(columnOf));
  const insertions = columns.flatMap((column) => {
    const at = columnOf[column.key];
    if (at === undefined) return [{ before, column }];
    before = at + 1;
    return [];
  });
  return insertions.sort((a, b) => a.before - b.before);
}

function columnsAfter(
  columnOf: Readonly<Record<string, number>>,
  insertions: readonly { readonly before: number; readonly column: ImageColumn }[],
): Record<string, number> {
  const counted = insertions.map(({ before }) => ({ before, count: 1 }));
  const standing = Object.entries(columnOf).map(
    ([key, column]) => [key, shifted(column, counted)] as const,
  );
  const lines = firstInserted(counted);
  const inserted = insertions.map(
    ({ before, column }, index) => [column.key, lines[index] ?? before] as const,
  );
  return Object.fromEntries([...standing, ...inserted]);
}
