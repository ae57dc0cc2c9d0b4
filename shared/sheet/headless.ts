import { isOfKind, type ColumnKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { fitOf } from './content-fit.ts';
import { filledTexts } from './filled-cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { profileOf, type Profile } from './profile.ts';
import { rowsBelow } from './speaking-rows.ts';

/** How far down the first task of a sheet without headings may stand: below titles and legends. */
const SEARCH_ROWS = 15;
const FEWEST_CELLS = 3;
const MOSTLY = 0.6;
/** Shorter texts are names of things, and a list of them is no list of tasks. */
const SHORTEST_TASK = 6;
const TYPED: readonly ColumnKind[] = ['deadline', 'units', 'people'];

/** A row that holds dates or names beside its texts is none of headings. */
function holdsContent(texts: readonly string[]): boolean {
  const typed = TYPED.filter((kind) => texts.some((text) => isOfKind(text, kind, null)));
  return texts.length >= FEWEST_CELLS && typed.length > 0;
}

function isTask(profile: Profile): boolean {
  const fit = Math.max(fitOf(profile, 'title'), fitOf(profile, 'detail'));
  return profile.length >= SHORTEST_TASK && fit > 0;
}

function speaks(cells: Cells, rows: readonly number[]): boolean {
  let tasks = 0;
  let typed = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const profile = profileOf(cells, column, { rows, index: null });
    if (profile.filled === 0) continue;
    if (TYPED.some((kind) => profile.share(kind) >= MOSTLY)) typed += 1;
    else if (isTask(profile)) tasks += 1;
  }
  return tasks > 0 && typed >= (rows.length > 1 ? 1 : 2);
}

/** An empty header above the first task of a sheet without headings, where its contents tell the columns; else null. */
export function findHeadless(cells: Cells): HeaderRows | null {
  const end = Math.min(cells.lastRow, cells.firstRow + SEARCH_ROWS - 1);
  for (let row = cells.firstRow; row <= end; row += 1) {
    if (!holdsContent(filledTexts(cells, row))) continue;
    const isBody = speaks(cells, rowsBelow(cells, row - 1, cells.lastRow));
    return isBody ? { first: row, last: row - 1 } : null;
  }
  return null;
}
