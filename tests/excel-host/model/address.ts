/** The grid of an .xlsx workbook since Excel 2007. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ParsedAddress {
  readonly sheetName: string | null;
  readonly area: Area;
}

export const WHOLE_GRID: Area = { row: 0, column: 0, rows: GRID.rows, columns: GRID.columns };

export const cellArea = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === GRID.rows;
export const isWholeRows = (area: Area): boolean =>
  area.column === 0 && area.columns === GRID.columns;
export const cellCount = (area: Area): number => area.rows * area.columns;

export function isInsideGrid(area: Area): boolean {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  if (!whole || area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) return false;
  return lastRow(area) < GRID.rows && lastColumn(area) < GRID.columns;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/.exec(text);
  if (!match || text.replaceAll('$', '') === '') return null;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

function span(from: number | null, to: number | null, whole: number): readonly [number, number] {
  if (from === null || to === null) return [0, whole];
  return [Math.min(from, to), Math.abs(to - from) + 1];
}

/** `B2:D5`, `$B$2`, `A:C`, `2:4`; null when the text is no address or lies outside the grid. */
export function parseArea(text: string): Area | null {
  const [first, second, ...rest] = text.trim().split(':');
  if (first === undefined || rest.length > 0) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (!from || !to) return null;
  const halfOpen =
    (from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null);
  const single = second === undefined && (from.row === null || from.column === null);
  if (halfOpen || single) return null;
  const [row, rows] = span(from.row, to.row, GRID.rows);
  const [column, columns] = span(from.column, to.column, GRID.columns);
  const area = { row, column, rows, columns };
  return isInsideGrid(area) ? area : null;
}

/** As `parseArea`, with an optional sheet name before `!`, quoted as in a formula. */
export function parseAddress(text: string): ParsedAddress | null {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1));
  if (!area) return null;
  if (bang < 0) return { sheetName: null, area };
  const name = text.slice(0, bang).trim();
  const quoted = /^'(.*)'$/s.exec(name)?.[1];
  return { sheetName: quoted === undefined ? name : quoted.replaceAll("''", "'"), area };
}

/** The address as Excel prints it: `B2`, `B2:D5`, `A:C`, `2:4`. */
export function formatArea(area: Area): string {
  const firstColumn = columnLetters(area.column);
  const endColumn = columnLetters(lastColumn(area));
  if (isWholeRows(area)) return `${String(area.row + 1)}:${String(lastRow(area) + 1)}`;
  if (isWholeColumns(area)) return `${firstColumn}:${endColumn}`;
  const first = `${firstColumn}${String(area.row + 1)}`;
  return cellCount(area) === 1 ? first : `${first}:${endColumn}${String(lastRow(area) + 1)}`;
}

/** A sheet name needs quotes in an address unless it is letters (of any script), digits, `_` and `.` only. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const formatAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${formatArea(area)}`;

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersect(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
};
