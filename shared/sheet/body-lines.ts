import type { UnitIndex } from '../town/unit-index.ts';
import { isContinued } from './caption.ts';
import { isOfKind, type ColumnKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { filledIn, filledTexts, type FilledCells } from './filled-cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { hasHeadingShape, namesSomebody } from './header-shape.ts';
import { headerEvidence, isSilentHeader, looksLikeHeader } from './header.ts';
import { isHeadingWord } from './heading.ts';
import type { RecognisedColumn } from './recognised.ts';
import { sectionOf } from './section-lines.ts';
import { looksLikeUnit } from './unit-words.ts';

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
  /^(?:20\d{2}|[〇零一二○O]{2,4}[〇零一二三四五六七八九○O]{0,2})?\s*年\s*(?:\d{1,2})?\s*月\s*(?:\d{1,2})?\s*日(?:印发?)?$/u;

/** «应急办印», «大湾镇人民政府（盖章）» beside the day. */
const SIGNED_BY = /(?:印|章|盖章[)）]|印发)$/u;

const TOTAL = /^(?:合|小|总|共)\s*计(?:[：:（(]|$)/u;
/** A total is named in one of the first cells of its row. */
const TOTAL_CELLS = 3;

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

function isClosing(cells: Cells, { count, cells: [first, second] }: FilledCells): boolean {
  if (first === undefined) return false;
  const width = cells.lastColumn - cells.firstColumn + 1;
  if (CLOSING.test(first.text) && count * 2 <= width + 1) return true;
  if (count === 1) return SIGNED_DAY.test(first.text);
  if (count > 2 || second === undefined || width < 4) return false;
  const isSignature = SIGNED_BY.test(first.text) || looksLikeUnit(first.text, null);
  return isSignature && SIGNED_DAY.test(second.text);
}

function isTotal(cells: Cells, row: number, { count, cells: first }: FilledCells): boolean {
  const isNamed = first.some(
    ({ column, text }) => column < cells.firstColumn + TOTAL_CELLS && TOTAL.test(text),
  );
  return isNamed || (count > 1 && sumsUp(cells, row));
}

/** The word for a total, wherever it stands, and else nothing but figures. */
function sumsUp(cells: Cells, row: number): boolean {
  let isNamed = false;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (TOTAL.test(text)) isNamed = true;
    else if (text !== '' && !/^[\d.,%％]+$/u.test(text)) return false;
  }
  return isNamed;
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

const COLUMN_INDEX = /^[（(]?(?:\d{1,2}|[甲乙丙丁戊己庚辛壬癸]|[A-Z])[)）]?$/u;
const FEWEST_INDICES = 4;

/** «甲 | 乙 | 1 | 2» under the headings of a statistical form: the columns are counted, nothing is asked of anyone. */
function countsColumns(cells: Cells, row: number): boolean {
  const texts = filledTexts(cells, row).map((text) => text.replace(/[（()）]/gu, ''));
  if (texts.length < FEWEST_INDICES || !texts.every((text) => COLUMN_INDEX.test(text)))
    return false;
  const numbers = texts.map(Number).filter((number) => !Number.isNaN(number));
  return numbers.length > 1 && numbers.every((number, at) => number === at + 1);
}

/** May a row stand in the sample of a table's body? At least two cells, neither signature nor total. */
export function isBodyRow(cells: Cells, row: number): boolean {
  const filled = filledIn(cells, row);
  const isTask = filled.count > 1 && !isClosing(cells, filled) && !isTotal(cells, row, filled);
  return isTask && !countsColumns(cells, row);
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
  if (filled.count === 0 || (filled.count === 1 && isContinued(text))) return line('blank');
  if (countsColumns(cells, row)) return line('blank');
  if (isClosing(cells, filled)) return line('closing');
  if (isTotal(cells, row, filled)) return line('total');
  const section = sectionOf(cells, row, { filled, table });
  if (section !== null) return line('section', section);
  const { first, last } = table.header;
  if (first <= last && sameTexts(cells, row, first)) return line('repeat');
  const isHeader =
    isHeaderRow(cells, row) ||
    echoesHeader(cells, row, table.headerWords) ||
    (filledIn(cells, row + 1).count > 0 && breaksTypes(cells, row, table)) ||
    (isBroken && beginsTable(cells, row, table));
  return line(isHeader ? 'header' : 'data');
}
