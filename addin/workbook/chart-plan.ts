import { areaAddress } from '../../shared/sheet/address.ts';
import type { ChartOrder } from '../../shared/sheet/book.ts';
import {
  CHART_GAP,
  FREE_ROWS,
  framesFrom,
  overlap,
  pageHeight,
  pageTops,
  roomBeside,
  ROWS_ABOVE_CHART,
  sizeOf,
  type Frame,
} from '../../shared/sheet/chart-frame.ts';
import { chartName } from '../../shared/sheet/chart-name.ts';
import type { PlacedChart } from '../../shared/sheet/place-charts.ts';
import type { ChartScene, StandingChart } from './chart-scene.ts';

/** What is to be done about one chart. */
export interface ChartStep {
  readonly name: string;
  readonly chart: PlacedChart;
  /** Null: it is to be made. */
  readonly standing: StandingChart | null;
  /** Where it is to be put; null: it stays where it is. */
  readonly frame: Frame | null;
  /** Its series are to be brought to the cells. */
  readonly redraw: boolean;
  readonly retitle: boolean;
  /** What it shows then, to be noted. */
  readonly note: string;
}

/** What is to be done about the charts of a sheet. */
export interface ChartPlan {
  /** Only charts with something to do; none when all of them show what they should. */
  readonly steps: readonly ChartStep[];
  /** Rows, from 0, before which a page ends. */
  readonly pageBreaks: readonly number[];
}

type Wish = Omit<ChartStep, 'frame'> & { readonly inTheWay: boolean };

export function planCharts(scene: ChartScene, order: ChartOrder): ChartPlan {
  const wishes = order.charts.map((chart) => wishFor(chart, scene, order));
  const moving = wishes.filter(({ inTheWay }) => inTheWay);
  const frames = freeFrames(scene, moving);
  const frameOf = new Map(moving.map(({ name }, index) => [name, frames[index] ?? null]));
  const steps = wishes.flatMap(({ inTheWay, ...wish }) =>
    inTheWay || wish.redraw ? [{ ...wish, frame: frameOf.get(wish.name) ?? null }] : [],
  );
  const tops = pageTops(frames, pageHeight(scene.table));
  return { steps, pageBreaks: tops.map((top) => rowAt(scene, top) - ROWS_ABOVE_CHART) };
}

/**
 * Which cells a chart shows cannot be asked of Excel LTSC 2021 (`getDimensionDataSourceString` is 1.15), so it is noted
 * when they are set. Excel moves them with the rows as it moves the rows themselves.
 */
function wishFor(chart: PlacedChart, scene: ChartScene, order: ChartOrder): Wish {
  const name = chartName(chart.key);
  const standing = scene.charts.find((each) => each.name === name) ?? null;
  const note = noteOf(chart);
  const noted = scene.notes.get(name);
  return {
    name,
    chart,
    standing,
    note,
    redraw: standing === null || order.linesInserted || noted !== note,
    retitle: noted !== undefined && titleIn(noted) !== chart.title,
    inTheWay: standing === null || overlap(standing.frame, scene.table),
  };
}

function noteOf({ title, categories, series }: PlacedChart): string {
  const shown = series.map(({ label, values }) => `${label} ${areaAddress(values)}`);
  return [title, areaAddress(categories), ...shown].join('\n');
}

function titleIn(note: string): string | undefined {
  return note.split('\n')[0];
}

/** Below everything that stands on the sheet: cells with two rows between, and the charts that stay. */
function freeFrames(scene: ChartScene, moving: readonly Wish[]): readonly Frame[] {
  const { charts, table, rowHeight } = scene;
  const names = new Set(moving.map(({ name }) => name));
  const staying = charts.filter(({ name }) => !names.has(name));
  const ends = staying.map(({ frame }) => frame.top + frame.height + CHART_GAP);
  const free = freeTop(scene);
  const taken = Math.max(0, ...ends.map((end) => Math.ceil((end - free) / rowHeight)));
  const room = roomBeside(table);
  const sizes = moving.map(
    ({ chart, standing }) => standing?.frame ?? sizeOf(chart, { count: moving.length, room }),
  );
  const top = free + taken * rowHeight;
  return framesFrom({ left: table.left, top, room, rowHeight }, sizes);
}

function freeTop({ cellsEnd, rowHeight }: ChartScene): number {
  return cellsEnd + FREE_ROWS * rowHeight;
}

/** Below the last cell that holds anything all rows have the height of the sheet. */
function rowAt(scene: ChartScene, top: number): number {
  return scene.endRow + FREE_ROWS + Math.round((top - freeTop(scene)) / scene.rowHeight);
}
