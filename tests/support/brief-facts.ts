import { DEFAULT_SETTINGS } from '../../shared/report/settings.ts';
import type { SummaryFacts } from '../../shared/summary/facts.ts';
import type { Status } from '../../shared/summary/status.ts';
import { dutyId, planId, reportId, targetId, unitId, type UnitId } from '../../shared/town/ids.ts';
import { entryIdOf } from './progress-rows.ts';

type Unit = SummaryFacts['units'][number];
type Report = SummaryFacts['reports'][number];
type State = SummaryFacts['states'][number];
type Task = SummaryFacts['tasks'][number];

const uuid = (group: string, n: number) =>
  `00000000-0000-4000-${group}-${String(n).padStart(12, '0')}`;

export function briefUnitId(n: number): UnitId {
  return unitId.parse(uuid('a000', n));
}

/** Unit n is the n-th of the town. */
export function briefUnit(n: number, name: string): Unit {
  return {
    ...{ id: briefUnitId(n), name, kind: 'department', order: n, contact: null },
    ...{ lastPushAt: null, lastPushBy: null, lastReceipt: null },
  };
}

/** Row n of the list, with its printed number, action, title and deadline. */
export function briefTask(
  n: number,
  [number, action, title, deadline]: readonly (string | null)[],
): Task {
  return {
    ...{ id: entryIdOf(n), position: n, number: number ?? null, action: action ?? null },
    ...{ title: title ?? null, detail: `内容${n}`, deadline: deadline ?? null, lead: '应急办' },
  };
}

type Texts = Partial<Pick<State, 'progress' | 'problems' | 'next'>>;

/** What unit `unit` says of row `task`. */
export function briefState(
  [task, unit]: readonly [number, number],
  status: Status | null,
  texts: Texts = {},
): State {
  return {
    ...{ entryId: entryIdOf(task * 100 + unit), taskId: entryIdOf(task) },
    ...{ unitId: briefUnitId(unit), status, percent: null, updatedAt: null },
    ...{ progress: null, problems: null, next: null },
    ...texts,
  };
}

/** The report of unit n; not handed in unless `facts` say so. */
export function briefReport(n: number, unitName: string, facts: Partial<Report> = {}): Report {
  return {
    ...{ id: reportId.parse(uuid('9000', n)), unitId: briefUnitId(n), unitName },
    ...{ state: 'draft', gate: 'open', exempt: null, nil: null, firstSubmittedAt: null },
    ...{ lastSubmittedAt: null, submittedBy: null, receipt: null, hash: null, submissions: 0 },
    ...{ returns: 0, returned: null, leadsPending: [], acceptedAt: null, acceptedBy: null },
    ...{ unlock: null, rows: 2, completeRows: 0 },
    ...facts,
  };
}

/** Handed in at an instant of September or October 2024 and accepted on 8 October. */
export const ACCEPTED = {
  ...{ state: 'accepted', firstSubmittedAt: '2024-09-27T02:30:00.000Z', submittedBy: '王芳' },
  ...{ submissions: 1, completeRows: 2, acceptedAt: '2024-10-08T01:00:00.000Z' },
} as const satisfies Partial<Report>;

/** The third quarter of 2024, due on 28 September at the end of the day. */
export const BRIEF_PERIOD: NonNullable<SummaryFacts['period']> = {
  ...{ key: '2024Q3', label: '2024 年第三季度', from: '2024-07-01', to: '2024-09-30' },
  ...{ opensAt: '2024-06-30T16:00:00.000Z', dueAt: '2024-09-28T16:00:00.000Z' },
  ...{ graceUntil: '2024-09-28T16:00:00.000Z', locksAt: null, sealedAt: null, sealVersion: 0 },
  ...{ dutyId: dutyId.parse(uuid('9000', 901)), dutyName: '季度工作小结' },
};

/** Small enough to write the whole text by hand: three actions, four rows, four units of which one is exempt. */
export function briefFacts(facts: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    ...{ no: 7, hash: null, planId: planId.parse(uuid('b000', 1)) },
    planTitle: '大湾镇安全生产治本攻坚三年行动重点任务清单',
    ...{ townName: '大湾镇', at: '2024-10-08T01:05:00.000Z', cursor: 42 },
    ...{ today: '2024-10-08', from: '2024-01-01', to: '2026-12-31' },
    tasks: [
      briefTask(1, ['1', '一、开展源头管控行动', '广泛宣传判定标准', '2024年9月底前']),
      briefTask(2, ['2', '二、开展动态清零行动', '自查自改常态化', '2024年']),
      briefTask(3, ['3', '二、开展动态清零行动', '完善数据清单', '2024年8月底前']),
      briefTask(4, ['4', '三、开展宣传教育行动', '安全宣传教育', '长期坚持']),
    ],
    units: [
      briefUnit(1, '应急办'),
      briefUnit(2, '经发办'),
      briefUnit(3, '大湾村'),
      briefUnit(4, '武装部'),
    ],
    states: [
      briefState([1, 1], '已完成', { progress: '已印发判定标准汇编。' }),
      briefState([2, 1], '推进中', { progress: '已检查12家企业', next: '继续检查。' }),
      briefState([2, 2], '推进中', {
        progress: '按计划推进',
        problems: '缺少专业人员；',
        next: '继续检查',
      }),
      briefState([3, 2], '推进中', {
        progress: '按计划推进。',
        problems: '1.系统未打通\n2.数据不全',
      }),
      briefState([3, 3], null),
      briefState([4, 1], '长期推进', { progress: '开展宣传3场' }),
      briefState([4, 4], '长期推进', { progress: '武装部未报送的内容' }),
    ],
    period: BRIEF_PERIOD,
    reports: [
      briefReport(1, '应急办', { ...ACCEPTED, rows: 3, completeRows: 3 }),
      briefReport(2, '经发办', {
        ...{ state: 'submitted', firstSubmittedAt: '2024-09-30T03:00:00.000Z' },
        ...{ submittedBy: '李强', submissions: 1, completeRows: 2 },
      }),
      briefReport(3, '大湾村', { rows: 1 }),
      briefReport(4, '武装部', {
        rows: 1,
        exempt: { reason: '本季度无任务', at: '2024-09-01T01:00:00.000Z', by: '王芳' },
      }),
    ],
    ...{ history: [], settings: DEFAULT_SETTINGS, targets: [], figures: [], previous: null },
    ...facts,
  };
}

export const PENALTIES: SummaryFacts['targets'][number] = {
  ...{ id: targetId.parse(uuid('9000', 801)), planId: planId.parse(uuid('b000', 1)) },
  ...{ name: '行政处罚数量', comparator: 'at-least', measure: 'count', value: 1, unit: '件' },
  ...{ cumulative: true, soft: false, unitIds: [briefUnitId(1)], lastYear: null },
  ...{ active: true, source: null },
};
