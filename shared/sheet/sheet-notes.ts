import type { Cells } from './cells.ts';
import type { Table } from './table.ts';
import { textsAbove } from './title.ts';

/** Rows below the last task that may hold rules and legends. */
const NOTE_ROWS = 12;

/** Headings, lines above the first table and lines below the last: what they say holds for every row. */
export function notesOf(cells: Cells, tables: readonly [Table, ...Table[]]): readonly string[] {
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
