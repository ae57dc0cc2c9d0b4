import type { ChartFault } from '../../shared/sheet/book.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import type { Placement, SheetImage } from '../../shared/sheet/image.ts';
import { placeCharts } from '../../shared/sheet/place-charts.ts';
import type { Deps } from './deps.ts';

/** A sheet whose table is complete: the placement was carried out, or there was nothing to do. */
export interface DrawnTable {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly image: SheetImage;
  readonly placement: Placement;
  /** What the sheet held before; null for one just made. */
  readonly existing: Grid | null;
}

export interface ChartsDrawn {
  readonly chartsDrawn: number;
  /** Why charts are missing or not up to date, and what to do; null when they are as they should be. */
  readonly chartNote: string | null;
}

const WORDS: Readonly<Record<ChartFault, (sheetName: string) => string>> = {
  EXCEL_TOO_OLD: (name) =>
    `这台电脑的 Excel 版本较旧，“${name}”里没有画图表；表格是完整的。要看图表，请换新版 Excel 打开。`,
  SHEET_PROTECTED: (name) =>
    `“${name}”受保护，图表没有更新；表格是完整的。取消工作表保护后再点汇总即可。`,
  EXCEL_REFUSED: (name) => `Excel 没有画好“${name}”里的图表；表格是完整的。可以再点一次汇总。`,
};

/** The charts below a table; a table never fails because of them. No batch for an image without charts. */
export async function drawCharts(
  deps: Pick<Deps, 'book'>,
  table: DrawnTable,
): Promise<ChartsDrawn> {
  const { sheetId, sheetName, image, placement, existing } = table;
  const charts = placeCharts(image, { placement, existing });
  if (charts.length === 0) return { chartsDrawn: 0, chartNote: null };
  const { drawn, fault } = await deps.book.drawCharts({
    sheetId,
    charts,
    table: placement.data,
    linesInserted: placement.insertRows.length + placement.insertColumns.length > 0,
  });
  return { chartsDrawn: drawn, chartNote: fault === null ? null : WORDS[fault](sheetName) };
}

/** The sentence after 汇总: cells, charts, and what is to be said of charts that are missing. */
export function summarySentence(
  sheets: readonly (ChartsDrawn & { readonly cellsWritten: number })[],
): string {
  const cells = sheets.reduce((sum, { cellsWritten }) => sum + cellsWritten, 0);
  const charts = sheets.reduce((sum, { chartsDrawn }) => sum + chartsDrawn, 0);
  const done = [
    ...(cells === 0 ? [] : [`更新 ${cells} 格`]),
    ...(charts === 0 ? [] : [`更新 ${charts} 个图表`]),
  ];
  const notes = sheets.flatMap(({ chartNote }) => chartNote ?? []);
  return [`已汇总，${done.length === 0 ? '没有变化' : done.join('，')}。`, ...notes].join('');
}
