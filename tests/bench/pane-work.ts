import { readList } from '../../addin/sync/read-list.ts';
import { dirtyFields } from '../../shared/ledger/diff.ts';
import { validateFields } from '../../shared/ledger/validate.ts';
import { baselineOf, encodeBaseline } from '../../shared/ledger/baseline.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { layOutMyList } from '../../shared/sheet/lay-out.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import { progressRow } from '../support/progress-rows.ts';
import { gridOf } from '../support/text-grid.ts';
import type { Figure } from './figure.ts';
import { medianOf } from './median.ts';

const ROWS = 2_000;
const CHANGED = 20;
const RUNS = 9;

const HEADINGS = ['行动名称', '重点任务', '任务内容', '完成时间', '牵头部门', '责任部门'];

/** Somebody's own list of 2,000 rows. */
function listGrid() {
  const rows = Array.from({ length: ROWS }, (_, index): CellValue[] => [
    `行动${Math.floor(index / 10)}`,
    `${index + 1}.任务${index + 1}`,
    '按计划推进，每季度小结一次。'.repeat(3),
    '2024年底前',
    '应急办',
    '应急办、经发办',
  ]);
  return gridOf([['重点任务清单'], HEADINGS, ...rows]);
}

/** 我的清单 of 2,000 rows as it stands in a workbook, with 20 rows edited since the last 同步. */
function myListGrid() {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = progressRow(index + 1, { status: '推进中', percent: 50, progress: '正在推进。' });
    return { ...row, base: encodeBaseline(baselineOf(progressLedger, row.fields, row.rev)) };
  });
  const image = layOutMyList({ townName: '大湾镇', unitName: '经发办', planTitle: '清单', rows });
  const progress = image.columns.findIndex(({ key }) => key === 'progress');
  const data = image.rows.map(({ values }, index) =>
    values.map((value, column) => (index < CHANGED && column === progress ? '改过了。' : value)),
  );
  const above = [[image.title], [image.note], image.columns.map(({ key }) => key)];
  return gridOf([...above, image.columns.map(({ label }) => label), ...data]);
}

/** Everything the pane computes between reading the sheet and sending. */
function compare(grid: ReturnType<typeof myListGrid>): number {
  const overview = { sheets: [], activeId: 's', settings: null };
  const reading = { overview, sheetId: 's', sheetName: '我的清单', protected: false, grid };
  const list = readList(progressLedger, reading);
  if ('kind' in list) throw new Error(list.sentence);
  const dirty = list.rows.filter(({ fields, baseline }) => {
    const keys = dirtyFields(progressLedger, fields, baseline);
    return keys.length > 0 && validateFields(progressLedger, fields, keys).length === 0;
  });
  if (dirty.length !== CHANGED) throw new Error(`${dirty.length} rows look edited`);
  return dirty.length;
}

/** The pane's own work, without Excel and without the network. */
export async function paneWork(): Promise<readonly Figure[]> {
  const list = listGrid();
  const mine = myListGrid();
  return [
    {
      name: 'recognise a list of 2,000 rows',
      value: await medianOf(RUNS, () => recogniseSheet(list, {})),
      unit: 'ms',
      guard: 200,
    },
    {
      name: 'compare 我的清单 of 2,000 rows, 20 edited',
      value: await medianOf(RUNS, () => compare(mine)),
      unit: 'ms',
      guard: 400,
    },
  ];
}
