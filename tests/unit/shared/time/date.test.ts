import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  dateFromSerial,
  daysBetween,
  daysInMonth,
  serialFromDate,
  shanghaiDate,
  weekday,
} from '../../../../shared/time/date.ts';

describe('the calendar', () => {
  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2024, 12, 31],
    [2024, 4, 30],
  ])('%d-%d has %d days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('adds days over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  });

  it('counts days in both directions', () => {
    expect(daysBetween('2024-01-01', '2024-12-31')).toBe(365);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it('orders days', () => {
    expect(compareDates('2024-09-30', '2024-10-01')).toBeLessThan(0);
    expect(compareDates('2024-10-01', '2024-10-01')).toBe(0);
    expect(compareDates('2025-01-01', '2024-12-31')).toBeGreaterThan(0);
  });

  it('counts weekdays from Monday', () => {
    expect(weekday('2024-09-30')).toBe(1);
    expect(weekday('2024-09-29')).toBe(7);
  });
});

describe('serials of the 1900 system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_657, '2024-12-31'],
    [45_657.75, '2024-12-31'],
    [2_958_465, '9999-12-31'],
  ] as const)('%d is %s', (serial, date) => {
    expect(dateFromSerial(serial)).toBe(date);
    expect(serialFromDate(date)).toBe(Math.floor(serial));
  });

  it.each([0, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no day',
    (serial) => {
      expect(dateFromSerial(serial)).toBeNull();
    },
  );
});

describe('the day in Shanghai', () => {
  it('begins at 16:00 UTC of the day before', () => {
    expect(shanghaiDate('2024-09-27T15:59:59.999Z')).toBe('2024-09-27');
    expect(shanghaiDate('2024-09-27T16:00:00.000Z')).toBe('2024-09-28');
  });

  it('is the same for an instant in milliseconds and in words', () => {
    expect(shanghaiDate(Date.UTC(2024, 11, 31, 20))).toBe('2025-01-01');
    expect(shanghaiDate('2025-01-01T04:00:00+08:00')).toBe('2025-01-01');
  });
});
