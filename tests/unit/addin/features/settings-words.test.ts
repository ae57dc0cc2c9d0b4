import { describe, expect, it } from 'vitest';
import { readCalendar, sayCalendar } from '../../../../addin/features/duties/calendar-words.ts';
import {
  readDays,
  readFields,
  readLadder,
  readVetoes,
  sayFields,
  sayVetoes,
} from '../../../../addin/features/duties/rule-words.ts';
import { lastQuarters, sayQuarter } from '../../../../addin/features/targets/target-words.ts';
import { sayGoal } from '../../../../shared/report/target-goal.ts';
import * as office from '../../../support/pane-gallery/office-samples.ts';
import { units } from '../../../support/pane-gallery/town-samples.ts';

describe('a pasted list of days off', () => {
  it('is read one day a line, with and without a year', () => {
    const { days, unread } = readCalendar(
      '10月1日 休 国庆节\n2026-10-10 班 国庆调休\n2026.1.1 元旦\n\n9/20 上班',
      2026,
    );

    expect(days).toEqual([
      { day: '2026-01-01', kind: 'rest', name: '元旦' },
      { day: '2026-09-20', kind: 'work', name: '调休上班' },
      { day: '2026-10-01', kind: 'rest', name: '国庆节' },
      { day: '2026-10-10', kind: 'work', name: '国庆调休' },
    ]);
    expect(unread).toEqual([]);
  });

  it('leaves out, and says, what is no day of that year', () => {
    const { days, unread } = readCalendar('春节快乐\n2月30日 休\n2025-10-01 休 国庆节', 2026);

    expect(days).toEqual([]);
    expect(unread).toEqual(['春节快乐', '2月30日 休', '2025-10-01 休 国庆节']);
  });

  it('says the days so that they are read again', () => {
    expect(readCalendar(sayCalendar(office.calendar), 2026).days).toEqual(office.calendar);
  });
});

describe('the typed rules of a town', () => {
  it('read days, and say what is none', () => {
    expect(readDays('3、1, 7')).toEqual({ items: [3, 1, 7], unread: [] });
    expect(readDays('三天')).toEqual({ items: [], unread: ['三天'] });
  });

  it('read the ladder in the order of the days', () => {
    expect(readLadder('通报 7天\n提醒 1\n随便')).toEqual({
      items: [
        { kind: '提醒', afterDays: 1 },
        { kind: '通报', afterDays: 7 },
      ],
      unread: ['随便'],
    });
  });

  it('read fields of units by name or other name, and no field with a stranger in it', () => {
    const { items, unread } = readFields('燃气：经发办、镇应急办\n消防：派出所', units);

    expect(sayFields(items, units)).toBe('燃气：经发办、应急办');
    expect(unread).toEqual(['消防：派出所']);
  });

  it('read vetoes with their day and reason', () => {
    const { items, unread } = readVetoes('东湾村 2026-05-06 发生亡人事故\n东湾村 昨天', units);

    expect(sayVetoes(items, units)).toBe('东湾村 2026-05-06 发生亡人事故');
    expect(unread).toEqual(['东湾村 昨天']);
  });
});

describe('the words of targets', () => {
  it('say the goal', () => {
    expect(office.targets.targets.map(sayGoal)).toEqual(['不低于 80%', '同比下降 3%']);
  });

  it('name the last quarters, the latest first', () => {
    expect(lastQuarters('2026-02-03', 3)).toEqual(['2026Q1', '2025Q4', '2025Q3']);
    expect(sayQuarter('2025Q4')).toBe('2025 年第四季度');
  });
});
