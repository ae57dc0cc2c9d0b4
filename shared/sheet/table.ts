import type { UnitIndex } from '../town/unit-index.ts';
import { breaksTypes, headerWords, type OpenTable } from './body-lines.ts';
import { bodySample } from './body-sample.ts';
import { COLUMN_KINDS, type ColumnKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { readColumns } from './columns.ts';
import { partsOf } from './header-parts.ts';
import type { HeaderRows } from './header-rows.ts';
import { profileOf, type Sample } from './profile.ts';
import type { RecognisedColumn, SkippedKind } from './recognised.ts';
import type { Settling } from './settling.ts';

/** A line of a table that holds content, and the section heading it stands under. */
export interface BodyLine {
  /** Sheet row, from 0. */
  readonly row: number;
  /** Text of the section row above it («一、…» merged over the table), else null. */
  readonly section: string | null;
  /** The sections that one stands in, highest first («一、…» above «（一）…»). */
  readonly parts: readonly string[];
}

/** One header with what stands below it. A sheet may hold several below one another. */
export interface Table {
  readonly header: HeaderRows;
  readonly columns: readonly RecognisedColumn[];
  readonly lines: readonly BodyLine[];
  /** Rows among them whose cells do not go with their columns, from 0. */
  readonly odd: readonly number[];
  /** Rows with text among and below them that were not taken for tasks, from 0. */
  readonly skipped: readonly SkippedLine[];
  /** A person said that it is no list of tasks. */
  readonly isLeft: boolean;
}

export interface SkippedLine {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly kind: SkippedKind;
}

/** A table while its lines are read. */
export interface OpenedTable extends Table, OpenTable {
  readonly lines: BodyLine[];
  readonly odd: number[];
  readonly skipped: SkippedLine[];
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

/** Words over the columns; the same ones are the same header on another page. */
export function wordsOver(cells: Cells, header: HeaderRows): string {
  const words: string[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    words.push(partsOf(cells, header, column).parts.join('/'));
  }
  return words.join('|');
}

export interface TableOpening {
  readonly index: UnitIndex | null;
  /** Columns are settled before their lines are read: what they mean says what a line is. */
  readonly settling: Settling;
  /** Columns of the first table; null while it is opened itself. */
  readonly first: readonly RecognisedColumn[] | null;
}

export function openTable(
  cells: Cells,
  header: HeaderRows,
  { index, settling, first }: TableOpening,
): OpenedTable {
  const sample = firstTable(cells, bodySample(cells, header, index));
  const place = { header, first };
  const columns = settling.columns(readColumns(cells, header, sample), place);
  return {
    header,
    columns,
    lines: [],
    odd: [],
    skipped: [],
    isLeft: settling.isLeft(place),
    index,
    headerWords: headerWords(cells, header),
    words: wordsOver(cells, header),
    ...typedColumns(cells, columns, sample),
  };
}
