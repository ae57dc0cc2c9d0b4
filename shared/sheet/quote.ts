/** Enough of a cell to know it by, in a sentence. */
const CELL_LENGTH = 20;
const MOST_NAMED = 5;

/** A text in one line, cut at `length` characters. */
export function quote(text: string, length: number = CELL_LENGTH): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}

/** Sheet rows from 1 as a sentence names them: «第 3、4 行», and of many the first five and how many there are. */
export function quoteRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).join('、');
  return rows.length > MOST_NAMED ? `第 ${named} 等 ${String(rows.length)} 行` : `第 ${named} 行`;
}
