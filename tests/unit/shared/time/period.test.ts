import { describe, expect, it } from 'vitest';
import { parsePeriodKey } from '../../../../shared/time/period-key.ts';
import { sayPeriod } from '../../../../shared/time/period-words.ts';
import {
  nextPeriod,
  periodOf,
  periodsBetween,
  planPeriod,
  previousPeriod,
} from '../../../../shared/time/period.ts';

const PLAN = { from: '2024-01-01', to: '2026-12-31' } as const;

describe('the period of a day', () => {
  it.each([
    ['day', '2024-03-05', '2024-03-05', '2024-03-05', '2024-03-05'],
    ['week', '2024-10-03', '2024-W40', '2024-09-30', '2024-10-06'],
    ['month', '2024-09-28', '2024-09', '2024-09-01', '2024-09-30'],
    ['month', '2024-02-29', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2023-02-28', '2023-02', '2023-02-01', '2023-02-28'],
    ['quarter', '2024-03-31', '2024Q1', '2024-01-01', '2024-03-31'],
    ['quarter', '2024-04-01', '2024Q2', '2024-04-01', '2024-06-30'],
    ['quarter', '2024-12-31', '2024Q4', '2024-10-01', '2024-12-31'],
    ['half-year', '2024-06-30', '2024H1', '2024-01-01', '2024-06-30'],
    ['half-year', '2024-07-01', '2024H2', '2024-07-01', '2024-12-31'],
    ['year', '2024-02-29', '2024', '2024-01-01', '2024-12-31'],
  ] as const)('%s of %s is %s', (cadence, day, ...expected) => {
    const [key, from, to] = expected;
    expect(periodOf(cadence, day)).toEqual({ key, cadence, from, to });
  });

  it.each([
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2025-01-01', '2025-W01'],
    ['2026-12-28', '2026-W53'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ] as const)('%s lies in week %s', (day, key) => {
    expect(periodOf('week', day).key).toBe(key);
  });
});

describe('a key', () => {
  it.each(['2024-02-29', '2025-W01', '2026-W53', '2024-09', '2024Q3', '2024H1', '2024'])(
    '%s names its period',
    (key) => {
      expect(parsePeriodKey(key)?.key).toBe(key);
    },
  );

  it.each([
    '2023-02-29',
    '2024-13',
    '2024-00',
    '2024-W00',
    '2024-W53',
    '2024Q5',
    '2024H3',
    '0024',
    '24',
    '2024-9',
    '',
    'once',
    'after-end',
    'Q3',
  ])('«%s» names none', (key) => {
    expect(parsePeriodKey(key)).toBeNull();
  });

  it('of what does not recur names the span of the plan', () => {
    expect(parsePeriodKey('once', PLAN)).toEqual(planPeriod('once', PLAN));
    expect(parsePeriodKey('after-end', PLAN)).toEqual({
      key: 'after-end',
      cadence: 'after-end',
      ...PLAN,
    });
  });
});

describe('neighbours', () => {
  it('follow one another over the new year', () => {
    expect(nextPeriod(periodOf('week', '2024-12-29'))?.key).toBe('2025-W01');
    expect(previousPeriod(periodOf('quarter', '2025-01-01'))?.key).toBe('2024Q4');
    expect(nextPeriod(periodOf('half-year', '2024-12-31'))?.key).toBe('2025H1');
  });

  it('of a clipped period are whole', () => {
    const clipped = { ...periodOf('quarter', '2024-03-18'), from: '2024-03-18' } as const;
    expect(nextPeriod(clipped)).toEqual(periodOf('quarter', '2024-04-01'));
    expect(previousPeriod(clipped)).toEqual(periodOf('quarter', '2023-12-31'));
  });

  it('do not exist where nothing recurs', () => {
    expect(nextPeriod(planPeriod('once', PLAN))).toBeNull();
    expect(previousPeriod(planPeriod('after-end', PLAN))).toBeNull();
  });
});

describe('the periods of a span', () => {
  it('are all that have a day in it', () => {
    const keys = periodsBetween('quarter', '2024-03-31', '2025-01-01').map(({ key }) => key);
    expect(keys).toEqual(['2024Q1', '2024Q2', '2024Q3', '2024Q4', '2025Q1']);
  });

  it('are none when it ends before it begins', () => {
    expect(periodsBetween('day', '2024-03-02', '2024-03-01')).toEqual([]);
  });
});

describe('the words for a period', () => {
  it.each([
    ['2024Q3', '2024 年第三季度'],
    ['2024-09', '2024 年 9 月'],
    ['2024-W40', '2024 年第 40 周（9月30日—10月6日）'],
    ['2025-W01', '2025 年第 1 周（12月30日—1月5日）'],
    ['2024H1', '2024 年上半年'],
    ['2024H2', '2024 年下半年'],
    ['2024', '2024 年度'],
    ['2024-03-05', '2024 年 3 月 5 日'],
    ['once', '一次性报送'],
    ['after-end', '总体任务结束后'],
  ])('%s reads «%s»', (key, words) => {
    const period = parsePeriodKey(key, PLAN);
    expect(period && sayPeriod(period)).toBe(words);
  });
});
