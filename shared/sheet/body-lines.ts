import type { UnitIndex } from '../town/unit-index.ts';
import { isOfKind, type ColumnKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { hasHeadingShape, namesSomebody } from './header-shape.ts';
import { headerEvidence, isSilentHeader, looksLikeHeader } from './header.ts';
import { isHeadingWord } from './heading.ts';
import type { RecognisedColumn } from './recognised.ts';

/** What a row below the header is, before its cells are read. */
export type LineKind = 'blank' | 'data' | 'section' | 'total' | 'closing' | 'header' | 'repeat';

export interface Line {
  readonly row: number;
  readonly kind: LineKind;
  /** Text of a section or closing line. */
  readonly text: string;
}

/** Signature and rule lines under a table. */
const CLOSING =
  /^(?:填表|填报|制表|审核|审批|签发|签字|签名|单位负责人|主要负责人|分管领导|负责人|联系人|联系电话|经办人|复核|注|备注|说明|填表说明|填报说明|附注|附)[^：:\n]{0,10}[：:]|^(?:注|说明)[\s\d.、]|^[（(]?(?:盖章|公章)[)）]?$/u;

/** The day under a signature, filled in or not. */
const SIGNED_DAY =
  /^(?:20\d{2}|[〇零一二○O]{2,4}[〇零一二三四五六七八九○O]{0,2})?\s*年\s*(?:\d{1,2})?\s*月\s*(?:\d{1,2})?\s*日$/u;

const TOTAL = /^(?:合|小|总|共)\s*计(?:[：:（(]|$)/u;
/** A total is named in one of the first cells of its row. */
const TOTAL_CELLS = 3;

/** 一、 （二） 第三章: how sections are numbered; tasks carry Arabic numbers. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分类])/u;

const CHINESE_ORDINAL = /^[（(]?[一二三四五六七八九十]{1,3}[)）.．、]?$/u;

interface Filled {
  readonly count: number;
  /** The first filled cells, left to right. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** What is known of a table while its body is read. */
export interface OpenTable {
  readonly header: HeaderRows;
  readonly headerWords: HeaderWords;
  readonly columns: readonly RecognisedColumn[];
  /** Columns whose cells are of one kind (dates, units, people, numbers), by column. */
  readonly typed: ReadonlyMap<number, ColumnKind>;
  /** True when its titles or its number column count the tasks. */
  readonly isNumbered: boolean;
  /** The town's own names, where they are known. */
  readonly index: UnitIndex | null;
}

const SEEN_CELLS = 3;

function filledIn(cells: Cells, row: number): Filled {
  let count = 0;
  const first: { column: number; text: string }[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text === '') continue;
    count += 1;
    if (first.length < SEEN_CELLS) first.push({ column, text });
  }
  return { count, cells: first };
}

function isClosing(cells: Cells, { count, cells: [first] }: Filled): boolean {
  if (first === undefined) return false;
  const width = cells.lastColumn - cells.firstColumn + 1;
  if (CLOSING.test(first.text) && count * 2 <= width + 1) return true;
  return count === 1 && SIGNED_DAY.test(first.text);
}

function isTotal(cells: Cells, { cells: first }: Filled): boolean {
  return first.some(
    ({ column, text }) => column < cells.firstColumn + TOTAL_CELLS && TOTAL.test(text),
  );
}

function meaningAt({ columns }: OpenTable, column: number) {
  return columns.find((candidate) => candidate.column === column)?.meaning;
}

/**
 * A single text merged over most of the table, numbered as sections are, or standing where numbers and actions stand
 * without being a number; in a table that numbers its tasks also one in the column of tasks without a number.
 */
function isSection(cells: Cells, row: number, { filled, table }: Seen): boolean {
  const [only] = filled.cells;
  if (filled.count !== 1 || only === undefined) return false;
  const { column, text } = only;
  const width = cells.lastColumn - cells.firstColumn + 1;
  const area = cells.mergeAt(row, column);
  if (area !== null && area.rows > 1) return false;
  if (area !== null && area.columns * 2 > width && area.columns > 2) return true;
  if (column <= cells.firstColumn + 1 && SECTION.test(text)) return true;
  const meaning = meaningAt(table, column);
  if (meaning === 'action') return true;
  if (meaning === 'title') return table.isNumbered && !/^[（(]?\d/u.test(text);
  return meaning === 'number' && !/^[\d.．、()（）]+$/u.test(text);
}

/** «一 | 压实责任» where tasks are counted 1, 2, 3: the section's number stands in the number column, its name beside it. */
function numberedSection({ filled, table }: Seen): string | null {
  const [first, second] = filled.cells;
  if (filled.count !== 2 || first === undefined || second === undefined) return null;
  if (meaningAt(table, first.column) !== 'number' || !CHINESE_ORDINAL.test(first.text)) return null;
  const meaning = meaningAt(table, second.column);
  if (meaning !== 'title' && meaning !== 'action' && meaning !== 'detail') return null;
  const mark = /[)）.．、]$/u.test(first.text) ? '' : '、';
  return `${first.text}${mark}${second.text}`;
}

/** Is a row that repeats the words of a header the beginning of another table, or the same header on a new page? */
export function isHeaderRow(cells: Cells, row: number): boolean {
  let words = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (isHeadingWord(cells.text(row, column))) words += 1;
  }
  if (words === 0) return false;
  const evidence = headerEvidence(cells, row);
  if (evidence.recognised < 3) return false;
  if (words > 1 && looksLikeHeader(evidence)) return true;
  return (
    evidence.meanings.size >= 3 &&
    evidence.recognised * 2 >= evidence.filled &&
    hasShape(cells, row)
  );
}

