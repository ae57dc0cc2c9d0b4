import type { SheetImage } from './image.ts';
import { widthInPoints } from './column-width.ts';
import { MARGIN_POINTS } from './print-layout.ts';

const PAPER_POINTS = 841.89;
/** Points between left and right edge that a page has for cells. */
export const PAGE_POINTS = PAPER_POINTS - 2 * MARGIN_POINTS.side;

/** Cells are set in 10 points; printed smaller than 7 nobody reads them out at a meeting. */
export const SMALLEST_SCALE = 0.7;

type Columns = Pick<SheetImage, 'columns' | 'frozenColumns'>;

/** How many A4 pages stand side by side: one while it can be read, else more, with the frozen columns on each. */
export function pagesWide({ columns, frozenColumns }: Columns): number {
  const capacity = PAGE_POINTS / SMALLEST_SCALE;
  const total = totalPoints(columns);
  if (total <= capacity) return 1;
  const repeated = totalPoints(columns.slice(0, frozenColumns));
  const room = capacity - repeated;
  return room <= 0 ? 1 : Math.ceil((total - repeated) / room);
}

function totalPoints(columns: Columns['columns']): number {
  return columns
    .filter(({ hidden }) => !hidden)
    .reduce((sum, column) => sum + widthInPoints(column), 0);
}
