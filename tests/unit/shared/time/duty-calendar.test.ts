import { describe, expect, it } from 'vitest';
import { CHINA_HOLIDAYS } from '../../../../shared/time/china-holidays.ts';
import type { IsoDate } from '../../../../shared/time/date.ts';
import {
  DUTY_SHIFTS,
  dutyPeriods,
  REPORTS_ON,
  type DutyPeriod,
  type DutyTiming,
} from '../../../../shared/time/duty-calendar.ts';
import { parseDutyRule } from '../../../../shared/time/duty-rule-read.ts';
import { isAfterMinute, momentAt, sayDue, sayMoment } from '../../../../shared/time/moment.ts';
import { workCalendar } from '../../../../shared/time/work-calendar.ts';

const CHINA = workCalendar(CHINA_HOLIDAYS);
const [CURRENT, PREVIOUS] = REPORTS_ON;
const [, BEFORE, AFTER] = DUTY_SHIFTS;

function timing(words: string, more: Partial<DutyTiming> = {}): DutyTiming {
  const reading = parseDutyRule(words);
  if (!reading.ok) throw new Error(reading.problem);
  return {
    rule: reading.rule,
    reportsOn: CURRENT,
    shift: 'none',
    graceMinutes: 0,
    lockDays: null,
    firstDay: '2024-01-01',
    planFrom: '2024-01-01',
    planTo: '2026-12-31',
    ...more,
  };
}

function said({ period, opensAt, dueAt }: DutyPeriod): string {
  return `${period.key}: ${sayMoment(opensAt, 2024)} — ${sayDue(dueAt, 2024)}`;
}

function calendarOf(duty: DutyTiming, upTo: IsoDate): readonly string[] {
  return dutyPeriods(duty, CHINA, upTo).map(said);
}

describe('the calendar of document 001', () => {
  const plan = { planFrom: '2020-06-01', planTo: '2022-12-31', firstDay: '2020-09-04' } as const;

  it('has a summary by the 28th of the last month of each quarter', () => {
    expect(calendarOf(timing('每季度末月28日前'), '2024-12-31')).toEqual([
      '2024Q1: 1月1日 00:00 — 3月28日 24:00',
      '2024Q2: 4月1日 00:00 — 6月28日 24:00',
      '2024Q3: 7月1日 00:00 — 9月28日 24:00',
      '2024Q4: 10月1日 00:00 — 12月28日 24:00',
    ]);
  });

  it('has a summary of each year by 26 November', () => {
    expect(calendarOf(timing('每年11月26日前', plan), '2022-12-31')).toEqual([
      '2020: 2020年6月1日 00:00 — 2020年11月26日 24:00',
      '2021: 2021年1月1日 00:00 — 2021年11月26日 24:00',
      '2022: 2022年1月1日 00:00 — 2022年11月26日 24:00',
    ]);
  });

  it('misses nothing before the first day of the duty', () => {
    const [first] = dutyPeriods(timing('每季度末月28日前', plan), CHINA, '2020-12-31');
    expect(first?.period.key).toBe('2020Q3');
    const monthly = dutyPeriods(timing('每月3日前', plan), CHINA, '2020-12-31');
    expect(monthly[0]?.period.key).toBe('2020-10');
  });
});

