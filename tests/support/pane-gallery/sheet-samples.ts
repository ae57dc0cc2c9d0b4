import type { PlanPreview } from '../../../shared/protocol/plan.ts';
import { NOBODY_KNOWN } from '../../../shared/sheet/town-people.ts';
import type { RecognisedColumn, RecognisedRow } from '../../../shared/sheet/recognised.ts';
import type {
  ConflictView,
  OpenDone,
  PlanReading,
  Problem,
  PublishDone,
  Refusal,
  ReportDone,
  ReportHeld,
  SummaryDone,
  SyncDone,
} from '../../../addin/sync/outcome.ts';
import * as ids from './ids.ts';
import { PLAN_TITLE } from './town-samples.ts';

const SHEET = 'sheet-1';
const AT = '2026-11-22T02:42:00.000Z';

export const refused = (code: Refusal['code'], sentence: string): Refusal => ({
  kind: 'refused',
  code,
  sentence,
  problems: [],
});

const PROBLEMS: readonly Problem[] = [
  {
    address: 'I9',
    sheetId: SHEET,
    rowTitle: '第 5 项 提升工商贸企业安全生产标准化创建质量',
    column: '完成率',
    message: '完成率不能填“快一半了”，请填 0% 到 100% 之间的数，例如：60%。',
    code: 'NOT_A_PERCENT',
  },
  {
    address: 'D12',
    sheetId: SHEET,
    rowTitle: '第 8 项 提高监管执法效能',
    column: '任务内容',
    message: '这一格由镇应急办维护，您的改动没有上报。',
    code: 'READ_ONLY',
  },
  {
    address: 'A14',
    sheetId: SHEET,
    rowTitle: '第 10 项 加大监管执法力度',
    column: null,
    message: '这一行是复制出来的，和第 13 行重复，没有上报。',
    code: 'DUPLICATE_ROW_ID',
  },
];

/** As many as a careless pasting makes. */
export const manyProblems = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => {
    const problem = PROBLEMS[index % PROBLEMS.length] as Problem;
    return { ...problem, address: `J${String(index + 5)}` };
  });

const CONFLICTS: readonly ConflictView[] = [
  {
    id: ids.entry(3),
    field: 'progress',
    base: null,
    mine: '已对辖区 12 家小作坊逐户走访，发现隐患 3 处，已当场整改 2 处。',
    theirs: '走访 10 家小作坊。',
    by: '王海',
    at: '2026-11-22T01:15:00.000Z',
    theirRev: 41,
    rowTitle: '第 13 项 推进保险业与安全生产良性互动',
    label: '进展情况',
    address: 'J17',
    sheetId: SHEET,
  },
  {
    id: ids.entry(4),
    field: 'percent',
    base: 20,
    mine: 60,
    theirs: 45,
    by: '北塘新型农村社区第一居民服务中心填报员欧阳明月',
    at: '2026-11-20T09:05:00.000Z',
    theirRev: 42,
    rowTitle: '第 14 项 加大老旧工艺设备淘汰改造力度',
    label: '完成率',
    address: 'I18',
    sheetId: SHEET,
  },
];

const syncDone: SyncDone = {
  kind: 'done',
  sheetName: '我的清单',
  receipt: {
    no: 31,
    at: AT,
    rowsIn: 18,
    applied: 18,
    unchanged: 0,
    conflicts: 0,
    rejected: 0,
  },
  at: AT,
  rowsInSheet: 18,
  rowsSent: 18,
  fieldsSent: 40,
  rowsWithheld: 0,
  rowsPulled: 0,
  rowsAdded: 0,
  rowsRetired: 0,
  cellsWritten: 18,
  undoable: true,
  protected: false,
  fieldsPending: 0,
  problems: [],
  conflicts: [],
  missing: [],
  sentence: '已同步 18 行。',
};

export const syncClean = syncDone;

