import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  reminderPoints,
  type DuePoints,
  type RunInterval,
} from '../../../../shared/report/reminder-points.ts';

const TIMETABLE = { remindBefore: [3, 1], remindAfter: [1, 3] };

/** The 28th at 24:00, and the 30th at 12:00, of September 2024. */
const quarter = { key: '2024Q3', dueAt: '2024-09-28T16:00:00.000Z' };
const month = { key: '2024-09', dueAt: '2024-09-30T04:00:00.000Z' };

type Period = typeof quarter;

function between(lastRunAt: string | null, now: string): RunInterval {
  return { lastRunAt, now };
}

function names({ due, skipped }: DuePoints<Period>) {
  const said = (points: DuePoints<Period>['due']) =>
    points.map(({ period, name }) => `${period.key} ${name}`);
  return { due: said(due), skipped: said(skipped) };
}

describe('reminder points', () => {
  it('are made once on their day, whatever the hour of the run', () => {
    const early = between('2024-09-24T00:00:00.000Z', '2024-09-24T16:00:00.000Z');
    const late = between(early.now, '2024-09-25T15:00:00.000Z');
    expect(names(reminderPoints([quarter], TIMETABLE, early))).toEqual({
      due: ['2024Q3 before-3'],
      skipped: [],
    });
    expect(names(reminderPoints([quarter], TIMETABLE, late))).toEqual({ due: [], skipped: [] });
  });

  it('follow the due day, which at midnight is the day that ends', () => {
    const run = between('2024-09-27T01:00:00.000Z', '2024-09-28T01:00:00.000Z');
    const [point] = reminderPoints([quarter], TIMETABLE, run).due;
    expect(point).toEqual({ period: quarter, name: 'due-day', day: '2024-09-28' });
  });

  it('after missed runs leave the latest of each period, and name the skipped', () => {
    const run = between('2024-09-26T01:00:00.000Z', '2024-09-29T01:00:00.000Z');
    expect(names(reminderPoints([quarter, month], TIMETABLE, run))).toEqual({
      due: ['2024Q3 after-1', '2024-09 before-1'],
      skipped: ['2024Q3 before-1', '2024Q3 due-day', '2024-09 before-3'],
    });
  });

  it('on a first run are those of today alone', () => {
    const first = between(null, '2024-09-29T01:00:00.000Z');
    expect(names(reminderPoints([quarter], TIMETABLE, first))).toEqual({
      due: ['2024Q3 after-1'],
      skipped: [],
    });
    const quiet = between(null, '2024-11-29T01:00:00.000Z');
    expect(names(reminderPoints([quarter], TIMETABLE, quiet))).toEqual({ due: [], skipped: [] });
  });

  it('are none where the town has emptied both lists, and one where it says a day twice', () => {
    const run = between('2024-09-27T01:00:00.000Z', '2024-09-28T01:00:00.000Z');
    const none = { remindBefore: [], remindAfter: [] };
    expect(names(reminderPoints([quarter], none, run)).due).toEqual([]);
    const twice = { remindBefore: [0, 0], remindAfter: [0] };
    expect(names(reminderPoints([quarter], twice, run)).due).toEqual(['2024Q3 due-day']);
  });

  it('are never made twice nor lost, however the runs fall, also when the clock goes back', () => {
    const start = Date.parse('2024-09-20T00:00:00.000Z');
    const hours = fc.array(fc.integer({ min: 0, max: 24 * 20 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(hours, (steps) => {
        const seen: string[] = [];
        let last = new Date(start).toISOString();
        for (const step of [...steps, 24 * 20]) {
          const now = new Date(start + step * 3_600_000).toISOString();
          const { due, skipped } = names(reminderPoints([quarter], TIMETABLE, between(last, now)));
          seen.push(...skipped, ...due);
          if (now > last) last = now;
        }
        expect(seen).toEqual([
          '2024Q3 before-3',
          '2024Q3 before-1',
          '2024Q3 due-day',
          '2024Q3 after-1',
          '2024Q3 after-3',
        ]);
      }),
    );
  });
});
