import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  daysAndHoursLeft,
  isAfterMinute,
  minuteOf,
  momentAt,
  sayDue,
  sayMoment,
  sayTimeLeft,
} from '../../../../shared/time/moment.ts';

describe('a moment in Shanghai', () => {
  it.each([
    [0, '2024-09-27T16:00:00.000Z'],
    [1080, '2024-09-28T10:00:00.000Z'],
    [1440, '2024-09-28T16:00:00.000Z'],
  ])('minute %d of 28 September is %s', (minute, moment) => {
    expect(momentAt('2024-09-28', minute)).toBe(moment);
  });

  it('ends a day where the next one begins', () => {
    expect(momentAt('2024-02-28', 1440)).toBe(momentAt('2024-02-29', 0));
    expect(momentAt('2024-12-31', 1440)).toBe(momentAt('2025-01-01', 0));
  });

  it('is moved by minutes', () => {
    expect(addMinutes(momentAt('2024-09-28', 1440), 90)).toBe(momentAt('2024-09-29', 90));
  });

  it('is the same minute in any zone it is written in', () => {
    expect(minuteOf('2024-09-28T18:00:59+08:00')).toBe(minuteOf('2024-09-28T10:00:00.000Z'));
  });
});

describe('the due minute', () => {
  const due = momentAt('2024-09-28', 1080);

  it.each([
    ['2024-09-28T09:59:59.999Z', false],
    ['2024-09-28T10:00:00.000Z', false],
    ['2024-09-28T10:00:59.999Z', false],
    ['2024-09-28T10:01:00.000Z', true],
  ])('%s is late for 18:00: %s', (instant, isLate) => {
    expect(isAfterMinute(instant, due)).toBe(isLate);
  });
});

describe('the words for a moment', () => {
  it('say day and clock of Shanghai', () => {
    expect(sayMoment('2024-09-28T10:05:59.000Z')).toBe('9月28日 18:05');
  });

  it('end a time limit at 24:00 and begin a day at 00:00', () => {
    expect(sayDue(momentAt('2024-09-28', 1440))).toBe('9月28日 24:00');
    expect(sayMoment(momentAt('2024-09-28', 0))).toBe('9月28日 00:00');
    expect(sayDue(momentAt('2024-09-28', 1080))).toBe('9月28日 18:00');
  });

  it('name the year where it is not the one at hand', () => {
    expect(sayDue(momentAt('2024-12-31', 1440), 2024)).toBe('12月31日 24:00');
    expect(sayDue(momentAt('2025-03-10', 1440), 2024)).toBe('2025年3月10日 24:00');
  });
});

describe('the time that is left', () => {
  const due = momentAt('2024-09-28', 1080);

  it('is counted in days, hours and minutes', () => {
    expect(daysAndHoursLeft(momentAt('2024-09-26', 895), due)).toEqual({
      isPast: false,
      days: 2,
      hours: 3,
      minutes: 5,
    });
  });

  it('is over only when the due minute is', () => {
    expect(daysAndHoursLeft('2024-09-28T10:00:59.000Z', due).isPast).toBe(false);
    expect(daysAndHoursLeft('2024-09-28T10:01:00.000Z', due)).toEqual({
      isPast: true,
      days: 0,
      hours: 0,
      minutes: 1,
    });
  });

  it.each([
    [momentAt('2024-09-26', 895), '还剩 2 天 3 小时'],
    [momentAt('2024-09-26', 1080), '还剩 2 天'],
    [momentAt('2024-09-28', 955), '还剩 2 小时'],
    [momentAt('2024-09-28', 1055), '还剩 25 分钟'],
    [due, '现在截止'],
    [momentAt('2024-09-29', 1140), '已超过 1 天 1 小时'],
  ])('at %s reads «%s»', (now, words) => {
    expect(sayTimeLeft(daysAndHoursLeft(now, due))).toBe(words);
  });
});
