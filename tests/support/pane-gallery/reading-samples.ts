import type { HeaderAsked, PlanReading } from '../../../addin/sync/outcome.ts';
import { applySettled } from '../../../shared/sheet/settled-reading.ts';
import { oneTable, readingSettled } from './sheet-samples.ts';

const oddColumns = readingSettled.sheet.columns.map((each) =>
  each.meaning === 'deadline'
    ? {
        ...{ ...each, heading: '办结安排', confidence: 0.5 },
        ...{
          reasons: ['标题“办结安排”没有见过', '内容多是日期'],
          alternatives: ['target' as const],
        },
      }
    : each,
);

/** A heading nobody has heard of: what it is taken for decides which rows are late. */
export const readingDoubtful: PlanReading = {
  ...readingSettled,
  sheet: { ...readingSettled.sheet, ...oneTable(oddColumns) },
};

const said = {
  headerRows: { first: 3, last: 3 },
  meanings: [
    { heading: '办结安排', nth: 0, meaning: 'deadline' as const },
    { heading: '我的备注', nth: 0, meaning: 'target' as const },
  ],
};

export const readingChanged: PlanReading = {
  ...readingSettled,
  sheet: { ...readingSettled.sheet, ...oneTable(applySettled(oddColumns, said)) },
  source: { kind: 'settled', settled: said },
};

export const readingRemembered: PlanReading = {
  ...readingChanged,
  sheet: {
    ...readingChanged.sheet,
    ...oneTable(readingChanged.sheet.columns.map((each) => ({ ...each, confidence: 1 }))),
  },
  source: { kind: 'remembered', settled: said, by: '李小燕', at: '2026-10-12T02:42:00.000Z' },
};

export const headerAsked: HeaderAsked = {
  kind: 'header-asked',
  sheetName: '二季度任务',
  sheetId: 'sheet-1',
  activeRow: 3,
  tasksFrom: 3,
  top: {
    columns: [0, 1, 2, 3, 4].map((index) => ({ column: index, heading: '' })),
    rows: [
      { row: 1, texts: ['大湾镇二季度安全生产要事', '', '', '', ''] },
      { row: 3, texts: ['项', '办啥事', '咋个办', '啥时候办完', '哪个办'] },
      { row: 4, texts: ['1', '查燃气软管', '逐户上门查看并登记', '6月底前', '杉木村、青龙村'] },
    ],
  },
  sentence: '没有找到标题行，认不出各列是什么，还没有识别。请看下面的内容，写出标题在第几行。',
};
