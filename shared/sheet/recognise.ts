import type { DeadlineFrame } from '../time/deadline.ts';
import { indexUnits, type UnitIndex } from '../town/unit-index.ts';
import type { Directory } from '../town/unit.ts';
import { completeRows } from './carry.ts';
import { cellsOf, type Cells } from './cells.ts';
import { deadlineReader } from './deadline-cell.ts';
import { findDoubts, findManagedDoubts, problem, type Blank } from './doubts.ts';
import { deriveFrame } from './frame.ts';
import type { FullRow } from './full-row.ts';
import type { Grid } from './grid.ts';
import { findHeader } from './header.ts';
import { findKeyRow, readManagedTable, withKeysByHeading } from './own-sheet.ts';
import { withLeadsOfLists } from './lead-in-list.ts';
import type { Meaning } from './meaning.ts';
import type {
  RecognisedColumn,
  RecognisedRow,
  RecognisedSheet,
  RecognitionProblem,
  SheetKind,
} from './recognised.ts';
import { readRows } from './rows.ts';
import { tasksAbove } from './rows-above.ts';
import { settlingOf, type SettledReading } from './settled-reading.ts';
import { readTables, type Table } from './table.ts';
import { readTextList, type TextList } from './text-list.ts';
import { findTitle, textsAbove } from './title.ts';

export interface RecogniseOptions {
  /** The plan's period where it is known; else it is taken from titles and deadlines. */
  readonly frame?: DeadlineFrame;
  /** The town's units; without them names are split but not judged. */
  readonly directory?: Directory;
  /** What a person said of the heading and the columns; it stands above what is recognised. */
  readonly settled?: SettledReading | null;
}

/** What carries a list: how surely these are known says how surely the sheet is. */
const WEIGHTS: Readonly<Partial<Record<Meaning, number>>> = {
  title: 4,
  detail: 2,
  deadline: 2,
  lead: 2,
  responsible: 2,
  action: 1,
  number: 1,
  people: 1,
  leader: 1,
};

function unrecognised(cells: Cells, reason: RecognitionProblem): RecognisedSheet {
  return {
    name: cells.sheetName,
    kind: 'other',
    confidence: 0,
    title: null,
    header: null,
    columns: [],
    rows: [],
    unknownUnits: [],
    problems: [reason],
  };
}

function isEmpty(cells: Cells): boolean {
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      if (cells.text(row, column) !== '') return false;
    }
  }
  return true;
}

function confidenceOf(
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
): number {
  if (rows.length === 0) return 0;
  let weight = 0;
  let sure = 0;
  for (const { meaning, confidence } of columns) {
    const counts = WEIGHTS[meaning] ?? 0;
    weight += counts;
    sure += counts * confidence;
  }
  return weight === 0 ? 0 : Math.round((sure / weight) * 100) / 100;
}

/** What a deadline column holds, for its years: serials where dates are, words elsewhere. */
function deadlineValues(cells: Cells, rows: readonly FullRow[]): readonly (string | number)[] {
  return rows.flatMap((row) =>
    (row.pieces.get('deadline') ?? []).map((piece) => {
      const value = cells.value(piece.row, piece.column);
      return typeof value === 'number' && value > 9_999 ? value : piece.text;
    }),
  );
}

/** Columns of every table, each heading once. */
function allColumns(tables: readonly Table[]): readonly RecognisedColumn[] {
  const seen = new Map<string, RecognisedColumn>();
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const key = `${column.column}|${column.heading}|${column.meaning}`;
    if (!seen.has(key)) seen.set(key, column);
  }
  return [...seen.values()];
}

interface Understood {
  readonly tables: readonly [Table, ...Table[]];
  readonly kind: SheetKind;
  readonly frame: DeadlineFrame | null;
}

interface AllRows {
  readonly rows: readonly RecognisedRow[];
  readonly blanks: readonly Blank[];
}

function blanksOf({ row, guessed, left }: FullRow): readonly Blank[] {
  return [
    ...[...guessed]
      .filter((meaning) => meaning !== 'number')
      .map((meaning) => ({ row: row + 1, meaning, isFilled: true })),
    ...[...left].map((meaning) => ({ row: row + 1, meaning, isFilled: false })),
  ];
}

function readAll(cells: Cells, { tables, kind, frame }: Understood): AllRows {
  const full = tables.map((table) => ({
    columns: table.columns,
    rows: kind === 'managed' ? ownRows(cells, table) : completeRows(cells, table),
  }));
  const headerRow = tables[0].header.first;
  const known =
    frame ??
    deriveFrame(
      [...textsAbove(cells, headerRow), cells.sheetName],
      full.flatMap(({ rows }) => deadlineValues(cells, rows)),
    );
  const readDeadline = deadlineReader(cells, known);
  return {
    rows: full.flatMap(({ columns, rows }) => readRows({ columns, readDeadline }, rows)),
    blanks: full.flatMap(({ rows }) => rows.flatMap(blanksOf)),
  };
}

/** Every row of our own sheets is complete: nothing is carried into a cell that somebody emptied. */
function ownRows(cells: Cells, table: Table): readonly FullRow[] {
  return table.lines.map(({ row }) => ({
    row,
    carried: new Set<Meaning>(),
    guessed: new Set<Meaning>(),
    left: new Set<Meaning>(),
    isPhase: false,
    pieces: piecesByMeaning(cells, table.columns, row),
  }));
}

