import {
  type Area,
  cellArea,
  columnLetters,
  lastColumn,
  lastRow,
  parseArea,
} from '../model/address.ts';

/** An address of a file, which must be readable: the file would be damaged otherwise. */
export function mustArea(address: string): Area {
  const area = parseArea(address);
  if (area === null)
    throw new Error(`文件里有读不懂的单元格地址“${address}”，可能已损坏。请换一份完整的 .xlsx。`);
  return area;
}

/** A list of areas separated by blanks, as `sqref` writes it. */
export function parseAreas(sqref: string): readonly Area[] {
  return sqref.trim().split(/\s+/).map(mustArea);
}

/** Both corners, also for whole columns: `sqref` knows no «A:C». */
export function fileAddress(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(lastColumn(area))}${lastRow(area) + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function fileAddresses(areas: readonly Area[]): string {
  return areas.map(fileAddress).join(' ');
}

export function isAmong(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(
    (area) =>
      row >= area.row &&
      row <= lastRow(area) &&
      column >= area.column &&
      column <= lastColumn(area),
  );
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Single cells as column-wise runs. */
export function areasOfCells(cells: readonly CellPlace[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    const continues = last !== undefined && last.column === column && last.row + last.rows === row;
    if (continues) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push(cellArea(row, column));
  }
  return runs;
}
