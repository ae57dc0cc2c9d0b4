import { GRID, lastColumn, lastRow, type Area } from './address.ts';

/** Rows or columns inserted before, or deleted from, index `at` on. */
export interface GridEdit {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

interface Span {
  readonly from: number;
  readonly count: number;
}

function shiftSpan(span: Span, edit: GridEdit, whole: number): Span | null {
  if (span.count === whole) return span;
  const end = span.from + span.count;
  if (edit.kind === 'insert') {
    if (edit.at >= end) return span;
    if (edit.at > span.from) return { from: span.from, count: span.count + edit.count };
    return { from: span.from + edit.count, count: span.count };
  }
  const before = Math.min(Math.max(span.from - edit.at, 0), edit.count);
  const removed = Math.max(0, Math.min(end, edit.at + edit.count) - Math.max(span.from, edit.at));
  if (removed === span.count) return null;
  return { from: span.from - before, count: span.count - removed };
}

/** Where an area stands after the edit; null when all of it was deleted. */
export function shiftArea(area: Area, edit: GridEdit): Area | null {
  if (edit.axis === 'rows') {
    const rows = shiftSpan({ from: area.row, count: area.rows }, edit, GRID.rows);
    return rows && { ...area, row: rows.from, rows: Math.min(rows.count, GRID.rows - rows.from) };
  }
  const columns = shiftSpan({ from: area.column, count: area.columns }, edit, GRID.columns);
  return (
    columns && {
      ...area,
      column: columns.from,
      columns: Math.min(columns.count, GRID.columns - columns.from),
    }
  );
}

/** `from` without `hole`: at most four rectangles. */
export function subtractArea(from: Area, hole: Area): readonly Area[] {
  const top = Math.max(from.row, hole.row);
  const bottom = Math.min(lastRow(from), lastRow(hole));
  const left = Math.max(from.column, hole.column);
  const right = Math.min(lastColumn(from), lastColumn(hole));
  if (top > bottom || left > right) return [from];
  const middle = { row: top, rows: bottom - top + 1 };
  return [
    { ...from, rows: top - from.row },
    { ...from, row: bottom + 1, rows: lastRow(from) - bottom },
    { ...middle, column: from.column, columns: left - from.column },
    { ...middle, column: right + 1, columns: lastColumn(from) - right },
  ].filter((area) => area.rows > 0 && area.columns > 0);
}
