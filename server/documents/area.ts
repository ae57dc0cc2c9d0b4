import type { Area } from '../../shared/sheet/grid.ts';

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** «B3:C3» as an area in coordinates from 0; null when it is no address. */
export function parseArea(address: string): Area | null {
  const [, firstColumn, firstRow, lastColumn, lastRow] = ADDRESS.exec(address) ?? [];
  if (firstColumn === undefined || firstRow === undefined) return null;
  const row = Number(firstRow) - 1;
  const column = columnIndex(firstColumn);
  const endRow = Number(lastRow ?? firstRow) - 1;
  const endColumn = columnIndex(lastColumn ?? firstColumn);
  if (endRow < row || endColumn < column) return null;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}
