import type { DutyWithDates } from '../../../shared/protocol/duty.ts';
import type { SummaryFacts } from '../../../shared/protocol/summary.ts';
import type { Supervision } from '../../../shared/protocol/supervision.ts';
import type { Targets } from '../../../shared/protocol/target.ts';
import type { CalendarDays, KeptSummaries } from '../../../addin/app/reporting-api.ts';
import type { RowHistory } from '../../../shared/protocol/sheet.ts';
import { DEFAULT_SETTINGS } from '../../../shared/report/settings.ts';
import * as ids from './ids.ts';
import { history, latePeriod, NOW } from './report-samples.ts';
import { PLAN_TITLE, units } from './town-samples.ts';

export const duty: DutyWithDates = {
  duty: {
    id: ids.duty(1),
    planId: ids.plan(0),
    name: '治本攻坚三年行动工作小结',
    rule: '每月28日前',
    reportsOn: 'current',
    shift: 'after',
    graceMinutes: 720,
    lockDays: 10,
    firstDay: '2026-01-01',
    within: null,
    review: 'lead',
    locksRows: true,
    active: true,
  },
  next: [
    ['2026-11', '2026 年 11 月', '2026-11-30T16:00:00.000Z', '2026-12-01T04:00:00.000Z'],
    ['2026-12', '2026 年 12 月', '2026-12-28T16:00:00.000Z', '2026-12-29T04:00:00.000Z'],
  ].map(([key = '', label = '', dueAt = '', graceUntil = '']) => ({
    key,
    label,
    opensAt: NOW,
    dueAt,
    graceUntil,
    locksAt: null,
  })),
};

export const calendar: CalendarDays = [
  { day: '2026-10-01', kind: 'rest', name: '国庆节' },
  { day: '2026-10-10', kind: 'work', name: '国庆调休' },
];

export const supervision: Supervision = {
  proposals: [
    {
      unitId: ids.unit(8),
      unitName: '北塘新型农村社区第一居民服务中心',
      kind: '督促函',
      ground: '2026 年 10 月工作小结逾期 4 天未报',
      dutyId: ids.duty(1),
      periodKey: '2026-10',
      entryId: null,
      daysLate: 4,
    },
    {
      unitId: ids.unit(6),
      unitName: '西岭村',
      kind: '通报',
      ground: '第 5 项任务逾期 9 天未完成',
      dutyId: null,
      periodKey: null,
      entryId: ids.entry(3),
      daysLate: 9,
    },
  ],
  steps: [
    {
      id: ids.step(3),
      no: 3,
      planId: ids.plan(0),
      unitId: ids.unit(6),
      unitName: '西岭村',
      kind: '提醒',
      ground: '2026 年 9 月工作小结逾期 1 天未报',
      dutyId: ids.duty(1),
      periodKey: '2026-09',
      entryId: null,
      limit: '2026-10-08',
      at: '2026-09-30T02:00:00.000Z',
      by: '李小燕',
      reply: '负责人请假，已补报。',
      repliedAt: '2026-10-01T02:00:00.000Z',
      result: null,
    },
  ],
  reminders: [
    {
      dutyName: '治本攻坚三年行动工作小结',
      periodLabel: '2026 年 11 月',
      at: '2026-11-21T00:00:00.000Z',
      text: '【大湾镇】请西岭村、南渡社区尽快报送 2026 年 11 月工作小结。',
      units: 2,
    },
  ],
};

export const targets: Targets = {
  targets: [
    {
      id: ids.target(1),
      planId: ids.plan(0),
      name: '规上工贸企业安全生产标准化达标率',
      comparator: 'at-least',
      measure: 'rate',
      value: 80,
      unit: '%',
      cumulative: false,
      soft: false,
      unitIds: [ids.unit(5), ids.unit(6)],
      lastYear: null,
      active: true,
      source: null,
    },
    {
      id: ids.target(2),
      planId: ids.plan(0),
      name: '生产安全事故起数',
      comparator: 'fall',
      measure: 'count',
      value: 3,
      unit: '起',
      cumulative: true,
      soft: true,
      unitIds: [ids.unit(5)],
      lastYear: 4,
      active: true,
      source: null,
    },
  ],
  figures: [
    { targetId: ids.target(1), unitId: ids.unit(5), quarter: '2026Q4', value: 9, base: 12 },
  ],
};

export const kept: KeptSummaries = [
  {
    no: 4,
    at: '2026-11-20T02:42:00.000Z',
    by: '李小燕',
    label: '2026 年 10 月',
    hash: 'a'.repeat(64),
  },
  { no: 3, at: '2026-11-02T02:42:00.000Z', by: '李小燕', label: '现在', hash: 'b'.repeat(64) },
];

export const rowHistory: RowHistory = [
  {
    field: 'progress',
    before: null,
    after: '已走访 12 家企业，其中 8 家已经达标。',
    outcome: 'applied',
    by: '张建国',
    at: '2026-11-20T02:42:00.000Z',
    rev: 3,
  },
  {
    field: 'percent',
    before: 20,
    after: 45,
    outcome: 'conflict',
    by: '王海',
    at: '2026-11-19T09:05:00.000Z',
    rev: 2,
  },
];

const ACTIONS = [
  '一、开展重大安全风险源头管控行动',
  '二、开展安全科技支撑和工程治理行动',
  '三、开展生产经营单位从业人员安全素质能力提升行动',
];

const DEADLINES = ['2026年6月底前', '2026年底前', '长期坚持'] as const;

const tasks = ACTIONS.flatMap((action, group) =>
  [0, 1].map((index) => ({
    id: ids.entry(group * 2 + index),
    position: group * 2 + index,
    number: String(group * 2 + index + 1),
    action,
    title: `第 ${String(group * 2 + index + 1)} 件事`,
    detail: null,
    deadline: DEADLINES[(group + index) % DEADLINES.length] ?? null,
    lead: '应急办',
  })),
);

export const facts: SummaryFacts = {
  no: null,
  hash: null,
  planId: ids.plan(0),
  planTitle: PLAN_TITLE,
  townName: '大湾镇',
  at: NOW,
  cursor: 90,
  today: '2026-11-22',
  from: '2024-01-01',
  to: '2026-12-31',
  tasks,
  units: units.slice(0, 3).map(({ id, name, kind, order }) => ({
    id,
    name,
    kind,
    order,
    lastPushAt: null,
    lastPushBy: null,
    lastReceipt: null,
    contact: null,
  })),
  states: tasks.flatMap((task) =>
    units.slice(0, 3).map((unit, index) => ({
      entryId: ids.entry(100 + task.position * 3 + index),
      taskId: task.id,
      unitId: unit.id,
      status: index === 0 ? '已完成' : '推进中',
      percent: index === 0 ? 100 : 40,
      updatedAt: null,
      progress: null,
      problems: null,
      next: null,
    })),
  ),
  period: { ...latePeriod, dutyId: ids.duty(1), dutyName: '治本攻坚三年行动工作小结' },
  reports: [],
  history,
  settings: DEFAULT_SETTINGS,
  targets: [
    {
      id: ids.target(3),
      planId: ids.plan(0),
      name: '工贸行业生产安全事故死亡人数',
      comparator: 'zero',
      measure: 'count',
      value: 0,
      unit: '人',
      cumulative: true,
      soft: false,
      unitIds: [ids.unit(5)],
      lastYear: null,
      active: true,
      source: null,
    },
  ],
  figures: [
    { targetId: ids.target(3), unitId: ids.unit(5), quarter: '2026Q4', value: 1, base: null },
  ],
  previous: null,
};