function piecesByMeaning(
  cells: Cells,
  columns: readonly RecognisedColumn[],
  row: number,
): FullRow['pieces'] {
  const pieces = new Map<Meaning, { text: string; row: number; column: number }[]>();
  for (const { column, meaning } of columns) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const known = pieces.get(meaning) ?? [];
    pieces.set(meaning, [...known, { text, row, column }]);
  }
  return pieces;
}

/** Our own sheets begin with their title; the note below it may be longer and sound more like one. */
function ownTitle(cells: Cells, headerRow: number): string | null {
  return textsAbove(cells, headerRow)[0] ?? null;
}

/** Rows below the last task that may hold rules and legends. */
const NOTE_ROWS = 12;

/** Headings, lines above the first table and lines below the last: what they say holds for every row. */
function notesOf(cells: Cells, tables: Understood['tables']): readonly string[] {
  const notes = [
    ...textsAbove(cells, tables[0].header.first),
    ...tables.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  ];
  const last = tables.at(-1)?.lines.at(-1)?.row ?? cells.lastRow;
  for (let row = last + 1; row <= Math.min(last + NOTE_ROWS, cells.lastRow); row += 1) {
    notes.push(cells.text(row, cells.firstColumn));
  }
  return notes;
}

function toSheet(
  cells: Cells,
  understood: Understood,
  directory: Directory | null,
): RecognisedSheet {
  const { tables, kind } = understood;
  const [{ header, columns }] = tables;
  const { rows: read, blanks } = readAll(cells, understood);
  const rows = kind === 'managed' ? read : withLeadsOfLists(read, notesOf(cells, tables));
  const doubts =
    kind === 'managed'
      ? findManagedDoubts(rows)
      : findDoubts({
          columns: allColumns(tables),
          unread: tasksAbove(cells, header.first),
          odd: tables.flatMap(({ odd }) => odd.map((row) => row + 1)),
          blanks,
          rows,
          directory,
        });
  return {
    name: cells.sheetName,
    kind,
    confidence: kind === 'managed' ? 1 : confidenceOf(columns, rows),
    title: kind === 'managed' ? ownTitle(cells, header.first) : findTitle(cells, header.first),
    header: { first: header.first + 1, last: header.last + 1 },
    columns,
    rows,
    ...doubts,
  };
}

/** A list written as text has no header and no columns of its own; its meanings stand in lead words. */
function textSheet(cells: Cells, list: TextList, options: RecogniseOptions): RecognisedSheet {
  const { columns, rows: full, firstRow } = list;
  const frame =
    options.frame ??
    deriveFrame([...textsAbove(cells, firstRow), cells.sheetName], deadlineValues(cells, full));
  const readDeadline = deadlineReader(cells, frame);
  const rows = readRows({ columns: [], readDeadline }, full);
  const directory = options.directory ?? null;
  return {
    name: cells.sheetName,
    kind: 'plan',
    confidence: confidenceOf(columns, rows),
    title: findTitle(cells, firstRow),
    header: null,
    columns,
    rows,
    ...findDoubts({ columns, unread: [], odd: [], blanks: [], rows, directory }),
  };
}

interface Known {
  readonly settled: SettledReading | null;
  readonly frame: DeadlineFrame | null;
  readonly index: UnitIndex | null;
}

function understand(cells: Cells, { frame, index, settled }: Known): Understood | null {
  const keyRow = findKeyRow(cells);
  if (keyRow !== null) return { tables: [readManagedTable(cells, keyRow)], kind: 'managed', frame };
  const settling = settlingOf(cells, settled);
  const header = settling.header ?? findHeader(cells);
  if (header === null) return null;
  const [first, ...others] = readTables(cells, header, { index, settle: settling.columns });
  if (first === undefined) return null;
  const own = withKeysByHeading(first);
  if (own !== null) return { tables: [own], kind: 'managed', frame };
  return { tables: [first, ...others], kind: 'plan', frame };
}

/**
 * Reads a worksheet as a list of tasks: our own sheets by their key row, anyone's 重点任务清单 by what its headings mean.
 * Never throws for what a sheet holds; what is doubtful is told in `problems`.
 */
export function recogniseSheet(grid: Grid, options: RecogniseOptions = {}): RecognisedSheet {
  const cells = cellsOf(grid);
  if (isEmpty(cells)) {
    return unrecognised(
      cells,
      problem('EMPTY_SHEET', '这张表是空的，没有可识别的内容。请打开有任务清单的工作表再试。'),
    );
  }
  const understood = understand(cells, {
    frame: options.frame ?? null,
    settled: options.settled ?? null,
    index: options.directory === undefined ? null : indexUnits(options.directory),
  });
  if (understood === null) {
    const text = readTextList(cells);
    if (text !== null) return textSheet(cells, text, options);
    return unrecognised(
      cells,
      problem(
        'NO_HEADER',
        '没有找到表头，认不出这是任务清单。请确认表里有一行表头，写着“重点任务”“完成时间”“牵头部门”“责任部门”这样的栏目名称。',
      ),
    );
  }
  return toSheet(cells, understood, options.directory ?? null);
}
