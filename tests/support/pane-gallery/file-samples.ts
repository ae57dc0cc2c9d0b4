import type { OriginalFilled, TableLaid } from '../../../addin/sync/outcome.ts';
import type { FileRead } from '../../../shared/protocol/file.ts';

export const fileRead = {
  kind: 'tables',
  tables: [
    {
      name: '表1',
      texts: [
        ['消防安全重点任务清单', ''],
        ['序号', '重点任务'],
        ['1', '清查小区通道'],
      ],
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    },
    { name: '表2', texts: [['联系人', '电话']], merges: [] },
  ],
  leftOut: ['宏'],
} satisfies FileRead;

export const tableLaid: TableLaid = {
  kind: 'laid',
  sheetId: 'sheet-8',
  name: '表1',
  sentence: '已写进新工作表“表1”，共 3 行。请核对一遍，再点“识别当前工作表”。',
};

export const originalFilled: OriginalFilled = {
  kind: 'filled',
  sheetId: 'sheet-9',
  name: '重点任务清单（已填进展）',
  rows: 18,
  no: 12,
  sentence: '已写出“重点任务清单（已填进展）”：18 行，数据是第 12 号汇总。原来的表没有动。',
};

export const originalAnew: OriginalFilled = {
  ...originalFilled,
  name: '重点任务清单（重排）',
  sentence:
    '已写出“重点任务清单（重排）”：18 行，数据是第 12 号汇总。内容和顺序与发布的一样，标题行和格式是重新排的，与原表不同。',
};