function hasShape(cells: Cells, row: number): boolean {
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text !== '' && !hasHeadingShape(text)) return false;
  }
  return true;
}

/** Same texts in the same columns, whatever they say: a page repeats the header. */
export function sameTexts(cells: Cells, row: number, other: number): boolean {
  let same = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text !== cells.text(other, column)) return false;
    if (text !== '') same += 1;
  }
  return same > 1;
}

/** Headings of a table as they stand in its columns, without white space. */
export type HeaderWords = ReadonlyMap<number, ReadonlySet<string>>;

export function headerWords(cells: Cells, header: HeaderRows): HeaderWords {
  const words = new Map<number, Set<string>>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const own = new Set<string>();
    for (let row = header.first; row <= header.last; row += 1)
      own.add(bare(cells.text(row, column)));
    own.delete('');
    words.set(column, own);
  }
  return words;
}

/** No row of headings holds a longer text. */
const LONGEST_HEADING = 40;

/** Some of the table's own headings, in their columns: another table of the kind, with other words for the rest. */
export function echoesHeader(cells: Cells, row: number, words: HeaderWords): boolean {
  let same = 0;
  let filled = 0;
  for (const [column, own] of words) {
    const text = cells.text(row, column);
    if (text === '') continue;
    if (text.length > LONGEST_HEADING) return false;
    filled += 1;
    if (own.has(bare(text))) same += 1;
  }
  return same >= 2 && same * 3 >= filled && hasShape(cells, row);
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

const DATED: readonly ColumnKind[] = ['ordinal', 'deadline'];

/** Headings nobody knows above another table: words where this table has dates, units and people. */
export function breaksTypes(
  cells: Cells,
  row: number,
  { typed, index }: Pick<OpenTable, 'typed' | 'index'>,
): boolean {
  if (filledIn(cells, row).count < 3 || typed.size < 2) return false;
  let broken = 0;
  for (const [column, kind] of typed) {
    const text = cells.text(row, column);
    if (text === '') continue;
    if (isOfKind(text, kind, index) && (DATED.includes(kind) || namesSomebody(text))) return false;
    broken += 1;
  }
  return broken >= 2 && broken * 2 >= typed.size && hasShape(cells, row);
}

/** May a row stand in the sample of a table's body? At least two cells, neither signature nor total. */
export function isBodyRow(cells: Cells, row: number): boolean {
  const filled = filledIn(cells, row);
  return filled.count > 1 && !isClosing(cells, filled) && !isTotal(cells, filled);
}

interface Seen {
  readonly filled: Filled;
  readonly table: OpenTable;
}

/** Do the cells of a row hold what the table's columns of one kind hold? */
export function goesWith(cells: Cells, row: number, { typed, index }: OpenTable): boolean {
  let same = 0;
  for (const [column, kind] of typed) {
    const text = cells.text(row, column);
    if (text !== '' && isOfKind(text, kind, index)) same += 1;
  }
  return same >= 2 && same * 2 >= typed.size;
}

/** A row of tasks whose cells are not what their columns hold everywhere else. */
export function isOddRow(cells: Cells, row: number, { typed, index }: OpenTable): boolean {
  let odd = 0;
  let fine = 0;
  for (const [column, kind] of typed) {
    const text = cells.text(row, column);
    if (text === '' || typeof cells.value(row, column) === 'number') continue;
    if (isOfKind(text, kind, index)) fine += 1;
    else odd += 1;
    // A third that is fine settles it: most rows are looked at no further.
    if (fine * 3 >= typed.size) return false;
  }
  return odd >= 2 && odd > fine * 2;
}

/** Behind a blank row, a caption or a signature another table may begin, whatever its headings say. */
function beginsTable(cells: Cells, row: number, table: OpenTable): boolean {
  if (goesWith(cells, row, table)) return false;
  return isSilentHeader(cells, row, Math.min(cells.lastRow, row + LOOK_AHEAD));
}

const LOOK_AHEAD = 12;

/** What stands above a row that is to be read. */
export interface Above {
  readonly table: OpenTable;
  /** True when the row above is none of the table's tasks. */
  readonly isBroken: boolean;
}

/** What a row is for the table it would belong to. */
export function readLine(cells: Cells, row: number, { table, isBroken }: Above): Line {
  const filled = filledIn(cells, row);
  const text = filled.cells[0]?.text ?? '';
  const line = (kind: LineKind, said = text): Line => ({ row, kind, text: said });
  if (filled.count === 0) return line('blank');
  if (isClosing(cells, filled)) return line('closing');
  if (isTotal(cells, filled)) return line('total');
  const seen = { filled, table };
  if (isSection(cells, row, seen)) return line('section');
  const numbered = numberedSection(seen);
  if (numbered !== null) return line('section', numbered);
  if (sameTexts(cells, row, table.header.first)) return line('repeat');
  const isHeader =
    isHeaderRow(cells, row) ||
    echoesHeader(cells, row, table.headerWords) ||
    (filledIn(cells, row + 1).count > 0 && breaksTypes(cells, row, table)) ||
    (isBroken && beginsTable(cells, row, table));
  return line(isHeader ? 'header' : 'data');
}
