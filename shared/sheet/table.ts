import type { UnitIndex } from '../town/unit-index.ts';
import {
  breaksTypes,
  goesWith,
  headerWords,
  isOddRow,
  readLine,
  type OpenTable,
} from './body-lines.ts';
import { bodySample } from './body-sample.ts';
import { COLUMN_KINDS, type ColumnKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { readColumns } from './columns.ts';
import { extendHeader } from './header.ts';
import { partsOf } from './header-parts.ts';
import type { HeaderRows } from './header-rows.ts';
import { profileOf, type Sample } from './profile.ts';
import type { RecognisedColumn } from './recognised.ts';
import type { Settling } from './settled-reading.ts';

/** A line of a table that holds content, and the section heading it stands under. */
export interface BodyLine {
  /** Sheet row, from 0. */
  readonly row: number;
  /** Text of the section row above it («一、…» merged over the table), else null. */
  readonly section: string | null;
}

/** One header with what stands below it. A sheet may hold several below one another. */
export interface Table {
  readonly header: HeaderRows;
  readonly columns: readonly RecognisedColumn[];
  readonly lines: readonly BodyLine[];
  /** Rows among them whose cells do not go with their columns, from 0. */
  readonly odd: readonly number[];
}

interface Reading extends Table, OpenTable {
  readonly lines: BodyLine[];
  readonly odd: number[];
  /** Words over the columns, to know the same header on another page. */
  readonly words: string;
}

const MOSTLY = 0.8;
/** The first rows of a table say what kind its columns are; two are asked where the third may begin another table. */
const FIRST_ROWS = [3, 2] as const;

/** The sample up to the first row of headings that nobody knows: what stands below is another table. */
function firstTable(cells: Cells, sample: Sample): Sample {
  const ends = FIRST_ROWS.flatMap((count) => {
    const first = { ...sample, rows: sample.rows.slice(0, count) };
    const typed = new Map<number, ColumnKind>();
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const profile = profileOf(cells, column, first);
      const kind = COLUMN_KINDS.find((candidate) => profile.share(candidate) === 1);
      if (kind !== undefined) typed.set(column, kind);
    }
    const end = sample.rows.findIndex(
      (row, at) => at >= count && breaksTypes(cells, row, { typed, index: sample.index }),
    );
    return end < 0 ? [] : [end];
  });
  return {
    ...sample,
    rows: sample.rows.slice(
      0,
      ends.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER),
    ),
  };
}

function cheapestFirst(typed: ReadonlyMap<number, ColumnKind>): ReadonlyMap<number, ColumnKind> {
  const rank = (kind: ColumnKind) => COLUMN_KINDS.indexOf(kind);
  return new Map([...typed].toSorted(([, a], [, b]) => rank(a) - rank(b)));
}

function typedColumns(
  cells: Cells,
  columns: readonly RecognisedColumn[],
  sample: Sample,
): Pick<OpenTable, 'typed' | 'isNumbered'> {
  const typed = new Map<number, ColumnKind>();
  let isNumbered = false;
  for (const { column, meaning } of columns) {
    const profile = profileOf(cells, column, sample);
    const kind = COLUMN_KINDS.find((candidate) => profile.share(candidate) >= MOSTLY);
    if (kind !== undefined) typed.set(column, kind);
    const titles = sample.rows.filter((row) => /^[（(]?\d+/u.test(cells.text(row, column)));
    if (meaning === 'number' && profile.filled > 0) isNumbered = true;
    if (meaning === 'title' && titles.length > 0 && titles.length * 2 > profile.filled) {
      isNumbered = true;
    }
  }
  return { typed: cheapestFirst(typed), isNumbered };
}

function wordsOver(cells: Cells, header: HeaderRows): string {
  const words: string[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    words.push(partsOf(cells, header, column).parts.join('/'));
  }
  return words.join('|');
}

interface TableReading {
  readonly index: UnitIndex | null;
  /** Columns are settled before their lines are read: what they mean says what a line is. */
  readonly settle: Settling['columns'];
}

function open(cells: Cells, header: HeaderRows, { index, settle }: TableReading): Reading {
  const sample = firstTable(cells, bodySample(cells, header, index));
  const columns = settle(readColumns(cells, header, sample));
  return {
    header,
    columns,
    lines: [],
    odd: [],
    index,
    headerWords: headerWords(cells, header),
    words: wordsOver(cells, header),
    ...typedColumns(cells, columns, sample),
  };
}

/** Rows of a group heading that were taken for content before the header below them was seen. */
function dropFrom({ lines, odd }: Reading, row: number): void {
  while ((lines.at(-1)?.row ?? -1) >= row) lines.pop();
  while ((odd.at(-1) ?? -1) >= row) odd.pop();
}

/** Reads from the first header to the end of the sheet; behind signature and rule lines only a new header counts. */
export function readTables(
  cells: Cells,
  first: HeaderRows,
  { index, settle }: TableReading,
): readonly Table[] {
  const reading = { index, settle };
  let table = open(cells, first, reading);
  const tables: Table[] = [table];
  let section: string | null = null;
  let isClosed = false;
  let isBroken = false;
  for (let row = first.last + 1; row <= cells.lastRow; row += 1) {
    const line = readLine(cells, row, { table, isBroken });
    isBroken = line.kind !== 'data' || isClosed;
    if (line.kind === 'repeat') {
      isClosed = false;
      row = extendHeader(cells, row).last;
    } else if (line.kind === 'header') {
      const header = extendHeader(cells, row);
      dropFrom(table, header.first);
      // A page repeats its header: the same headings in the same columns.
      if (wordsOver(cells, header) !== table.words) {
        table = open(cells, header, reading);
        tables.push(table);
        section = null;
      }
      isClosed = false;
      row = header.last;
    } else if (line.kind === 'closing') isClosed = true;
    else if (line.kind === 'section' && !isClosed) section = line.text;
    else if (line.kind === 'data' && (!isClosed || goesWith(cells, row, table))) {
      // A rule in the middle of a list closes nothing: rows of the same kind go on below it.
      isClosed = false;
      table.lines.push({ row, section });
      if (isOddRow(cells, row, table)) table.odd.push(row);
    }
  }
  return tables;
}