describe('the calendar of document 003', () => {
  const plan = { planFrom: '2024-03-01', planTo: '2026-12-31', firstDay: '2024-04-01' } as const;

  it('begins with the second quarter, in its last week', () => {
    const [first, second] = calendarOf(timing('每季度最后一周', plan), '2024-12-31');
    expect(first).toBe('2024Q2: 6月24日 00:00 — 6月30日 24:00');
    expect(second).toBe('2024Q3: 9月24日 00:00 — 9月30日 24:00');
  });

  it('reports, read by the letter, the quarter before the one that is ending', () => {
    const duty = timing('每季度最后一周', { ...plan, reportsOn: PREVIOUS, firstDay: '2024-03-01' });
    expect(calendarOf(duty, '2024-12-31')).toEqual([
      '2024Q1: 6月24日 00:00 — 6月30日 24:00',
      '2024Q2: 9月24日 00:00 — 9月30日 24:00',
      '2024Q3: 12月25日 00:00 — 12月31日 24:00',
    ]);
    expect(dutyPeriods(duty, CHINA, '2024-06-24')[0]?.period).toMatchObject({
      from: '2024-03-01',
      to: '2024-03-31',
    });
  });

  it('still asks for the last quarter when the plan is over', () => {
    const duty = timing('每季度最后一周', { ...plan, reportsOn: PREVIOUS });
    expect(calendarOf(duty, '2028-01-01').at(-1)).toBe(
      '2026Q4: 2027年3月25日 00:00 — 2027年3月31日 24:00',
    );
  });

  it('has a report of the year in December', () => {
    expect(calendarOf(timing('当年12月', plan), '2024-12-31')).toEqual([
      '2024: 12月1日 00:00 — 12月31日 24:00',
    ]);
  });

  it('has one self-evaluation when the plan is over', () => {
    const duty = timing('总体任务结束后30日内', plan);
    expect(calendarOf(duty, '2026-12-31')).toEqual([]);
    expect(calendarOf(duty, '2027-01-01')).toEqual([
      'after-end: 2027年1月1日 00:00 — 2027年1月30日 24:00',
    ]);
  });
});

describe('the work plan of document 002', () => {
  it('is due once, in the year in which the plan begins', () => {
    const duty = timing('3月10日前', { planFrom: '2024-02-01', firstDay: '2024-02-01' });
    expect(calendarOf(duty, '2024-01-31')).toEqual([]);
    expect(calendarOf(duty, '2026-12-31')).toEqual(['once: 2月1日 00:00 — 3月10日 24:00']);
  });
});

describe('a due day that is no workday', () => {
  // 28 September 2024 is a Saturday, the Sunday after it is worked for the National Day.
  it.each([
    ['none', '9月28日 24:00'],
    [BEFORE, '9月27日 24:00'],
    [AFTER, '9月29日 24:00'],
  ] as const)('is moved «%s» to %s', (shift, due) => {
    const periods = dutyPeriods(timing('每季度末月28日前', { shift }), CHINA, '2024-09-30');
    expect(periods.at(-1)?.dueAt).toBeDefined();
    expect(sayDue(periods.at(-1)?.dueAt ?? '')).toBe(due);
  });

  it('passes over the Spring Festival', () => {
    const on = (shift: DutyTiming['shift']) =>
      dutyPeriods(timing('每月12日18:00前', { shift }), CHINA, '2024-02-28').at(-1)?.dueAt;
    expect(on(BEFORE)).toBe(momentAt('2024-02-09', 1080));
    expect(on(AFTER)).toBe(momentAt('2024-02-18', 1080));
  });

  it('stays where it is when a weekend is worked in exchange', () => {
    const duty = timing('每月4日前', { shift: AFTER });
    expect(dutyPeriods(duty, CHINA, '2024-02-28').at(-1)?.dueAt).toBe(momentAt('2024-02-04', 1440));
  });

  it('opens the window in time when it moves before its period', () => {
    const duty = timing('每周五前', { shift: BEFORE });
    const week = dutyPeriods(duty, CHINA, '2026-02-14').at(-1);
    expect(week?.period.key).toBe('2026-W08');
    expect(week && said(week)).toBe('2026-W08: 2026年2月14日 00:00 — 2026年2月14日 24:00');
  });
});

describe('the minutes around a due minute', () => {
  const duty = timing('每周五12:00前', { graceMinutes: 30, lockDays: 3 });
  const week = dutyPeriods(duty, CHINA, '2024-09-27').at(-1);

  it('are on time to the second before the next minute', () => {
    expect(week?.dueAt).toBe(momentAt('2024-09-27', 720));
    expect(isAfterMinute('2024-09-27T04:00:59.999Z', week?.dueAt ?? '')).toBe(false);
    expect(isAfterMinute('2024-09-27T04:01:00.000Z', week?.dueAt ?? '')).toBe(true);
  });

  it('are followed by the grace and the lock', () => {
    expect(week?.graceUntil).toBe(momentAt('2024-09-27', 750));
    expect(week?.locksAt).toBe(momentAt('2024-09-30', 720));
  });

  it('lock after the grace at the earliest, or never', () => {
    const soon = dutyPeriods({ ...duty, lockDays: 0 }, CHINA, '2024-09-27').at(-1);
    expect(soon?.locksAt).toBe(soon?.graceUntil);
    const never = dutyPeriods({ ...duty, lockDays: null }, CHINA, '2024-09-27').at(-1);
    expect(never?.locksAt).toBeNull();
  });
});

