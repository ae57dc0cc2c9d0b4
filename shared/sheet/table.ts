import { readLine } from './body-lines.ts';
import type { Cells } from './cells.ts';
import { readColumns } from './columns.ts';
import { extendHeader, type HeaderRows } from './header.ts';
import type { RecognisedColumn } from './recognised.ts';

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
}

interface OpenTable extends Table {
  readonly lines: BodyLine[];
}

function open(cells: Cells, header: HeaderRows): OpenTable {
  return { header, columns: readColumns(cells, header), lines: [] };
}

/** A page repeats its header: the same headings in the same columns. */
function continues(table: Table, next: Table): boolean {
  const words = ({ columns }: Table) =>
    columns.map(({ column, heading }) => `${column}:${heading}`).join('|');
  return words(table) === words(next);
}

/** Reads from the first header to the end of the sheet; behind signature and rule lines only a new header counts. */
export function readTables(cells: Cells, first: HeaderRows): readonly Table[] {
  let table = open(cells, first);
  const tables = [table];
  let section: string | null = null;
  let isClosed = false;
  for (let row = first.last + 1; row <= cells.lastRow; row += 1) {
    const line = readLine(cells, row, table.columns);
    if (line.kind === 'header') {
      const next = open(cells, extendHeader(cells, row));
      if (!continues(table, next)) {
        tables.push(next);
        table = next;
        section = null;
      }
      isClosed = false;
      row = next.header.last;
    } else if (line.kind === 'closing') isClosed = true;
    else if (line.kind === 'section' && !isClosed) section = line.text;
    else if (line.kind === 'data' && !isClosed) table.lines.push({ row, section });
  }
  return tables;
}
