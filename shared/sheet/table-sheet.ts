import { blanksOf, type Blank } from './blank-doubts.ts';
import { completeRows } from './carry.ts';
import type { Cells } from './cells.ts';
import { deadlineReader } from './deadline-cell.ts';
import { findDoubts, findManagedDoubts } from './doubts.ts';
import { withLeadsOfLists } from './lead-in-list.ts';
import { doubtSheet } from './nature-doubts.ts';
import { ownRows } from './own-rows.ts';
import type { Known } from './recognise-options.ts';
import { headerSpan, recognisedTables } from './recognised-table.ts';
import type { RecognisedRow, RecognisedSheet } from './recognised.ts';
import { tasksAbove } from './rows-above.ts';
import { readRows } from './rows.ts';
import { confidenceOf } from './sheet-confidence.ts';
import { frameOfSheet } from './sheet-frame.ts';
import { notesOf } from './sheet-notes.ts';
import type { Table } from './table.ts';
import { findTitle, textsAbove } from './title.ts';

type Tables = readonly [Table, ...Table[]];

interface AllRows {
  readonly rows: readonly RecognisedRow[];
  readonly blanks: readonly Blank[];
}

/** The tasks of all tables, whose deadlines share one period. */
function readAll(cells: Cells, tables: Tables, known: Known): AllRows {
  const full = tables
    .filter(({ isLeft }) => !isLeft)
    .map((table) => ({ columns: table.columns, rows: completeRows(cells, table) }));
  const all = full.flatMap(({ rows }) => rows);
  const others = [...notesOf(cells, tables), ...known.about];
  const frame =
    known.frame ?? frameOfSheet(cells, { top: tables[0].header.first, rows: all, others });
  const { people } = known;
  const readDeadline = deadlineReader(cells, frame);
  return {
    rows: full.flatMap(({ columns, rows }) => readRows({ columns, readDeadline, people }, rows)),
    blanks: all.flatMap(blanksOf),
  };
}

/** Anyone's sheet, by the tables that were found on it. */
export function tableSheet(cells: Cells, tables: Tables, known: Known): RecognisedSheet {
  const [{ header, columns }] = tables;
  const lists = tables.filter(({ isLeft }) => !isLeft);
  const { rows: read, blanks } = readAll(cells, tables, known);
  const rows = withLeadsOfLists(read, notesOf(cells, tables));
  const doubts = findDoubts({
    tables: recognisedTables(cells, lists),
    unread: tasksAbove(cells, header.first),
    odd: lists.flatMap(({ odd }) => odd.map((row) => row + 1)),
    blanks,
    rows,
    directory: known.directory,
  });
  return {
    name: cells.sheetName,
    kind: 'plan',
    confidence: confidenceOf(lists[0]?.columns ?? [], rows),
    title: findTitle(cells, header.first),
    header: headerSpan(header),
    columns,
    tables: recognisedTables(cells, tables),
    rows,
    unknownUnits: doubts.unknownUnits,
    problems: [...doubtSheet(cells, tables, known.settled), ...doubts.problems],
  };
}

/** A sheet that we laid out. It begins with its title; the note below it may be longer and sound more like one. */
export function managedSheet(cells: Cells, table: Table, known: Known): RecognisedSheet {
  const { header, columns } = table;
  const full = table.isLeft ? [] : ownRows(cells, table);
  const others = [...notesOf(cells, [table]), ...known.about];
  const frame = known.frame ?? frameOfSheet(cells, { top: header.first, rows: full, others });
  const readDeadline = deadlineReader(cells, frame);
  const rows = readRows({ columns, readDeadline, people: known.people }, full);
  return {
    name: cells.sheetName,
    kind: 'managed',
    confidence: 1,
    title: textsAbove(cells, header.first)[0] ?? null,
    header: headerSpan(header),
    columns,
    tables: recognisedTables(cells, [table]),
    rows,
    ...findManagedDoubts(rows),
  };
}
