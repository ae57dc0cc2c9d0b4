import { PAGE_POINTS, SMALLEST_SCALE } from './pages-wide.ts';
import type { PlacedChart } from './place-charts.ts';
import { PAGE_HEIGHT_POINTS } from './print-layout.ts';

/** A rectangle on a sheet, in points. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Frame, 'width' | 'height'>;

const POINTS_PER_CM = 72 / 2.54;
const centimetres = (cm: number): number => Math.floor(cm * POINTS_PER_CM);
const NARROWEST = centimetres(12);
const WIDEST = centimetres(16);
const HEIGHT = centimetres(7.5);
/** Title, axis and legend, and one bar with its name. */
const HEIGHT_WITHOUT_BARS = 66;
const HEIGHT_OF_BAR = 17;
/** Names along an axis turn aslant when there are many, and take room from the columns. */
const MANY_COLUMNS = 10;
const HEIGHT_OF_MANY = centimetres(10);
const TALLEST = 460;
export const CHART_GAP = 12;
/** Between a chart and the end of the page before it. */
export const ROWS_ABOVE_CHART = 1;
/** Left empty between the last cell that holds anything and the charts. */
export const FREE_ROWS = 2;

/** Room from side to side: as wide as the table, and not narrower than the page, so that it is printed no smaller. */
export function roomBeside(table: Pick<Frame, 'width'>): number {
  return Math.max(table.width, PAGE_POINTS);
}

/** Of each page the headings and some row that does not fit are lost. */
const LOST_ON_PAGE = 40;

/** How much of a sheet's height goes on a page, by the scale that fits the table into its width. */
export function pageHeight(table: Pick<Frame, 'width'>): number {
  const scale = Math.min(1, Math.max(SMALLEST_SCALE, PAGE_POINTS / table.width));
  return PAGE_HEIGHT_POINTS / scale - LOST_ON_PAGE;
}

/** Of a chart that is to be made: two of them fill a page. */
export function sizeOf(chart: PlacedChart, { count, room }: { count: number; room: number }): Size {
  const half = Math.floor((room - CHART_GAP) / 2);
  const width = count === 1 ? WIDEST : Math.min(WIDEST, Math.max(NARROWEST, half));
  return { width, height: chart.kind === 'bar' ? heightOfBars(chart) : heightOfColumns(chart) };
}

function heightOfColumns({ categories }: PlacedChart): number {
  return categories.rows > MANY_COLUMNS ? HEIGHT_OF_MANY : HEIGHT;
}

function heightOfBars({ categories, series }: PlacedChart): number {
  const bars = categories.rows * series.length;
  return Math.min(TALLEST, Math.max(HEIGHT, HEIGHT_WITHOUT_BARS + HEIGHT_OF_BAR * bars));
}

export function overlap(a: Frame, b: Frame): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

export interface Corner {
  readonly left: number;
  readonly top: number;
  readonly room: number;
  /** Height of a row: each line of charts begins at one. */
  readonly rowHeight: number;
}

/** Frames from a corner on, two side by side while both fit into the room, else under one another with a row between. */
export function framesFrom(corner: Corner, sizes: readonly Size[]): readonly Frame[] {
  const { left, top, room, rowHeight } = corner;
  const rows = (points: number) => Math.ceil(points / rowHeight) * rowHeight;
  const frames: Frame[] = [];
  let line = { left, top, height: 0, count: 0 };
  for (const { width, height } of sizes) {
    const fits = line.count < 2 && line.left + width <= left + room;
    if (line.count > 0 && !fits) {
      line = { left, top: line.top + rows(line.height) + rowHeight, height: 0, count: 0 };
    }
    frames.push({ left: line.left, top: line.top, width, height });
    line = {
      left: line.left + width + CHART_GAP,
      top: line.top,
      height: Math.max(line.height, height),
      count: line.count + 1,
    };
  }
  return frames;
}

/**
 * Tops of the frames before which a page must end, so that none is cut in two: none while all of the sheet fits on its
 * first page, else the first, and each that no longer fits below it. `page` is its height in points of the sheet. It ends
 * a row higher (`ROWS_ABOVE_CHART`), or the frame's upper line would be printed at its foot.
 */
export function pageTops(frames: readonly Frame[], page: number): readonly number[] {
  const [first] = frames;
  if (first === undefined || frames.every((frame) => frame.top + frame.height <= page)) return [];
  const tops = [first.top];
  for (const { top, height } of frames) {
    const pageTop = tops.at(-1) ?? top;
    if (top > pageTop && top + height - pageTop > page) tops.push(top);
  }
  return tops;
}
