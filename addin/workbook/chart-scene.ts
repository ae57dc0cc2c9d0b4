import type { ChartOrder } from '../../shared/sheet/book.ts';
import type { Frame } from '../../shared/sheet/chart-frame.ts';
import { chartName } from '../../shared/sheet/chart-name.ts';

export interface StandingChart {
  readonly name: string;
  readonly frame: Frame;
  readonly seriesNames: readonly string[];
}

/** What a sheet says about its charts and the room for them. Points. */
export interface ChartScene {
  readonly protected: boolean;
  /** All charts of the sheet, a person's own too. */
  readonly charts: readonly StandingChart[];
  /** What each chart of ours was last made to show, by its name. */
  readonly notes: ReadonlyMap<string, string>;
  /** Headings and data. */
  readonly table: Frame;
  /** Lower edge of the last cell that holds anything, below the table too. */
  readonly cellsEnd: number;
  /** The first row below it, from 0. */
  readonly endRow: number;
  readonly rowHeight: number;
}

export async function readScene(
  context: Excel.RequestContext,
  { sheetId, charts, table }: ChartOrder,
): Promise<ChartScene> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const found = askCharts(sheet);
  const cells = sheet.getRangeByIndexes(table.row - 1, table.column, table.rows + 1, table.columns);
  cells.load('left,top,width,height');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,top,height');
  const names = charts.map(({ key }) => chartName(key));
  const notes = names.map((name) => askNote(sheet, name));
  sheet.load('standardHeight,protection/protected');
  await context.sync();
  return {
    protected: sheet.protection.protected,
    charts: found.items.map(standing),
    notes: new Map(
      notes.flatMap((note, index) =>
        note.isNullObject ? [] : [[names[index] ?? '', note.value] as const],
      ),
    ),
    table: frameOf(cells),
    cellsEnd: used.isNullObject ? 0 : used.top + used.height,
    endRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    rowHeight: sheet.standardHeight,
  };
}

function askCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  return sheet.charts.load(
    'items/name,items/left,items/top,items/width,items/height,items/series/items/name',
  );
}

function askNote(sheet: Excel.Worksheet, name: string): Excel.WorksheetCustomProperty {
  return sheet.customProperties.getItemOrNullObject(name).load('value');
}

function standing(chart: Excel.Chart): StandingChart {
  const seriesNames = chart.series.items.map(({ name }) => name);
  return { name: chart.name, frame: frameOf(chart), seriesNames };
}

function frameOf({ left, top, width, height }: Frame): Frame {
  return { left, top, width, height };
}
