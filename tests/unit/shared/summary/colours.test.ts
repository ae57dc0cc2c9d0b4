import { describe, expect, it } from 'vitest';
import {
  colourOf,
  COLOURS,
  stateToneRules,
  stateWords,
} from '../../../../shared/summary/colours.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/report/settings.ts';
import { dayOf, frameOf } from '../../../../shared/summary/facts.ts';
import { judge } from '../../../../shared/summary/judgement.ts';
import { STATUSES, type Status } from '../../../../shared/summary/status.ts';

const frame = frameOf({ from: '2024-01-01', to: '2026-12-31' });

/** 2024年6月底前, seen on a day. */
function june(today: string, status: Status | null, percent: number | null = null) {
  return judge({ status, percent, updatedAt: null }, '2024年6月底前', {
    today: dayOf(today),
    frame,
  });
}

describe('the colour of a state', () => {
  it.each<[string, Status | null, string, string]>([
    ['2024-06-14', '推进中', 'onSchedule', '16 days before'],
    ['2024-06-15', '推进中', 'dueSoon', '15 days before'],
    ['2024-06-30', null, 'dueSoon', 'on the day'],
    ['2024-07-01', '推进中', 'late', 'the day after'],
    ['2024-07-30', '未启动', 'late', '30 days after'],
    ['2024-07-31', '未启动', 'longLate', '31 days after'],
    ['2024-07-31', '已完成', 'done', 'finished'],
    ['2024-07-31', '长期推进', 'onSchedule', 'standing'],
    ['2024-01-31', null, 'silent', 'nothing said, nothing due'],
  ])('on %s with %s is %s (%s)', (today, status, colour) => {
    expect(colourOf(june(today, status), DEFAULT_SETTINGS)).toBe(colour);
  });

  it('follows the thresholds of the town', () => {
    const strict = { dueSoonDays: 3, longLateDays: 7 };
    expect(colourOf(june('2024-06-20', '推进中'), strict)).toBe('onSchedule');
    expect(colourOf(june('2024-07-08', '推进中'), strict)).toBe('longLate');
  });

  it('has five colours and grey, each with a word of its own', () => {
    const colours = Object.values(COLOURS);
    expect(colours.map(({ tone }) => tone)).toEqual([
      'green',
      'blue',
      'yellow',
      'orange',
      'red',
      'grey',
    ]);
    expect(new Set(colours.map(({ word }) => word)).size).toBe(6);
  });
});

describe('the words of a state', () => {
  it('begin with the warning, then the status, then the percent', () => {
    const words = (today: string, status: Status | null, percent: number | null) =>
      stateWords(june(today, status, percent), DEFAULT_SETTINGS);
    expect(words('2024-08-15', '推进中', 60)).toBe('严重逾期\n推进中 60%');
    expect(words('2024-07-15', null, null)).toBe('逾期\n未填报');
    expect(words('2024-06-20', '未启动', 0)).toBe('临期\n未启动 0%');
    expect(words('2024-01-20', '推进中', 33.33)).toBe('推进中 33.33%');
    expect(words('2024-08-15', '已完成', 100)).toBe('已完成');
  });

  it('always begin with a word that has a tone, and with the right one', () => {
    const rules = stateToneRules(['u']);
    for (const today of ['2024-01-01', '2024-06-20', '2024-07-15', '2024-12-01']) {
      for (const status of [null, ...STATUSES]) {
        const judgement = june(today, status, 50);
        const text = stateWords(judgement, DEFAULT_SETTINGS);
        const tones = rules.filter(({ word }) => text.startsWith(word)).map(({ tone }) => tone);
        expect(tones).toEqual([COLOURS[colourOf(judgement, DEFAULT_SETTINGS)].tone]);
      }
    }
  });
});
