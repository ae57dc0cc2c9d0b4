import { DEFAULT_SETTINGS } from '../../shared/report/settings.ts';
import type {
  ReportOf,
  StateFact,
  SummaryFacts,
  SummaryPeriod,
  TaskFact,
  UnitFact,
} from '../../shared/summary/facts.ts';
import type { Status } from '../../shared/summary/status.ts';
import { dutyId, planId, reportId, unitId, type UnitId } from '../../shared/town/ids.ts';
import { entryIdOf } from './progress-rows.ts';

export function unitIdOf(n: number): UnitId {
  return unitId.parse(`00000000-0000-4000-a000-${String(n).padStart(12, '0')}`);
}

/** Task n at position n − 1. */
export function taskFact(n: number, deadline: string | null): TaskFact {
  return {
    id: entryIdOf(n),
    position: n - 1,
    number: String(n),
    action: `行动${n}`,
    title: `任务${n}`,
    detail: `内容${n}`,
    deadline,
    lead: '应急办',
  };
}

export function unitFact(n: number, name: string, pushed: Partial<UnitFact> = {}): UnitFact {
  return {
    id: unitIdOf(n),
    name,
    kind: 'department',
    order: n,
    lastPushAt: null,
    lastPushBy: null,
    lastReceipt: null,
    contact: null,
    ...pushed,
  };
}

/** What unit `unit` says of task `task`; its entry id is told from both. */
export function stateFact(
  [task, unit]: readonly [number, number],
  status: Status | null,
  percent: number | null = null,
): StateFact {
  return {
    entryId: entryIdOf(task * 100 + unit),
    taskId: entryIdOf(task),
    unitId: unitIdOf(unit),
    status,
    percent,
    updatedAt: null,
    progress: null,
    problems: null,
    next: null,
  };
}

/** Five tasks, three units that report and one that has nothing to do, on 2024-10-15: small enough to count by hand. */
export function exampleFacts(): SummaryFacts {
  return {
    ...{ no: null, hash: null, period: null, reports: [], history: [], previous: null },
    ...{ settings: DEFAULT_SETTINGS, targets: [], figures: [] },
    planId: planId.parse('00000000-0000-4000-b000-000000000001'),
    planTitle: '重点任务清单',
    townName: '大湾镇',
    at: '2024-10-15T06:05:00.000Z',
    cursor: 42,
    today: '2024-10-15',
    from: '2024-01-01',
    to: '2026-12-31',
    tasks: [
      taskFact(5, '2024年9月底前'),
      taskFact(1, '2024年'),
      taskFact(2, '2024年6月底前'),
      taskFact(3, '长期坚持'),
      taskFact(4, '10月20日前'),
    ],
    units: [
      unitFact(3, '武装部'),
      unitFact(1, '应急办', {
        lastPushAt: '2024-10-14T16:30:00.000Z',
        lastPushBy: '王芳',
        lastReceipt: 31,
        contact: '王芳',
      }),
      unitFact(2, '大湾村', {
        lastPushAt: '2024-10-10T01:00:00.000Z',
        lastPushBy: '李强',
        lastReceipt: 7,
      }),
      unitFact(4, '镇武装部'),
    ],
    states: [
      stateFact([1, 1], '已完成', 100),
      stateFact([1, 2], '推进中', 60),
      stateFact([1, 3], null),
      { ...stateFact([2, 1], '推进中', 30), problems: '缺人手' },
      stateFact([2, 2], '已完成', 100),
      stateFact([3, 1], '长期推进'),
      stateFact([3, 3], null),
      stateFact([4, 2], '未启动', 0),
      stateFact([5, 1], '基本完成', 90),
      stateFact([5, 3], null),
    ],
  };
}

