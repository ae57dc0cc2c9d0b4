import type { Grid } from './grid.ts';
import { FIRST_DATA_ROW, ID_KEY, type Placement, type SheetImage } from './image.ts';
import { isBlank, managedSheet, type ManagedSheet } from './managed.ts';
import { locateColumns } from './managed-columns.ts';
import { placeFresh } from './place-fresh.ts';
import { placeLines } from './place-lines.ts';
import { placeUpdate, type Keep } from './place-update.ts';

/**
 * May the image be placed here? In no sheet yet, in a blank one, and in one where our rows are found again. A sheet
 * with somebody's own content, or without its `_id` column, is not ours to write: the caller takes a new sheet.
 */
export function canPlace(image: SheetImage, existing: Grid | null): boolean {
  return existing === null || isBlank(existing) || findSheet(image, existing) !== null;
}

/**
 * What must be done so that a worksheet shows the image. An empty sheet gets everything. In a sheet of ours rows are
 * matched by `_id` and columns by key, wherever people moved them: only managed cells that differ are written, `keep`
 * excepts cells with an unsent edit, new rows and columns are inserted at their place, rows the image no longer has are
 * kept and named. Own cells, formulas, notes and merged cells are never written. Placing the same image again writes
 * nothing. Throws when `canPlace` says no.
 */
export function place(
  image: SheetImage,
  existing: Grid | null,
  options: { readonly keep?: Keep } = {},
): Placement {
  if (existing === null || isBlank(existing)) return placeFresh(image);
  const keep = options.keep ?? (() => false);
  return placeUpdate(image, { grid: existing, sheet: mustFind(image, existing), keep });
}

/**
 * Sheet row of each row of the image, by its id, once the placement over the same sheet is carried out; of a copied row
 * the first. Throws when `canPlace` says no.
 */
export function placedRows(
  image: SheetImage,
  existing: Grid | null,
): Readonly<Record<string, number>> {
  if (existing === null || isBlank(existing)) {
    return Object.fromEntries(image.rows.map(({ id }, index) => [id, FIRST_DATA_ROW + index]));
  }
  const { rows } = placeLines(image, mustFind(image, existing));
  return Object.fromEntries(rows.toReversed().map(({ image: { id }, to }) => [id, to]));
}

function mustFind(image: SheetImage, grid: Grid): ManagedSheet {
  const sheet = findSheet(image, grid);
  if (sheet === null) {
    throw new RangeError(`place: «${grid.sheetName}» was not laid out from this kind of image`);
  }
  return sheet;
}

function findSheet(image: SheetImage, grid: Grid): ManagedSheet | null {
  const columns = locateColumns(grid, image.columns);
  const idColumn = columns?.columnOf[ID_KEY];
  return columns === null || idColumn === undefined
    ? null
    : managedSheet(grid, { columns, idColumn });
}
