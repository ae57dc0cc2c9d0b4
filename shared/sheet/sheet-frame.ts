import type { DeadlineFrame } from '../time/deadline.ts';
import type { Cells } from './cells.ts';
import { deriveFrame } from './frame.ts';
import type { FullRow } from './full-row.ts';
import { textsAbove } from './title.ts';

/** Below it a number in a deadline column is a year or a month; serials of this century are greater. */
const LEAST_SERIAL = 10_000;

/** What a deadline column holds, for its years: serials where dates are, words elsewhere. */
function deadlineValues(cells: Cells, rows: readonly FullRow[]): readonly (string | number)[] {
  return rows.flatMap((row) =>
    (row.pieces.get('deadline') ?? []).map((piece) => {
      const value = cells.value(piece.row, piece.column);
      return typeof value === 'number' && value >= LEAST_SERIAL ? value : piece.text;
    }),
  );
}

interface Told {
  /** Sheet row, from 0, of the header or of the first task: titles stand above it. */
  readonly top: number;
  readonly rows: readonly FullRow[];
  /** Other texts that may say the years. */
  readonly others: readonly string[];
}

/** The period of a plan as its sheet tells it, or null. */
export function frameOfSheet(cells: Cells, { top, rows, others }: Told): DeadlineFrame | null {
  return deriveFrame({
    titles: [...textsAbove(cells, top), cells.sheetName],
    deadlines: deadlineValues(cells, rows),
    others,
  });
}