/** The third quarter of 2024, due on 28 September at 18:00 in Shanghai. */
export const THIRD_QUARTER: SummaryPeriod = {
  dutyId: dutyId.parse('00000000-0000-4000-8d00-000000000001'),
  dutyName: '工作小结',
  key: '2024Q3',
  label: '2024 年第三季度',
  from: '2024-07-01',
  to: '2024-09-30',
  opensAt: '2024-08-31T16:00:00.000Z',
  dueAt: '2024-09-28T10:00:00.000Z',
  graceUntil: '2024-09-28T10:00:00.000Z',
  locksAt: null,
  sealedAt: null,
  sealVersion: 0,
};

/** What unit n owes for the period: nothing handed in yet, unless `known` says so. */
export function reportFact(n: number, known: Partial<ReportOf> = {}): ReportOf {
  return {
    id: reportId.parse(`00000000-0000-4000-8e00-${String(n).padStart(12, '0')}`),
    unitId: unitIdOf(n),
    unitName: `单位${n}`,
    ...{ state: 'draft', gate: 'open', exempt: null, nil: null },
    ...{ firstSubmittedAt: null, lastSubmittedAt: null, submittedBy: null },
    ...{ receipt: null, hash: null, submissions: 0, returns: 0, returned: null },
    ...{ leadsPending: [], acceptedAt: null, acceptedBy: null, unlock: null },
    ...{ rows: 0, completeRows: 0 },
    ...known,
  };
}

/** A report handed in at a moment, once. */
export function handedIn(n: number, at: string, known: Partial<ReportOf> = {}): ReportOf {
  const moments = { firstSubmittedAt: at, lastSubmittedAt: at, submittedBy: '王芳' };
  return reportFact(n, { state: 'submitted', ...moments, submissions: 1, receipt: n, ...known });
}

/** The same, sent back and not handed in again. */
export function sentBack(n: number, at: string, known: Partial<ReportOf> = {}): ReportOf {
  return handedIn(n, at, { state: 'returned', returns: 1, returned: RETURNED, ...known });
}

const RETURNED = {
  ...{ reason: '第 2 项没有写做了什么', rows: [], due: '2024-10-05' },
  ...{ at: '2024-09-30T02:00:00.000Z', by: '应急办' },
};

/** In the due minute, accepted · returned, and corrected after the due moment · missing · exempt · nil, and a day late. */
export function exampleReports(): ReportOf[] {
  return [
    handedIn(1, '2024-09-28T10:00:59.000Z', {
      ...{ state: 'accepted', acceptedAt: '2024-09-30T02:00:00.000Z', acceptedBy: '赵主任' },
      ...{ rows: 4, completeRows: 3 },
    }),
    handedIn(2, '2024-09-27T01:00:00.000Z', {
      ...{ lastSubmittedAt: '2024-10-02T01:00:00.000Z', submissions: 2, returns: 1 },
      ...{ rows: 3, completeRows: 3 },
    }),
    reportFact(3, { rows: 3, completeRows: 1 }),
    reportFact(4, {
      exempt: { reason: '本季度没有任务', at: '2024-09-10T02:00:00.000Z', by: '赵主任' },
    }),
    handedIn(5, '2024-09-28T17:00:00.000Z', {
      ...{ unitName: '经发办', nil: '本期无进展' },
      ...{ rows: 2, completeRows: 0 },
    }),
  ];
}

/** The example in a plan with a duty: four units expected, one exempt. */
export function reportedFacts(): SummaryFacts {
  const facts = exampleFacts();
  return {
    ...facts,
    ...{ no: 7, hash: `3fa9c21b${'0'.repeat(56)}` },
    units: facts.units.map((unit) =>
      unit.name === '大湾村' ? { ...unit, kind: 'village' } : unit,
    ),
    period: THIRD_QUARTER,
    reports: exampleReports(),
    history: [
      { key: '2024Q2', label: '2024 年第二季度', expected: 2, reported: 2, onTime: 2, accepted: 2 },
      { key: '2024Q3', label: '2024 年第三季度', expected: 4, reported: 3, onTime: 2, accepted: 1 },
    ],
  };
}
