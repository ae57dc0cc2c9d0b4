import type { PlanReading } from '../../../addin/sync/outcome.ts';
import { readRowTargets } from '../../../shared/report/row-targets.ts';
import * as ids from './ids.ts';
import { preview, readingGroups, readingSettled } from './sheet-samples.ts';

const DETAILS: readonly (readonly [detail: string, responsible: string])[] = [
  ['规上工贸企业标准化达标率85%以上，隐患整改率力争达到98%', '经发办'],
  ['全年立案数量3件以上，开展2次夜间巡查', '经发办、规建办'],
  ['全镇火灾事故“零”死亡，每月召开1次例会', '各村（社区）'],
  ['生产安全事故起数同比下降5%，死亡人数“双下降”', '应急办'],
];

/** Rows that state targets: clear ones, such as need a word, and such as stay text. */
export const readingTargets: PlanReading = {
  ...readingSettled,
  sheet: {
    ...readingSettled.sheet,
    rows: readingSettled.sheet.rows.map((row, index) => {
      const detail = DETAILS[index]?.[0] ?? '';
      return { ...row, detail, targets: readRowTargets({ target: null, title: null, detail }) };
    }),
  },
  draft: {
    ...readingSettled.draft,
    rows: readingSettled.sheet.rows.map(({ number, action, title }, index) => ({
      id: ids.entry(index + 1),
      ...{ number, action, title, deadline: null, lead: '应急办' },
      detail: DETAILS[index]?.[0] ?? '',
      responsible: DETAILS[index]?.[1] ?? '',
    })),
  },
};

export const previewTargets = {
  ...preview,
  added: [1, 2, 3, 4].map((no) => ids.entry(no)),
  changed: [],
  removed: [],
};

/** Phrases for several units: one that its words tell, one that only a person knows, and lists that end with 等. */
export const readingSets: PlanReading = {
  ...readingGroups,
  unitSets: [
    { name: '各社区', every: null, rows: [5, 9] },
    { name: '各相关职能部门', every: null, rows: [6] },
  ],
  openLists: [
    { phrase: '应急办、经发办等部门', named: [ids.unit(0), ids.unit(1)], rows: [4, 7, 12] },
    {
      phrase: '村建中心、规建办、市场监督管理和综合行政执法协调办公室等单位',
      ...{ named: [ids.unit(3), ids.unit(2), ids.unit(4)], rows: [11] },
    },
  ],
  emptyGroups: [],
};

/** Names that run together: two ways to part them, and none that is known. */
export const readingPeople: PlanReading = {
  ...readingSettled,
  doubtfulPeople: [
    {
      written: '周小高强郑国',
      ways: [
        ['周小高', '强郑国'],
        ['周小', '高强', '郑国'],
      ],
      rows: [4, 6],
    },
    { written: '周小兰郑国强', ways: [['周小兰', '郑国强']], rows: [5] },
  ],
};
