import { describe, expect, it } from 'vitest';
import { CHINA_HOLIDAYS } from '../../../../shared/time/china-holidays.ts';
import { compareDates, weekday } from '../../../../shared/time/date.ts';
import {
  DAY_KINDS,
  isWorkday,
  knowsYear,
  nextWorkday,
  previousWorkday,
  workCalendar,
  workdayAfter,
  workdaysBetween,
} from '../../../../shared/time/work-calendar.ts';

const CHINA = workCalendar(CHINA_HOLIDAYS);
const PLAIN = workCalendar([]);

describe('a calendar without exceptions', () => {
  it('works from Monday to Friday', () => {
    expect(isWorkday(PLAIN, '2024-09-27')).toBe(true);
    expect(isWorkday(PLAIN, '2024-09-28')).toBe(false);
    expect(isWorkday(PLAIN, '2024-09-29')).toBe(false);
    expect(isWorkday(PLAIN, '2024-09-30')).toBe(true);
  });

  it('knows no year', () => {
    expect(knowsYear(PLAIN, 2024)).toBe(false);
  });
});

describe('the Spring Festival of 2024', () => {
  it.each(['2024-02-10', '2024-02-12', '2024-02-16', '2024-02-17'] as const)('%s is free', (day) =>
    expect(isWorkday(CHINA, day)).toBe(false),
  );

  it.each(['2024-02-04', '2024-02-09', '2024-02-18', '2024-02-19'] as const)(
    '%s is worked',
    (day) => expect(isWorkday(CHINA, day)).toBe(true),
  );

  it('lies between the workdays around it', () => {
    expect(nextWorkday(CHINA, '2024-02-09')).toBe('2024-02-18');
    expect(previousWorkday(CHINA, '2024-02-18')).toBe('2024-02-09');
    expect(previousWorkday(CHINA, '2024-02-05')).toBe('2024-02-04');
  });

  it('leaves eighteen workdays to its month', () => {
    expect(workdaysBetween(CHINA, '2024-02-01', '2024-02-29')).toBe(18);
    expect(workdaysBetween(CHINA, '2024-02-10', '2024-02-17')).toBe(0);
    expect(workdaysBetween(CHINA, '2024-02-17', '2024-02-10')).toBe(0);
  });
});

describe('counting workdays', () => {
  it('passes over the days off and uses the weekend worked in exchange', () => {
    expect(workdayAfter(CHINA, '2024-09-28', 0)).toBe('2024-09-28');
    expect(workdayAfter(CHINA, '2024-09-28', 2)).toBe('2024-09-30');
    expect(workdayAfter(CHINA, '2024-09-28', 3)).toBe('2024-10-08');
    expect(workdayAfter(CHINA, '2024-09-28', 7)).toBe('2024-10-12');
  });
});

describe('the national days', () => {
  it('are known for 2024 to 2026 only', () => {
    const years = [2023, 2024, 2025, 2026, 2027].filter((year) => knowsYear(CHINA, year));
    expect(years).toEqual([2024, 2025, 2026]);
  });

  it('name each day once, in order', () => {
    const days = CHINA_HOLIDAYS.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort(compareDates));
    expect(CHINA.size).toBe(days.length);
  });

  it('work only weekends in exchange, and say for which holiday', () => {
    const worked = CHINA_HOLIDAYS.filter(({ kind }) => kind === 'work');
    expect(worked.every(({ day }) => weekday(day) >= 6)).toBe(true);
    expect(CHINA.get('2024-02-04')).toEqual({
      day: '2024-02-04',
      kind: 'work',
      name: '春节调休上班',
    });
    expect(CHINA.get('2025-10-08')?.name).toBe('国庆节、中秋节');
  });

  // The law gives 11 days in 2024 and 13 from 2025 on; what is exchanged adds nothing.
  it.each([
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('leave %d with %d workdays', (year, count) => {
    expect(workdaysBetween(CHINA, `${year}-01-01`, `${year}-12-31`)).toBe(count);
  });

  it('give way to the days a town enters itself', () => {
    const town = workCalendar([
      ...CHINA_HOLIDAYS,
      { day: '2024-02-09', kind: DAY_KINDS[1], name: '除夕' },
    ]);
    expect(isWorkday(town, '2024-02-09')).toBe(false);
  });
});
