import {
  FREE_ROWS,
  framesFrom,
  pageHeight,
  pageTops,
  roomBeside,
  ROWS_ABOVE_CHART,
  sizeOf,
  type Frame,
} from '../../shared/sheet/chart-frame.ts';
import { STANDARD_COLUMN, widthInPoints } from '../../shared/sheet/column-width.ts';
import { FIRST_DATA_ROW, type ImageColumn, type SheetImage } from '../../shared/sheet/image.ts';
import { placeCharts, type PlacedChart } from '../../shared/sheet/place-charts.ts';
import { placeFresh } from '../../shared/sheet/place-fresh.ts';
import { TITLE_HEIGHT_POINTS } from '../../shared/sheet/sheet-style.ts';
import { rowHeight } from './row-height.ts';

/** Of rows of which a file says nothing, as exceljs begins its sheets. */
const STANDARD_HEIGHT_POINTS = 15;
const STANDARD_WIDTH_POINTS = widthInPoints(STANDARD_COLUMN);

/** The cell under the upper left corner of a chart, from 0, and how far into it the chart begins; points. */
export interface ChartCorner {
  readonly row: number;
  readonly column: number;
  readonly across: number;
}

export interface DrawnChart {
  readonly chart: PlacedChart;
  readonly corner: ChartCorner;
  readonly width: number;
  readonly height: number;
}

export interface DrawnCharts {
  readonly charts: readonly DrawnChart[];
  /** Rows, from 0, before which a page ends. */
  readonly pageBreaks: readonly number[];
}

/** The charts of a sheet that holds nothing but the image, where the add-in puts them on a sheet that it makes. */
export function chartsBelow(image: SheetImage): DrawnCharts {
  const charts = placeCharts(image, { placement: placeFresh(image), existing: null });
  const { columns, rows } = image;
  const table = { width: columns.reduce((sum, column) => sum + shownWidth(column), 0) };
  const room = roomBeside(table);
  const firstRow = FIRST_DATA_ROW + rows.length + FREE_ROWS;
  const top = tableEnd(image) + FREE_ROWS * STANDARD_HEIGHT_POINTS;
  const sizes = charts.map((chart) => sizeOf(chart, { count: charts.length, room }));
  const frames = framesFrom({ left: 0, top, room, rowHeight: STANDARD_HEIGHT_POINTS }, sizes);
  const rowAt = (points: number) => firstRow + Math.round((points - top) / STANDARD_HEIGHT_POINTS);
  return {
    charts: charts.flatMap((chart, index) => {
      const frame = frames[index];
      return frame === undefined ? [] : [drawnAt(chart, frame, { columns, row: rowAt(frame.top) })];
    }),
    pageBreaks: pageTops(frames, pageHeight(table)).map((each) => rowAt(each) - ROWS_ABOVE_CHART),
  };
}

interface Line extends Pick<SheetImage, 'columns'> {
  readonly row: number;
}

function drawnAt(chart: PlacedChart, frame: Frame, { columns, row }: Line): DrawnChart {
  const { left, width, height } = frame;
  return { chart, corner: { row, ...columnAt(columns, left) }, width, height };
}

/** Lower edge of the last row: title, note, the hidden row of keys, headings, data. */
function tableEnd({ columns, rows }: SheetImage): number {
  const headings = columns.map(({ label }) => label);
  const lines = [headings, ...rows.map(({ values }) => values)];
  const head = TITLE_HEIGHT_POINTS + STANDARD_HEIGHT_POINTS;
  return lines.reduce((sum, values) => sum + rowHeight(columns, values), head);
}

function columnAt(
  columns: readonly ImageColumn[],
  left: number,
): Pick<ChartCorner, 'column' | 'across'> {
  let across = left;
  for (const [column, own] of columns.entries()) {
    if (across < shownWidth(own)) return { column, across };
    across -= shownWidth(own);
  }
  const beyond = Math.floor(across / STANDARD_WIDTH_POINTS);
  return { column: columns.length + beyond, across: across - beyond * STANDARD_WIDTH_POINTS };
}

function shownWidth(column: ImageColumn): number {
  return column.hidden ? 0 : widthInPoints(column);
}
