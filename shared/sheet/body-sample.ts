import type { UnitIndex } from '../town/unit-index.ts';
import { echoesHeader, headerWords, isBodyRow, isHeaderRow, sameTexts } from './body-lines.ts';
import type { Cells } from './cells.ts';
import type { HeaderRows } from './header-rows.ts';
import type { Sample } from './profile.ts';

/** A sample this large tells what a column holds; more would only cost time. */
const MOST_ROWS = 60;

/** The first rows of a table that hold tasks, up to the next header. */
export function bodySample(cells: Cells, header: HeaderRows, index: UnitIndex | null): Sample {
  const rows: number[] = [];
  const words = headerWords(cells, header);
  for (let row = header.last + 1; row <= cells.lastRow && rows.length < MOST_ROWS; row += 1) {
    if (isRepeated(cells, header, row)) continue;
    if (isHeaderRow(cells, row) || echoesHeader(cells, row, words)) break;
    if (isBodyRow(cells, row)) rows.push(row);
  }
  return { rows, index };
}

/** A page that repeats the header in any of its rows says nothing new of the columns. */
function isRepeated(cells: Cells, header: HeaderRows, row: number): boolean {
  for (let own = header.first; own <= header.last; own += 1) {
    if (sameTexts(cells, row, own)) return true;
  }
  return false;
}