describe('the ends of months', () => {
  it('hold the 31st of a shorter month and the leap day', () => {
    const [january, february] = calendarOf(timing('每月31日前'), '2024-02-29');
    expect(january).toBe('2024-01: 1月1日 00:00 — 1月31日 24:00');
    expect(february).toBe('2024-02: 2月1日 00:00 — 2月29日 24:00');
  });

  it('count days and workdays from the end of the period', () => {
    expect(calendarOf(timing('次月5日前'), '2024-09-30').at(-1)).toBe(
      '2024-09: 9月1日 00:00 — 10月5日 24:00',
    );
    expect(calendarOf(timing('每季度结束后5个工作日内'), '2024-09-30').at(-1)).toBe(
      '2024Q3: 7月1日 00:00 — 10月12日 24:00',
    );
  });
});

describe('a plan that begins or ends inside a period', () => {
  const plan = { planFrom: '2024-02-27', planTo: '2024-11-15', firstDay: '2024-02-27' } as const;

  it('clips the first and the last period', () => {
    const periods = dutyPeriods(timing('每季度末月28日前', plan), CHINA, '2025-12-31');
    expect(periods.map(({ period }) => [period.key, period.from, period.to])).toEqual([
      ['2024Q1', '2024-02-27', '2024-03-31'],
      ['2024Q2', '2024-04-01', '2024-06-30'],
      ['2024Q3', '2024-07-01', '2024-09-30'],
      ['2024Q4', '2024-10-01', '2024-11-15'],
    ]);
    expect(periods.map(said).at(-1)).toBe('2024Q4: 10月1日 00:00 — 11月15日 24:00');
  });

  it('has its last week before its end', () => {
    expect(calendarOf(timing('每季度最后一周', plan), '2025-12-31').at(-1)).toBe(
      '2024Q4: 11月9日 00:00 — 11月15日 24:00',
    );
  });

  it('does not ask for what was due before it began', () => {
    const [first] = dutyPeriods(timing('每月25日前', plan), CHINA, '2024-12-31');
    expect(first?.period.key).toBe('2024-03');
  });

  it('that never was has no periods', () => {
    const upsideDown = { planFrom: '2024-11-15', planTo: '2024-02-27' } as const;
    for (const words of ['每月25日前', '3月10日前', '总体任务结束后30日内']) {
      expect(calendarOf(timing(words, upsideDown), '2030-01-01')).toEqual([]);
    }
  });
});

describe('a duty inside a named span', () => {
  const within = { from: '2024-03-04', to: '2024-03-11' } as const;

  it('runs each day of the span and no other', () => {
    const days = dutyPeriods(timing('每日18:00前', { within }), CHINA, '2024-12-31');
    expect(days).toHaveLength(8);
    expect(days.map(said).at(-1)).toBe('2024-03-11: 3月11日 00:00 — 3月11日 18:00');
  });

  it('asks for the last, shorter week by the end of the span', () => {
    expect(calendarOf(timing('每周五前', { within }), '2024-12-31')).toEqual([
      '2024-W10: 3月4日 00:00 — 3月8日 24:00',
      '2024-W11: 3月11日 00:00 — 3月11日 24:00',
    ]);
  });

  it('does not reach beyond the plan', () => {
    const duty = timing('每日', { within, planTo: '2024-03-06' });
    expect(dutyPeriods(duty, CHINA, '2024-12-31')).toHaveLength(3);
  });
});

describe('the periods up to a day', () => {
  it('are those whose window has opened', () => {
    const duty = timing('每季度最后一周');
    expect(dutyPeriods(duty, CHINA, '2024-03-24')).toHaveLength(0);
    expect(dutyPeriods(duty, CHINA, '2024-03-25')).toHaveLength(1);
  });
});
