import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CADENCE_NAMES, DUTY_CADENCES } from '../../shared/time/cadence.ts';
import { CHINA_HOLIDAYS } from '../../shared/time/china-holidays.ts';
import { addDays, compareDates, dateFromSerial, daysInMonth } from '../../shared/time/date.ts';
import { CADENCES } from '../../shared/time/deadline-recurrence.ts';
import {
  DUTY_SHIFTS,
  dutyPeriods,
  REPORTS_ON,
  type DutyTiming,
} from '../../shared/time/duty-calendar.ts';
import { parseDutyRule } from '../../shared/time/duty-rule-read.ts';
import { sayDutyRule } from '../../shared/time/duty-rule-words.ts';
import {
  CADENCE_MONTHS,
  countsMonths,
  type DutyDue,
  type DutyOpens,
  type DutyRule,
} from '../../shared/time/duty-rule.ts';
import { parsePeriodKey } from '../../shared/time/period-key.ts';
import { nextPeriod, periodOf, periodsBetween, previousPeriod } from '../../shared/time/period.ts';
import { isWorkday, workCalendar } from '../../shared/time/work-calendar.ts';

const CHINA = workCalendar(CHINA_HOLIDAYS);

const dayIn = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((serial) => dateFromSerial(serial) ?? '2024-01-01');

/** 2000 to 2099, and the years of the plans. */
const day = dayIn(36_526, 73_050);
const planDay = dayIn(45_292, 46_387);

const cadence = fc.constantFrom(...CADENCES);

const minute = fc.oneof(fc.constant(1440), fc.integer({ min: 0, max: 1440 }));

const START: DutyOpens = { kind: 'start' };
const END: DutyDue = { kind: 'end' };

const after: fc.Arbitrary<DutyDue> = fc.record({
  kind: fc.constant('after' as const),
  days: fc.integer({ min: 1, max: 90 }),
  count: fc.constantFrom('day' as const, 'workday' as const),
});

const namedDay = fc
  .record({
    year: fc.option(fc.integer({ min: 2020, max: 2030 })),
    month: fc.integer({ min: 1, max: 12 }),
    at: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, at }) => ({
    kind: 'date' as const,
    year,
    month,
    day: Math.min(at, daysInMonth(year ?? 2024, month)),
  }));

/** A month of the period and a day that it can have. */
function monthDay(months: number) {
  return fc
    .record({
      month: fc.integer({ min: 1, max: months }),
      at: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ month, at }) => ({
      kind: 'day' as const,
      month,
      day: months === 12 ? Math.min(at, daysInMonth(2024, month)) : at,
    }));
}

function dueOf(every: DutyRule['cadence']): fc.Arbitrary<DutyDue> {
  if (every === 'after-end') return after;
  if (every === 'once') {
    const monthEnd = namedDay.map((named) => ({ ...named, day: null }));
    return fc.oneof(fc.constant(END), namedDay, monthEnd);
  }
  if (every === 'week') {
    const weekday = fc.integer({ min: 1, max: 7 });
    const onWeekday = weekday.map((number) => ({ kind: 'weekday' as const, weekday: number }));
    return fc.oneof(fc.constant(END), after, onWeekday);
  }
  if (!countsMonths(every)) return fc.oneof(fc.constant(END), after);
  const months = CADENCE_MONTHS[every];
  const monthEnd = fc
    .integer({ min: 1, max: months })
    .map((month) => (month === months ? END : { kind: 'day' as const, month, day: null }));
  return fc.oneof(fc.constant(END), after, monthDay(months), monthEnd);
}

function opensOf(every: DutyRule['cadence']): fc.Arbitrary<DutyOpens> {
  const ended: DutyOpens = { kind: 'ended' };
  if (every === 'after-end') return fc.constant(ended);
  if (every === 'once') return fc.oneof(fc.constant(START), namedDay);
  const lastDays = fc
    .integer({ min: 1, max: 30 })
    .map((days) => ({ kind: 'last-days' as const, days }));
  const plain = fc.oneof(fc.constant(START), fc.constant(ended));
  if (every === 'day') return plain;
  const inPeriod = fc.oneof(plain, lastDays);
  return countsMonths(every) ? fc.oneof(inPeriod, monthDay(CADENCE_MONTHS[every])) : inPeriod;
}

const rule: fc.Arbitrary<DutyRule> = fc
  .constantFrom(...DUTY_CADENCES)
  .chain((every) =>
    fc.record({ cadence: fc.constant(every), opens: opensOf(every), due: dueOf(every), minute }),
  );

const timing: fc.Arbitrary<DutyTiming> = fc
  .record({
    rule,
    reportsOn: fc.constantFrom(...REPORTS_ON),
    shift: fc.constantFrom(...DUTY_SHIFTS),
    graceMinutes: fc.integer({ min: 0, max: 2880 }),
    lockDays: fc.option(fc.integer({ min: 0, max: 30 })),
    firstDay: planDay,
    planFrom: planDay,
    length: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ length, ...given }) => ({ ...given, planTo: addDays(given.planFrom, length) }));

