import type { CellKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { fitOf } from './content-fit.ts';
import { filledIn } from './filled-cells.ts';
import { namesSomebody } from './header-shape.ts';
import { profileOf, type Profile } from './profile.ts';

/** Further down another table may stand. */
const MOST_ROWS = 5;
const TYPED: readonly CellKind[] = ['deadline', 'units', 'people'];
const MOSTLY = 0.6;

/** The next rows with at least two cells, up to a blank row or `end`. */
export function rowsBelow(cells: Cells, row: number, end: number): readonly number[] {
  const rows: number[] = [];
  for (let below = row + 1; below <= end && rows.length < MOST_ROWS; below += 1) {
    const filled = filledIn(cells, below).count;
    if (filled > 1) rows.push(below);
    else if (filled === 0 && rows.length > 1) break;
  }
  return rows;
}

function isTyped(profile: Profile, heading: string): boolean {
  const kind = TYPED.find((candidate) => profile.share(candidate) >= MOSTLY);
  return kind !== undefined && (kind === 'deadline' || !namesSomebody(heading));
}

function isText(profile: Profile): boolean {
  return profile.length >= 3 && Math.max(fitOf(profile, 'title'), fitOf(profile, 'detail')) >= 0.2;
}

/** Do the rows below a row hold tasks: a column of texts, beside it one of dates, units or people? */
export function speaksAsBody(cells: Cells, row: number, rows: readonly number[]): boolean {
  if (rows.length < 2) return false;
  let texts = 0;
  let typed = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const heading = cells.text(row, column);
    const profile = profileOf(cells, column, { rows, index: null });
    if (profile.filled === 0) continue;
    if (isTyped(profile, heading) && heading !== '') typed += 1;
    else if (isText(profile)) texts += 1;
  }
  return texts > 0 && typed > 0;
}

/** Do the first cells of a column count the rows? A total may stand below them. */
export function countsBelow(cells: Cells, column: number, rows: readonly number[]): boolean {
  const { filled, isSequence } = profileOf(cells, column, { rows: rows.slice(0, 2), index: null });
  return filled === 2 && isSequence;
}

/** Free text, or words of which only some look like names and dates. */
export function holdsText(cells: Cells, column: number, rows: readonly number[]): boolean {
  const profile = profileOf(cells, column, { rows, index: null });
  return profile.length >= 2 && TYPED.every((kind) => profile.share(kind) < MOSTLY);
}
