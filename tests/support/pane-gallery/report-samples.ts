import type {
  Board,
  MyReports,
  PeriodFact,
  ReportDetail,
  ReportWithRights,
} from '../../../shared/protocol/report.ts';
import { rightsOf, type ReportActor } from '../../../shared/report/rights.ts';
import * as ids from './ids.ts';
import { units } from './town-samples.ts';

/** The gallery's moment, as the server says it. */
export const NOW = '2026-11-22T04:00:00.000Z';

const AT = '2026-11-20T02:42:00.000Z';

export const period: PeriodFact = {
  key: '2026-11',
  label: '2026 年 11 月',
  from: '2026-11-01',
  to: '2026-11-30',
  opensAt: '2026-10-31T16:00:00.000Z',
  dueAt: '2026-11-28T16:00:00.000Z',
  graceUntil: '2026-11-28T16:00:00.000Z',
  locksAt: null,
  sealedAt: null,
  sealVersion: 0,
};

/** Due two days ago, with a lock that is near. */
export const latePeriod: PeriodFact = {
  ...period,
  dueAt: '2026-11-20T16:00:00.000Z',
  graceUntil: '2026-11-21T04:00:00.000Z',
  locksAt: '2026-11-30T16:00:00.000Z',
};

type Part = Partial<Omit<ReportWithRights, 'rights'>>;

/** A report with the rights the shared rules give to `actor`. */
export function report(part: Part, actor: ReportActor): ReportWithRights {
  const fact = {
    id: ids.report(5),
    unitId: ids.unit(5),
    unitName: '东湾村',
    state: 'draft' as const,
    gate: 'open' as const,
    exempt: null,
    nil: null,
    firstSubmittedAt: null,
    lastSubmittedAt: null,
    submittedBy: null,
    receipt: null,
    hash: null,
    submissions: 0,
    returns: 0,
    returned: null,
    leadsPending: [],
    acceptedAt: null,
    acceptedBy: null,
    unlock: null,
    rows: 18,
    completeRows: 16,
    ...part,
  };
  const { state, gate, exempt, leadsPending } = fact;
  const standing = {
    state,
    gate,
    exempt: exempt !== null,
    leadsPending: leadsPending.length > 0,
  };
  return { ...fact, rights: [...rightsOf(standing, actor)] };
}

const HANDED_IN = {
  firstSubmittedAt: AT,
  lastSubmittedAt: AT,
  submittedBy: '张建国',
  receipt: 31,
  hash: '0'.repeat(64),
  submissions: 1,
} as const;

export const submitted: Part = { ...HANDED_IN, state: 'submitted' };

export const returned: Part = {
  ...HANDED_IN,
  state: 'returned',
  returns: 1,
  returned: {
    reason: '第 5 项的完成率和进展情况对不上，请写清楚走访了几家、还差几家。',
    rows: [ids.entry(3), ids.entry(4)],
    due: '2026-11-25',
    at: '2026-11-21T07:20:00.000Z',
    by: '李小燕',
  },
};

export const accepted: Part = {
  ...HANDED_IN,
  state: 'accepted',
  acceptedAt: '2026-11-21T08:00:00.000Z',
  acceptedBy: '李小燕',
};

type Item = MyReports['items'][number];

export function owed(part: Part, more: Partial<Item> = {}): Item {
  return {
    dutyId: ids.duty(1),
    dutyName: '治本攻坚三年行动工作小结',
    period,
    report: report(part, 'unit'),
    changedSince: 0,
    missing: [],
    ...more,
  };
}

export const MISSING: Item['missing'] = [
  {
    id: ids.entry(3),
    title: '第 5 项 提升工商贸企业安全生产标准化创建质量',
    message: '请选择进展状态。',
  },
  {
    id: ids.entry(4),
    title: '第 13 项 推进保险业与安全生产良性互动',
    message: '请在进展情况里写一句做了什么。',
  },
];

/** Another duty of the same unit, in order already. */
const weekly: Item = owed(
  { ...submitted, id: ids.report(50) },
  {
    dutyId: ids.duty(2),
    dutyName: '两会期间每日巡查情况',
    period: { ...period, key: '2026-W47', label: '2026 年第 47 周' },
  },
);

export const mine = (...items: readonly Item[]): MyReports => ({ now: NOW, items: [...items] });

export const mineDraft = mine(owed({}, { missing: MISSING }), weekly);

const WORDS: readonly Part[] = [
  submitted,
  returned,
  {},
  accepted,
  { ...submitted, state: 'reviewed' },
  { ...submitted, leadsPending: [{ id: ids.unit(1), name: '经发办' }] },
  { exempt: { reason: '本期没有安排任务。', at: AT, by: '李小燕' } },
  {},
  {
    ...submitted,
    firstSubmittedAt: '2026-11-21T09:00:00.000Z',
    lastSubmittedAt: '2026-11-21T09:00:00.000Z',
    nil: '本期没有企业停产，也没有新增隐患。',
  },
];

const reportsFor = (actor: ReportActor): Board['reports'] =>
  units.slice(0, WORDS.length).map((unit, index) => ({
    ...report(
      { ...WORDS[index], id: ids.report(index), unitId: unit.id, unitName: unit.name },
      actor,
    ),
    contact: index % 3 === 2 ? null : '张建国 138 0000 0000',
  }));

export function board(actor: ReportActor, part: Partial<Board> = {}): Board {
  return {
    now: NOW,
    duties: [
      { id: ids.duty(1), name: '治本攻坚三年行动工作小结' },
      { id: ids.duty(2), name: '两会期间每日巡查情况' },
    ],
    dutyId: ids.duty(1),
    periods: [latePeriod, { ...period, key: '2026-10', label: '2026 年 10 月' }],
    period: latePeriod,
    reports: reportsFor(actor),
    maySeal: actor === 'office',
    history,
    ...part,
  };
}

export const history: Board['history'] = [
  { key: '2026-09', label: '2026 年 9 月', expected: 9, reported: 9, onTime: 7, accepted: 9 },
  { key: '2026-10', label: '2026 年 10 月', expected: 9, reported: 8, onTime: 8, accepted: 8 },
  { key: '2026-11', label: '2026 年 11 月', expected: 8, reported: 6, onTime: 5, accepted: 1 },
];

export const detail: ReportDetail = {
  report: report(submitted, 'office'),
  rows: [
    {
      id: ids.entry(3),
      number: '5',
      title: '提升工商贸企业安全生产标准化创建质量',
      status: '推进中',
      percent: 60,
      progress: '已走访 12 家企业，其中 8 家已经达标。',
      problems: '2 家企业停产，暂时进不去。',
      next: '下月完成其余 4 家。',
    },
    {
      id: ids.entry(4),
      number: '13',
      title: '推进保险业与安全生产良性互动',
      status: '未启动',
      percent: 0,
      progress: null,
      problems: null,
      next: null,
    },
  ],
  events: [
    { kind: 'submit', at: AT, by: '张建国', words: '回执 0031，18 行。' },
    {
      kind: 'return',
      at: '2026-11-21T07:20:00.000Z',
      by: '李小燕',
      words: '第 5 项对不上，请写清楚。',
    },
  ],
};
