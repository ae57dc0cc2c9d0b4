import type { Cells } from './cells.ts';
import { filledIn, type FilledCells } from './filled-cells.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import { beginsSection } from './section-number.ts';

const CHINESE_ORDINAL = /^[（(]?[一二三四五六七八九十]{1,3}[)）.．、]?$/u;
const PLAIN_NUMBER = /^(\d{1,3})[、.．]?(?![\d.．])/u;

interface Seen {
  readonly filled: FilledCells;
  readonly table: { readonly columns: readonly RecognisedColumn[]; readonly isNumbered: boolean };
}

function meaningAt({ table }: Seen, column: number): Meaning | undefined {
  return table.columns.find((candidate) => candidate.column === column)?.meaning;
}

/**
 * A single text merged over most of the table, numbered as sections are, or standing where numbers and actions stand
 * without being a number; in a table that numbers its tasks also one in the column of tasks without a number.
 */
function isSection(cells: Cells, row: number, seen: Seen): boolean {
  const [only] = seen.filled.cells;
  if (seen.filled.count !== 1 || only === undefined) return false;
  const { column, text } = only;
  const width = cells.lastColumn - cells.firstColumn + 1;
  const area = cells.mergeAt(row, column);
  if (area !== null && area.rows > 1) return false;
  if (area !== null && area.columns * 2 > width && area.columns > 2) return true;
  if (column <= cells.firstColumn + 1 && beginsSection(text)) return true;
  const meaning = meaningAt(seen, column);
  if (meaning === 'action') return true;
  if (meaning === 'title') return seen.table.isNumbered && !/^[（(]?\d/u.test(text);
  return meaning === 'number' && !/^[\d.．、()（）]+$/u.test(text);
}

const NAMES: readonly (Meaning | undefined)[] = ['title', 'action', 'detail'];

/** The filled cells of a row, that of the number column in front wherever the table has it. */
function numberFirst(seen: Seen): FilledCells['cells'] {
  const isNumber = ({ column }: { readonly column: number }) =>
    meaningAt(seen, column) === 'number';
  return [
    ...seen.filled.cells.filter(isNumber),
    ...seen.filled.cells.filter((cell) => !isNumber(cell)),
  ];
}

/** «一» and «压实责任» as one heading: «一、压实责任». */
function joined(number: string, name: string): string {
  return `${number}${/[)）.．、]$/u.test(number) ? '' : '、'}${name}`;
}

/** «一 | 压实责任» where tasks are counted 1, 2, 3: the section's number stands in the number column, its name beside it. */
function numberedSection(seen: Seen): string | null {
  const [first, second] = numberFirst(seen);
  if (seen.filled.count !== 2 || first === undefined || second === undefined) return null;
  if (meaningAt(seen, first.column) !== 'number' || !CHINESE_ORDINAL.test(first.text)) return null;
  if (!NAMES.includes(meaningAt(seen, second.column))) return null;
  return joined(first.text, second.text);
}

/** «1.1», «1-1», «（1）», «①» below «1»: the first of the parts that a numbered line has. */
function isFirstPart(text: string, number: string): boolean {
  const bare = text.normalize('NFKC').trim();
  return (
    new RegExp(`^${number}[.-]1(?!\\d)`, 'u').test(bare) || /^(?:\(1\)|1\)|①)/u.test(text.trim())
  );
}

function nextRow(cells: Cells, row: number): number | null {
  for (let next = row + 1; next <= cells.lastRow; next += 1) {
    if (filledIn(cells, next).count > 0) return next;
  }
  return null;
}

/** «2 | 强化防控» with nothing but its name, above 2.1 and 2.2 which hold units and dates: a group and no task. */
function parentSection(cells: Cells, row: number, seen: Seen): string | null {
  const { count } = seen.filled;
  const [first, second] = numberFirst(seen);
  if (first === undefined || count > 2) return null;
  const number = PLAIN_NUMBER.exec(first.text.normalize('NFKC'))?.[1];
  if (number === undefined) return null;
  const isApart = count === 2 && meaningAt(seen, first.column) === 'number';
  const name = isApart ? second : first;
  if (name === undefined || (count === 2) !== isApart) return null;
  if (!NAMES.includes(meaningAt(seen, name.column))) return null;
  const below = nextRow(cells, row);
  if (below === null || filledIn(cells, below).count <= count) return null;
  if (!isFirstPart(cells.text(below, first.column), number)) return null;
  return isApart ? `${number}.${name.text}` : name.text;
}

/** The text of a row that stands over a group of tasks, or null where the row is none. */
export function sectionOf(cells: Cells, row: number, seen: Seen): string | null {
  if (isSection(cells, row, seen)) return seen.filled.cells[0]?.text ?? null;
  return numberedSection(seen) ?? parentSection(cells, row, seen);
}

/** «一 | 电动车整治 | 应急办 | 年底» above 1, 2, 3: a task with units and days of its own that has the next ones under it. */
export function groupOpenedBy(cells: Cells, row: number, table: Seen['table']): string | null {
  const columnOf = (meaning: Meaning) =>
    table.columns.find((candidate) => candidate.meaning === meaning)?.column ?? null;
  const number = columnOf('number');
  const name = columnOf('title') ?? columnOf('detail');
  if (number === null || name === null) return null;
  const own = cells.text(row, number);
  const below = nextRow(cells, row);
  if (below === null || !CHINESE_ORDINAL.test(own) || cells.text(row, name) === '') return null;
  if (!/^[（(]?1[)）.．、]?$/u.test(cells.text(below, number))) return null;
  return joined(own, cells.text(row, name));
}