export const syncMixed: SyncDone = {
  ...syncDone,
  rowsPulled: 2,
  rowsAdded: 1,
  rowsRetired: 1,
  fieldsPending: 5,
  problems: PROBLEMS,
  conflicts: CONFLICTS,
  missing: [
    { id: ids.entry(7), rowTitle: '第 16 项 深化燃气安全专项整治' },
    {
      id: ids.entry(8),
      rowTitle: '第 17 项 强力推进安全宣传教育，深入开展应急演练和安全生产月活动',
    },
  ],
  sentence: '成功 13 行，需修改 3 行，冲突 2 行。取回 2 行，新增 1 行，停用 1 行。',
};

export const syncMany: SyncDone = {
  ...syncDone,
  fieldsPending: 64,
  problems: manyProblems(64),
  sentence: '成功 2 行，需修改 64 行。',
};

export const reported: ReportDone = {
  kind: 'reported',
  sync: syncDone,
  receipt: 31,
  at: AT,
  rows: 18,
  completeRows: 18,
  late: false,
  nil: false,
};

export const held: ReportHeld = {
  kind: 'held',
  sync: syncMixed,
  sentence: '还有 3 处要修改，2 处冲突要选择，没有报送。请按下面的提示处理完，再点报送。',
};

export const opened: OpenDone = {
  kind: 'opened',
  sheetId: SHEET,
  sheetName: '我的清单',
  laidOut: true,
  rows: 18,
  sentence: '已写出“我的清单”，共 18 行。填好浅色的格子后点同步。',
};

const column = (
  index: number,
  meaning: RecognisedColumn['meaning'],
  heading: string,
): RecognisedColumn => ({
  column: index,
  heading,
  meaning,
  confidence: 0.95,
  reasons: [],
  alternatives: [],
  key: null,
});

const row = (index: number, part: Partial<RecognisedRow>): RecognisedRow => ({
  row: index,
  action: '一、开展重大安全风险源头管控行动',
  number: null,
  title: null,
  detail: null,
  measures: [],
  deadline: null,
  lead: '应急办',
  responsible: ['应急办', '经发办'],
  ...{ people: null, doubtfulPeople: [] },
  leader: null,
  ...{ target: null, targets: [] },
  ...{ status: null, progress: null },
  problems: null,
  next: null,
  other: {},
  id: null,
  ...part,
});

const deadline = (text: string, kind: 'window' | 'text' | 'standing') => ({
  text,
  kind,
  from: null,
  to: null,
  due: null,
  every: null,
  steps: [],
});

const COLUMNS = [
  column(0, 'action', '行动名称'),
  column(1, 'title', '重点任务'),
  { ...column(2, 'detail', ''), confidence: 0.5 },
  column(3, 'deadline', '完成时间'),
  column(4, 'lead', '牵头部门'),
  column(5, 'responsible', '责任部门（科室）'),
  column(6, 'other', '我的备注'),
];

const HEADER = { first: 3, last: 3 };

/** A sheet of one table with these columns. */
export const oneTable = (columns: readonly RecognisedColumn[]) => ({
  columns,
  tables: [{ header: HEADER, columns, rows: { first: 4, last: 7 }, skipped: [], isLeft: false }],
});

