import type { Area } from './grid.ts';

const LETTERS = 26;
const CODE_OF_A = 65;
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;

/** One cell or a range, with the sheet in front or not: B3 · $B$3 · 我的清单!A1:C4 · 'It''s'!B:B is not read. */
const A1 =
  /^(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu;

export interface SheetArea {
  /** Null when the address does not name its sheet. */
  readonly sheetName: string | null;
  readonly area: Area;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(CODE_OF_A + (column % LETTERS));
  return column < LETTERS ? letter : columnLetter(Math.floor(column / LETTERS) - 1) + letter;
}

/** A → 0, whatever the case; the caller has checked that there are only letters. */
export function columnIndex(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    number = number * LETTERS + letter.charCodeAt(0) - CODE_OF_A + 1;
  }
  return number - 1;
}

/** Row and column from 0: (2, 1) → B3. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}

/** B3:D9, or B3 for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** '我的清单'!$B$3:$D$9, as a formula names cells of another sheet. */
export function areaReference(sheetName: string, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number) => `$${columnLetter(c)}$${r + 1}`;
  const last = corner(row + rows - 1, column + columns - 1);
  return `'${sheetName.replaceAll("'", "''")}'!${corner(row, column)}:${last}`;
}

/** Null for what is no address of cells in a sheet of Excel: whole rows or columns, names, cells beyond XFD1048576. */
export function parseAddress(address: string): SheetArea | null {
  const match = A1.exec(address);
  if (match === null) return null;
  const [, quoted, plain, letters = '', digits = '', endLetters = letters, endDigits = digits] =
    match;
  const [top, bottom] = ordered(Number(digits) - 1, Number(endDigits) - 1);
  const [left, right] = ordered(columnIndex(letters), columnIndex(endLetters));
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { sheetName: quoted?.replaceAll("''", "'") ?? plain ?? null, area };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
