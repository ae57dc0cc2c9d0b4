import type { Cells } from './cells.ts';
import { findHeader, headerEvidence, looksLikeHeader } from './header.ts';
import type { HeaderRows } from './header-rows.ts';

/** Fewer columns say too little of who does what. */
const FEWEST_COLUMNS = 3;

function isBlankColumn(cells: Cells, column: number, fromRow: number): boolean {
  for (let row = fromRow; row <= cells.lastRow; row += 1) {
    if (cells.text(row, column) !== '') return false;
  }
  return true;
}

/** The same sheet, seen between two columns. */
function between(cells: Cells, firstColumn: number, lastColumn: number): Cells {
  return { ...cells, firstColumn, lastColumn };
}

/** Stretches of columns with something in them from the header down. */
function stretches(cells: Cells, header: HeaderRows): readonly Cells[] {
  const found: Cells[] = [];
  let first: number | null = null;
  for (let column = cells.firstColumn; column <= cells.lastColumn + 1; column += 1) {
    const isEnd = column > cells.lastColumn || isBlankColumn(cells, column, header.first);
    if (!isEnd) first ??= column;
    else if (first !== null) {
      found.push(between(cells, first, column - 1));
      first = null;
    }
  }
  return found;
}

/** A header whose headings come twice over, without a column between them. */
function halves(cells: Cells, { first, last }: HeaderRows): readonly Cells[] {
  const width = cells.lastColumn - cells.firstColumn + 1;
  const half = width / 2;
  if (!Number.isInteger(half) || half < FEWEST_COLUMNS) return [cells];
  for (let row = first; row <= last; row += 1) {
    for (let column = cells.firstColumn; column < cells.firstColumn + half; column += 1) {
      if (cells.text(row, column) !== cells.text(row, column + half)) return [cells];
    }
  }
  const middle = cells.firstColumn + half;
  return [between(cells, cells.firstColumn, middle - 1), between(cells, middle, cells.lastColumn)];
}

function isTable(part: Cells): boolean {
  if (part.lastColumn - part.firstColumn + 1 < FEWEST_COLUMNS) return false;
  const header = findHeader(part);
  if (header === null) return false;
  for (let row = header.first; row <= header.last; row += 1) {
    if (looksLikeHeader(headerEvidence(part, row))) return true;
  }
  return false;
}

/**
 * Tables that stand beside one another, each with a header that names what is to be done, from left to right; the sheet
 * itself where it is one table.
 */
export function sideBySide(cells: Cells, header: HeaderRows): readonly Cells[] {
  const parts = stretches(cells, header);
  const tables = parts.length > 1 ? parts : halves(cells, header);
  return tables.length > 1 && tables.every(isTable) ? tables : [cells];
}
