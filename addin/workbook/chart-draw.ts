import type { Area } from '../../shared/sheet/grid.ts';
import type { PlacedChart, PlacedSeries } from '../../shared/sheet/place-charts.ts';
import type { ChartPlan, ChartStep } from './chart-plan.ts';
import type { StandingChart } from './chart-scene.ts';
import { makeChart, styleSeries } from './chart-style.ts';

/** All steps in one batch; what each chart shows is noted after it was made to. */
export async function carryOutPlan(
  context: Excel.RequestContext,
  sheetId: string,
  { steps, pageBreaks }: ChartPlan,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const step of steps) carryOut(sheet, step);
  for (const row of pageBreaks) {
    sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  }
  await context.sync();
}

function carryOut(sheet: Excel.Worksheet, step: ChartStep): void {
  const { name, chart, standing, frame } = step;
  const drawn =
    standing === null
      ? makeChart(sheet, { name, chart, source: rangeOf(sheet, chart.categories) })
      : sheet.charts.getItem(name);
  if (standing !== null && step.retitle) drawn.title.text = chart.title;
  if (step.redraw) {
    showCells(sheet, { drawn, chart, standing });
    sheet.customProperties.add(name, step.note);
  }
  if (frame === null) return;
  drawn.left = frame.left;
  drawn.top = frame.top;
  if (standing !== null) return;
  drawn.width = frame.width;
  drawn.height = frame.height;
}

interface Shown {
  readonly drawn: Excel.Chart;
  readonly chart: PlacedChart;
  readonly standing: StandingChart | null;
}

/** A series is known by its name, a renamed one by its place; one that a person has added is left alone. */
function showCells(sheet: Excel.Worksheet, { drawn, chart, standing }: Shown): void {
  const names = standing?.seriesNames ?? [''];
  const labels = chart.series.map(({ label }) => label);
  chart.series.forEach((series, index) => {
    const at = placeIn(names, { index, labels });
    const target = at === null ? drawn.series.add(series.label) : drawn.series.getItemAt(at);
    target.setValues(rangeOf(sheet, series.values));
    target.setXAxisValues(rangeOf(sheet, chart.categories));
    if (standing === null || at === null) styleNew(target, series, chart);
  });
}

function styleNew(target: Excel.ChartSeries, series: PlacedSeries, chart: PlacedChart): void {
  target.name = series.label;
  styleSeries(target, series, chart);
}

interface Wanted {
  readonly index: number;
  readonly labels: readonly string[];
}

function placeIn(names: readonly string[], { index, labels }: Wanted): number | null {
  const named = names.indexOf(labels[index] ?? '');
  if (named >= 0) return named;
  const there = names[index];
  return there === undefined || labels.includes(there) ? null : index;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
