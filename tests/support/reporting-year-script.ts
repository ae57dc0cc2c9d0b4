import { DEPARTMENTS, MERGED, tasksOf, VILLAGES } from './reporting-town-plan.ts';

export interface Cell {
  readonly status: string;
  readonly percent: number;
  readonly progress: string;
  readonly problems: string | null;
}

/** By number of the task. */
export type Cells = Readonly<Record<string, Cell>>;

export type DutyName = 'quarter' | 'year';

interface At {
  /** ISO instant of the town's clock. */
  readonly at: string;
}

interface OfReport extends At {
  readonly duty: DutyName;
  readonly key: string;
  readonly unit: string;
}

/** What happens in the town, one thing after another. */
export type TownStep =
  /** The unit types its cells, syncs and reports; `nil` is the reason of a nil report. */
  | (OfReport & { readonly kind: 'report'; readonly cells: Cells; readonly nil: string | null })
  | (OfReport & { readonly kind: 'return'; readonly reason: string })
  | (OfReport & { readonly kind: 'exempt'; readonly reason: string })
  | (OfReport & { readonly kind: 'unlock'; readonly until: string })
  | (Omit<OfReport, 'unit'> & { readonly kind: 'accept'; readonly units: readonly string[] })
  | (Omit<OfReport, 'unit'> & { readonly kind: 'seal' })
  | (At & { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string });

/** Quarter by whose report a unit has finished a task; never: it stands at 推进中. */
const NEVER = 9;

const [V1, V2, V3, V4, V5, V6, V7, V8] = VILLAGES;
const [V16, V17, V18, V19, V20] = VILLAGES.slice(15);

function village(unit: string): number {
  return VILLAGES.findIndex((name) => name === unit) + 1;
}

function doneIn(unit: string, task: string): number {
  const isVillage = !DEPARTMENTS.some((name) => name === unit);
  const nth = village(unit);
  switch (task) {
    case '1':
      if (!isVillage) return 2;
      return unit === V5 ? NEVER : nth % 2 === 0 ? 2 : 3;
    case '4':
      return unit === V8 ? NEVER : 4;
    case '5':
      return 3;
    case '6':
      return unit === '文服中心' ? 1 : NEVER;
    case '8':
      return 4;
    case '10':
      return unit === '应急办' ? 4 : NEVER;
    case '11':
      return !isVillage || (nth > 0 && nth <= 10) ? 4 : NEVER;
    default:
      return NEVER;
  }
}

const STANDING: readonly string[] = ['3', '7'];

function cellOf(unit: string, task: string, quarter: number): Cell {
  const progress = `第${quarter}季度：${unit}办理了第${task}项。`;
  const problems = unit === V8 && task === '11' && quarter > 1 ? '场地没有落实' : null;
  const words = { progress, problems };
  if (STANDING.includes(task)) return { status: '长期推进', percent: 20 * quarter, ...words };
  if (doneIn(unit, task) <= quarter) return { status: '已完成', percent: 100, ...words };
  return { status: '推进中', percent: 20 * quarter, ...words };
}

export function cellsOf(unit: string, quarter: number): Cells {
  return Object.fromEntries(tasksOf(unit).map((task) => [task, cellOf(unit, task, quarter)]));
}

/** Last minute of each quarter's report: 24:00 of the 28th in Shanghai. */
export const DUE = {
  '2024Q1': '2024-03-28T16:00:00.000Z',
  '2024Q2': '2024-06-28T16:00:00.000Z',
  '2024Q3': '2024-09-28T16:00:00.000Z',
  '2024Q4': '2024-12-28T16:00:00.000Z',
  '2024': '2024-11-26T16:00:00.000Z',
} as const;

export type TownKey = keyof typeof DUE;

const quarter = (nth: number) => ({ duty: 'quarter', key: `2024Q${nth}` }) as const;
const year = { duty: 'year', key: '2024' } as const;

function report(unit: string, nth: number, at: string): TownStep {
  return { kind: 'report', ...quarter(nth), unit, at, cells: cellsOf(unit, nth), nil: null };
}

function without(units: readonly string[], left: readonly (string | undefined)[]): string[] {
  return units.filter((unit) => !left.includes(unit));
}

const OLD = [...DEPARTMENTS, ...VILLAGES];
const NEW = [...without(OLD, [V19, V20]), MERGED];

const inQ1 = without(OLD, [V16, V17, V18, V19, V20]);
const inQ2 = without(OLD, [V2, V20]);
const inQ3 = without(NEW, ['规建办', V1, V6]);
const inQ4 = without(NEW, [V7]);
const inYear = without(NEW, [V5, V6]);

