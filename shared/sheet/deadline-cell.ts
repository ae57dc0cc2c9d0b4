import { dateFromSerial, dateParts } from '../time/date.ts';
import { parseDeadline, type Deadline, type DeadlineFrame } from '../time/deadline.ts';
import type { Cells } from './cells.ts';
import { isDateFormat } from './date-text.ts';
import type { Piece } from './full-row.ts';

function readDate(text: string, serial: number, frame: DeadlineFrame | null): Deadline | null {
  const date = dateFromSerial(serial);
  if (date === null) return null;
  // «6月1日» shows no year, but its serial knows one.
  const { year } = dateParts(date);
  const shown = parseDeadline(text, {
    from: frame?.from ?? date,
    to: frame?.to ?? date,
    baseYear: year,
  });
  return shown.due === null ? { ...parseDeadline(date, null), text } : shown;
}

/**
 * Reads the deadlines of one sheet: by what a cell displays, helped by the serial behind a date. The same words come
 * in hundreds of rows, so each is parsed once.
 */
export function deadlineReader(
  cells: Cells,
  frame: DeadlineFrame | null,
): (piece: Piece) => Deadline {
  const known = new Map<string, Deadline>();
  return (piece) => {
    const value = cells.value(piece.row, piece.column);
    if (typeof value === 'number' && isDateFormat(cells.format(piece.row, piece.column))) {
      const dated = readDate(piece.text, value, frame);
      if (dated !== null) return dated;
    }
    const deadline = known.get(piece.text) ?? parseDeadline(piece.text, frame);
    known.set(piece.text, deadline);
    return deadline;
  };
}