describe('periods', () => {
  it('hold every day exactly once', () => {
    fc.assert(
      fc.property(cadence, day, fc.integer({ min: 0, max: 800 }), (every, from, length) => {
        const to = addDays(from, length);
        const periods = periodsBetween(every, from, to);

        expect(periods[0]).toEqual(periodOf(every, from));
        expect(periods.at(-1)).toEqual(periodOf(every, to));
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        periods.slice(1).forEach((period, index) => {
          expect(period.from).toBe(addDays(periods[index]?.to ?? from, 1));
        });
      }),
    );
  });

  it('are the period of each of their days, and of their key', () => {
    fc.assert(
      fc.property(cadence, day, (every, at) => {
        const period = periodOf(every, at);

        expect(period.from <= at && at <= period.to).toBe(true);
        expect(periodOf(every, period.from)).toEqual(period);
        expect(periodOf(every, period.to)).toEqual(period);
        expect(parsePeriodKey(period.key)).toEqual(period);
      }),
    );
  });

  it('come back from their neighbours', () => {
    fc.assert(
      fc.property(cadence, day, (every, at) => {
        const period = periodOf(every, at);
        const next = nextPeriod(period);
        const previous = previousPeriod(period);

        expect(next && previousPeriod(next)).toEqual(period);
        expect(previous && nextPeriod(previous)).toEqual(period);
      }),
    );
  });

  it('have no key in other texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const period = parsePeriodKey(text);
        expect(period === null || period.key === text).toBe(true);
      }),
    );
  });
});

describe('due rules', () => {
  it('are read back from their own words', () => {
    fc.assert(
      fc.property(rule, (given) => {
        expect(parseDutyRule(sayDutyRule(given))).toEqual({ ok: true, rule: given });
      }),
      { numRuns: 1000 },
    );
  });

  it('are plain data', () => {
    fc.assert(
      fc.property(rule, (given) => {
        expect(JSON.parse(JSON.stringify(given))).toEqual(given);
      }),
    );
  });

  it('answer any words, and what they read they can say and read again', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...Object.values(CADENCE_NAMES),
        '末月',
        '首月',
        '最后',
        '一周',
        '28',
        '12:00',
      ),
      fc.constantFrom(
        '日',
        '月',
        '年',
        '前',
        '后',
        '底',
        '每',
        '次',
        '5',
        '自',
        '起',
        '，',
        '周五',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const reading = parseDutyRule(words.join(''));
        if (!reading.ok) expect(reading.problem).not.toBe('');
        else expect(parseDutyRule(sayDutyRule(reading.rule))).toEqual(reading);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the periods of a duty', () => {
  it('open before they are due, and then come grace and lock', () => {
    fc.assert(
      fc.property(timing, planDay, (given, upTo) => {
        for (const { opensAt, dueAt, graceUntil, locksAt } of dutyPeriods(given, CHINA, upTo)) {
          expect(opensAt <= dueAt).toBe(true);
          expect(dueAt <= graceUntil).toBe(true);
          expect(locksAt === null || graceUntil <= locksAt).toBe(true);
        }
      }),
    );
  });

  it('lie in the plan, follow one another, and do not end before the first day', () => {
    fc.assert(
      fc.property(timing, planDay, (given, upTo) => {
        const periods = dutyPeriods(given, CHINA, upTo).map(({ period }) => period);

        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        for (const { from, to, cadence: every } of periods) {
          expect(given.planFrom <= from && from <= to && to <= given.planTo).toBe(true);
          if (every !== 'after-end') expect(to >= given.firstDay).toBe(true);
        }
        const starts = periods.map(({ from }) => from);
        expect(starts).toEqual([...starts].sort(compareDates));
      }),
    );
  });

  it('only grow as time goes by', () => {
    fc.assert(
      fc.property(timing, planDay, fc.integer({ min: 0, max: 90 }), (given, upTo, days) => {
        const now = dutyPeriods(given, CHINA, upTo);
        const later = dutyPeriods(given, CHINA, addDays(upTo, days));
        const keys = new Set(later.map(({ period }) => period.key));
        expect(now.every(({ period }) => keys.has(period.key))).toBe(true);
      }),
    );
  });

  it('are due on a workday when rest days are moved', () => {
    fc.assert(
      fc.property(
        timing,
        fc.constantFrom('before' as const, 'after' as const),
        planDay,
        (given, shift, upTo) => {
          const noon = { ...given, shift, rule: { ...given.rule, minute: 720 } };
          for (const { dueAt } of dutyPeriods(noon, CHINA, upTo)) {
            // 12:00 in Shanghai is 04:00 UTC of the same day.
            expect(isWorkday(CHINA, dateOf(dueAt))).toBe(true);
          }
        },
      ),
    );
  });
});

function dateOf(moment: string) {
  return addDays('1970-01-01', Math.floor(Date.parse(moment) / 86_400_000));
}