/** The first quarter: by the minute, returned, nil, exempt and missing. */
export const FIRST_QUARTER: readonly TownStep[] = [
  {
    kind: 'exempt',
    ...quarter(1),
    unit: V19 ?? '',
    at: '2024-03-20T01:00:00.000Z',
    reason: '正在搬迁',
  },
  ...inQ1.map((unit) => report(unit, 1, '2024-03-25T02:00:00.000Z')),
  {
    kind: 'report',
    ...quarter(1),
    unit: V18 ?? '',
    at: '2024-03-26T02:00:00.000Z',
    cells: {},
    nil: '本季度没有开工',
  },
  {
    kind: 'return',
    ...quarter(1),
    unit: V3,
    at: '2024-03-27T02:00:00.000Z',
    reason: '数字对不上',
  },
  report(V16 ?? '', 1, '2024-03-28T16:00:30.000Z'),
  report(V17 ?? '', 1, '2024-03-28T16:01:00.000Z'),
  report(V3, 1, '2024-03-30T02:00:00.000Z'),
  {
    kind: 'accept',
    ...quarter(1),
    units: [...inQ1, V18 ?? ''],
    at: '2024-03-31T02:00:00.000Z',
  },
];

export const FIRST_SEALING: readonly TownStep[] = [
  { kind: 'seal', ...quarter(1), at: '2024-04-02T02:00:00.000Z' },
];

/** The second: one late by a minute, one missing, one returned and left so. */
export const SECOND_QUARTER: readonly TownStep[] = [
  ...inQ2.map((unit) => report(unit, 2, '2024-06-25T02:00:00.000Z')),
  {
    kind: 'return',
    ...quarter(2),
    unit: '经发办',
    at: '2024-06-26T02:00:00.000Z',
    reason: '没有写问题',
  },
  report(V20 ?? '', 2, '2024-06-28T16:01:00.000Z'),
  {
    kind: 'accept',
    ...quarter(2),
    units: [...without(inQ2, ['经发办']), V20 ?? ''],
    at: '2024-06-30T02:00:00.000Z',
  },
];

/** Sealed, opened for one village, corrected and sealed again. */
export const SECOND_SEALING: readonly TownStep[] = [
  { kind: 'seal', ...quarter(2), at: '2024-07-05T02:00:00.000Z' },
  {
    kind: 'unlock',
    ...quarter(2),
    unit: V4,
    at: '2024-07-08T02:00:00.000Z',
    until: '2024-07-09T10:00:00.000Z',
  },
  {
    kind: 'report',
    ...quarter(2),
    unit: V4,
    at: '2024-07-09T09:00:00.000Z',
    cells: {
      '4': { status: '推进中', percent: 45, progress: '护栏又修了两段。', problems: '缺材料' },
    },
    nil: null,
  },
  { kind: 'accept', ...quarter(2), units: [V4], at: '2024-07-10T02:00:00.000Z' },
];

/** The third: two villages become one; one late, one nil, one missing. */
export const THIRD_QUARTER: readonly TownStep[] = [
  { kind: 'merge', from: [V19 ?? '', V20 ?? ''], into: MERGED, at: '2024-08-15T02:00:00.000Z' },
  ...inQ3.map((unit) => report(unit, 3, '2024-09-20T02:00:00.000Z')),
  {
    kind: 'report',
    ...quarter(3),
    unit: V1,
    at: '2024-09-21T02:00:00.000Z',
    cells: {},
    nil: '换届，没有新进展',
  },
  report('规建办', 3, '2024-09-28T16:01:59.000Z'),
  {
    kind: 'accept',
    ...quarter(3),
    units: [...inQ3, V1, '规建办'],
    at: '2024-09-29T02:00:00.000Z',
  },
];

function yearly(unit: string, at: string): TownStep {
  return { kind: 'report', ...year, unit, at, cells: {}, nil: null };
}

/** The fourth, and the year's report before it. */
export const FOURTH_QUARTER: readonly TownStep[] = [
  ...inYear.map((unit) => yearly(unit, '2024-11-20T02:00:00.000Z')),
  yearly(V5, '2024-11-26T16:01:00.000Z'),
  { kind: 'accept', ...year, units: inYear, at: '2024-11-29T02:00:00.000Z' },
  ...inQ4.map((unit) => report(unit, 4, '2024-12-20T02:00:00.000Z')),
  { kind: 'accept', ...quarter(4), units: inQ4, at: '2024-12-30T02:00:00.000Z' },
];

/** Units that owe a report when it falls due. */
export const EXPECTED: Readonly<Record<TownKey, readonly string[]>> = {
  '2024Q1': without(OLD, [V19]),
  '2024Q2': OLD,
  '2024Q3': NEW,
  '2024Q4': NEW,
  '2024': NEW,
};

/** Units whose report is not expected of them: exempted, or gone before it was due. */
export const EXEMPT: Readonly<Record<TownKey, readonly string[]>> = {
  '2024Q1': [V19 ?? ''],
  '2024Q2': [],
  '2024Q3': [V19 ?? '', V20 ?? ''],
  '2024Q4': [],
  '2024': [V19 ?? '', V20 ?? ''],
};
