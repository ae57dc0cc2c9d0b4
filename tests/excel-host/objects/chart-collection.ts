import { CHART_TYPES, NEW_CHART, NEW_SERIES, chartId, type Chart } from '../model/chart.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { cellPoint } from '../model/sheet-place.ts';
import { HostError } from '../wire/host-error.ts';
import {
  HostObject,
  NULL_OBJECT,
  method,
  type Answer,
  type ObjectType,
} from '../wire/object-type.ts';
import { integer, oneOf, optional, text } from './argument.ts';
import { CHART } from './chart.ts';
import { sourceOf } from './chart-series.ts';
import { assertAllowed } from './protection-guard.ts';

/** Where Excel puts a new chart, more or less: in the middle of the window. */
const FIRST_PLACE = { top: 72, left: 144 };

/** «图表 3»: the next number of the sheet, under which no chart stands. */
function freeNumber(sheet: SheetModel): number {
  let number = sheet.charts.all().length + 1;
  const isTaken = () =>
    sheet.charts.find(chartId(number)) !== null || sheet.charts.find(nameOf(number)) !== null;
  while (isTaken()) number += 1;
  return number;
}

const nameOf = (number: number): string => `图表 ${String(number)}`;

/**
 * One row or column of cells makes one series. Larger sources, from which Excel guesses names and categories, are not
 * read here.
 */
function add(sheet: SheetModel, args: readonly unknown[]): Answer {
  assertAllowed(sheet, 'allowEditObjects');
  const type = args[0];
  const known = CHART_TYPES.find((each) => each === type);
  if (known === undefined) throw new HostError('ApiNotFound', `ChartType ${String(type)}`);
  optional(args[2], (value) => oneOf(value, ['Auto', 'Columns', 'Rows']), 'Auto');
  const number = freeNumber(sheet);
  const chart: Chart = {
    ...NEW_CHART,
    id: chartId(number),
    name: nameOf(number),
    type: known,
    series: [{ ...NEW_SERIES, name: '系列1', values: sourceOf(args[1]) }],
    anchor: cellPoint(sheet, FIRST_PLACE),
  };
  sheet.charts.add(chart);
  return open(sheet, chart);
}

const open = (sheet: SheetModel, { id }: Chart): HostObject => HostObject.of(CHART, { sheet, id });

function find(sheet: SheetModel, key: string): Answer {
  const chart = sheet.charts.find(key);
  return chart ? open(sheet, chart) : NULL_OBJECT;
}

function must(answer: Answer | undefined): Answer {
  if (answer === undefined || answer === NULL_OBJECT) throw new HostError('ItemNotFound');
  return answer;
}

const all = (sheet: SheetModel): readonly HostObject[] =>
  sheet.charts.all().map((chart) => open(sheet, chart));

export const CHART_COLLECTION: ObjectType<SheetModel> = {
  name: 'ChartCollection',
  items: all,
  item: (sheet, key) => must(find(sheet, String(key))),
  members: {
    Add: method('1.1', add),
    GetCount: method('1.4', (sheet) => sheet.charts.all().length),
    GetItem: method('1.1', (sheet, args) => must(find(sheet, text(args[0])))),
    GetItemAt: method('1.1', (sheet, args) => must(all(sheet)[integer(args[0])])),
    GetItemOrNullObject: method('1.4', (sheet, args) => find(sheet, text(args[0]))),
  },
};
