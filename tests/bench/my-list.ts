import { baselineOf, encodeBaseline } from '../../shared/ledger/baseline.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { SheetReading } from '../../shared/sheet/book.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { FIRST_DATA_ROW } from '../../shared/sheet/image.ts';
import { layOutMyList } from '../../shared/sheet/lay-out.ts';
import { progressRow } from '../support/progress-rows.ts';
import { gridOf } from '../support/text-grid.ts';

export const ROWS = 2_000;
/** Rows, the first of the list, edited since the last 同步. */
export const EDITED = 20;

/** Fields of the n-th row on which sheet and server agree, as long as real ones are. */
export const fieldsOf = (n: number) =>
  progressRow(n, {
    detail: '按计划推进，每季度小结一次。'.repeat(3),
    status: '推进中',
    percent: 50,
    progress: '正在推进：本周检查企业并督促整改，已复查销号。',
  }).fields;

/** 我的清单 of 2,000 rows as it stands in a workbook, with 20 rows edited since the last 同步. */
export function myListGrid(): Grid {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = { ...progressRow(index + 1), fields: fieldsOf(index + 1) };
    return { ...row, base: encodeBaseline(baselineOf(progressLedger, row.fields, row.rev)) };
  });
  const image = layOutMyList({ townName: '大湾镇', unitName: '经发办', planTitle: '清单', rows });
  const columnOf = (key: string) => image.columns.findIndex((column) => column.key === key);
  const [percent, progress] = [columnOf('percent'), columnOf('progress')];
  const data = image.rows.map(({ values }, index) =>
    values.map((value, column) => (index < EDITED && column === progress ? '改过了。' : value)),
  );
  const above = [[image.title], [image.note], image.columns.map(({ key }) => key)];
  const formats = data.map((_, index) => [`${FIRST_DATA_ROW + index},${percent}`, '0%'] as const);
  return gridOf([...above, image.columns.map(({ label }) => label), ...data], {
    formats: Object.fromEntries(formats),
  });
}

export function readingOf(grid: Grid, settings: unknown = null): SheetReading {
  const sheets = [{ id: 's', name: '我的清单', hidden: false }];
  const overview = { sheets, activeId: 's', settings };
  return { overview, sheetId: 's', sheetName: '我的清单', protected: false, grid };
}
