import type { Cells } from './cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { MEASURE_WORDS } from './heading-words.ts';

export interface HeaderParts {
  /** From the top header row to the bottom one, repeated, blank and measure parts left out. */
  readonly parts: readonly string[];
  /** False when the heading is only spread over the column by a merge or a blank. */
  readonly isOwn: boolean;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Text over a cell of the header: its own, or that of the merge which covers it. */
function over(cells: Cells, row: number, column: number): { text: string; isOwn: boolean } {
  const area = cells.mergeAt(row, column);
  if (area === null) return { text: bare(cells.text(row, column)), isOwn: true };
  return { text: bare(cells.text(area.row, area.column)), isOwn: area.column === column };
}

/** A group heading whose merge was lost still stands over the blanks to its right, as long as they have sub-headings. */
function groupHeading(
  cells: Cells,
  { row, last }: { readonly row: number; readonly last: number },
  column: number,
): string {
  if (row >= last || cells.mergeAt(row, column) !== null) return '';
  const hasBelow = (at: number) => {
    for (let below = row + 1; below <= last; below += 1) {
      if (bare(cells.text(below, at)) !== '') return true;
    }
    return false;
  };
  for (let left = column - 1; left >= cells.firstColumn; left -= 1) {
    if (!hasBelow(left)) return '';
    const text = bare(cells.text(row, left));
    if (text !== '') return text;
  }
  return '';
}

/** The words over one column. */
export function partsOf(cells: Cells, header: HeaderRows, column: number): HeaderParts {
  const parts: string[] = [];
  let isOwn = false;
  let hasBelow = false;
  for (let row = header.last; row >= header.first; row -= 1) {
    const { text, isOwn: own } = over(cells, row, column);
    const isWord = text !== '' && !MEASURE_WORDS.test(text);
    if (isWord && own) isOwn = true;
    const said =
      text === '' && hasBelow ? groupHeading(cells, { row, last: header.last }, column) : text;
    if (isWord && own) hasBelow = true;
    if (said === '' || MEASURE_WORDS.test(said) || parts[0] === said) continue;
    parts.unshift(said);
  }
  return { parts, isOwn };
}
