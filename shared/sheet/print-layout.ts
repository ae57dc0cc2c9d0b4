import { columnLetter } from './address.ts';
import { HEADING_ROW, type SheetImage } from './image.ts';

/** Of a page of A4 landscape; the one at the bottom leaves room for the footer. */
export const MARGIN_POINTS = { side: 16, top: 36, bottom: 45, footer: 20 } as const;

const PAPER_HEIGHT_POINTS = 595.28;
/** Points between head and foot that a page has for cells. */
export const PAGE_HEIGHT_POINTS = PAPER_HEIGHT_POINTS - MARGIN_POINTS.top - MARGIN_POINTS.bottom;

/** What every page repeats: the headings, and the columns that say what a row is about. */
export interface Repeated {
  /** Number of the row, counted from 1. */
  readonly row: number;
  readonly firstColumn: string;
  readonly lastColumn: string;
}

export function repeatedOnPages({ frozenColumns }: Pick<SheetImage, 'frozenColumns'>): Repeated {
  return {
    row: HEADING_ROW + 1,
    firstColumn: columnLetter(0),
    lastColumn: columnLetter(Math.max(1, frozenColumns) - 1),
  };
}

/** The foot of every page, in Excel's codes: &P the page, &N how many there are. */
export function footerOf({ title }: Pick<SheetImage, 'title'>) {
  return { left: literal(title), right: '第 &P 页，共 &N 页' } as const;
}

/** «&» begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