export const reading: PlanReading = {
  kind: 'plan',
  sheetId: SHEET,
  sheet: {
    name: '重点任务清单',
    kind: 'plan',
    confidence: 0.9,
    title: PLAN_TITLE,
    header: HEADER,
    ...oneTable(COLUMNS),
    rows: [
      row(4, { number: '1', title: '广泛宣传判定标准', deadline: deadline('2024年', 'window') }),
      row(5, {
        number: '2',
        title: '健全自查自改常态化机制',
        deadline: deadline('适时推进', 'text'),
      }),
      row(6, { number: '3', title: '健全数据清单', deadline: deadline('长期坚持', 'standing') }),
      row(7, { detail: '持续巩固深化', responsible: null }),
    ],
    unknownUnits: ['镇武装部', '市场监管'],
    problems: [
      {
        code: 'UNREADABLE_DEADLINE',
        message: '“适时推进”看不出日期，按文字保留，不会算逾期。',
        row: 5,
        column: 3,
      },
      { code: 'NO_RESPONSIBLE', message: '第 7 行没有责任部门，不会分到单位。', row: 7, column: 5 },
    ],
  },
  source: { kind: 'recognised', settled: null },
  pictures: [
    {
      columns: [
        { column: 0, heading: '行动名称' },
        { column: 1, heading: '重点任务' },
        { column: 2, heading: '' },
        { column: 3, heading: '完成时间' },
        { column: 4, heading: '牵头部门' },
        { column: 5, heading: '责任部门（科室）' },
        { column: 6, heading: '我的备注' },
      ],
      rows: [4, 5, 6].map((at) => ({
        row: at,
        texts: [
          '一、开展重大安全风险源头管控行动',
          `${String(at - 3)}．广泛宣传判定标准。`,
          '每月进村宣传一次，逐户发放明白纸，村民小组长上门讲解判定标准，年底前全部覆盖…',
          '2024年',
          '应急办',
          '应急办、经发办',
          '',
        ],
      })),
    },
  ],
  lastRow: 26,
  rowNames: new Map([4, 5, 6, 7].map((at) => [at, { words: `第${String(at)}行`, nth: 0 }])),
  frame: { title: PLAN_TITLE, from: '2024-01-01', to: '2026-12-31' },
  draft: {
    planId: ids.plan(0),
    title: PLAN_TITLE,
    from: '2024-01-01',
    to: '2026-12-31',
    baseRevision: null,
    rows: [],
  },
  actions: 8,
  tasks: 17,
  unknownUnits: [
    { name: '镇武装部', rows: [15] },
    { name: '市场监管', rows: [9, 12, 20] },
  ],
  ...{ unitSets: [], openLists: [], people: NOBODY_KNOWN, doubtfulPeople: [] },
  emptyGroups: ['“一岗双责”科室'],
  sentence: '识别出 8 个行动、17 项任务、18 行。',
};

export const readingGroups: PlanReading = { ...reading, unknownUnits: [] };

/** From a file that was never linked: its title is that of a plan already published. */
export const readingUnlinked: PlanReading = { ...readingGroups, emptyGroups: [] };

export const readingSettled: PlanReading = {
  ...readingUnlinked,
  draft: { ...reading.draft, baseRevision: 1 },
};

export const preview: PlanPreview = {
  added: [ids.entry(1), ids.entry(2)],
  changed: [ids.entry(3)],
  removed: [
    { id: ids.entry(4), title: '第 9 项 重拳开展打非治违', filledUnits: 3 },
    { id: ids.entry(5), title: '第 11 项 完善举报奖励制度', filledUnits: 0 },
  ],
  unchanged: 14,
  unknownUnits: [],
  emptyGroups: [],
  entriesByUnit: [
    { unitId: ids.unit(0), rows: 12 },
    { unitId: ids.unit(4), rows: 4 },
    { unitId: ids.unit(8), rows: 2 },
  ],
};

export const previewUnchanged: PlanPreview = {
  ...preview,
  added: [],
  changed: [],
  removed: [],
  unchanged: 18,
};

export const published: PublishDone = {
  kind: 'published',
  planId: ids.plan(0),
  revision: 2,
  receipt: 7,
  added: 2,
  changed: 1,
  removed: 2,
  entries: 60,
  units: 9,
  sentence: '已发布第 2 版：新增 2 行，修改 1 行，停用 2 行，分到 9 个单位。回执 0007。',
};

export const summarised: SummaryDone = {
  kind: 'summarised',
  no: 5,
  at: AT,
  sheets: [
    { name: '全镇汇总', sheetId: 's1', rows: 18, cellsWritten: 42 },
    { name: '报送情况', sheetId: 's2', rows: 10, cellsWritten: 3 },
    { name: '逾期清单', sheetId: 's3', rows: 4, cellsWritten: 0 },
  ],
  cellsWritten: 45,
  sentence: '18 项任务，10 个单位：已报 7 个，未报 3 个；逾期 4 项。',
};
