import { readList } from '../../addin/sync/read-list.ts';
import { dirtyFields } from '../../shared/ledger/diff.ts';
import { validateFields } from '../../shared/ledger/validate.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { SheetReading } from '../../shared/sheet/book.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import { gridOf } from '../support/text-grid.ts';
import type { Figure } from './figure.ts';
import { medianOf } from './median.ts';
import { EDITED, myListGrid, readingOf, ROWS } from './my-list.ts';
import { syncWork } from './sync-work.ts';

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

/** Everything the pane computes between reading the sheet and sending. */
function compare(reading: SheetReading): number {
  const list = readList(progressLedger, reading);
  if ('kind' in list) throw new Error(list.sentence);
  const dirty = list.rows.filter(({ fields, baseline }) => {
    const keys = dirtyFields(progressLedger, fields, baseline);
    return keys.length > 0 && validateFields(progressLedger, fields, keys).length === 0;
  });
  if (dirty.length !== EDITED) throw new Error(`${dirty.length} rows look edited`);
  return dirty.length;
}

/** The pane's own work, without Excel and without the network. */
export async function paneWork(): Promise<readonly Figure[]> {
  const list = listGrid();
  const mine = readingOf(myListGrid());
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
      guard: 200,
    },
    ...(await syncWork()),
  ];
}
