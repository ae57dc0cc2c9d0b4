import { describe, expect, it } from 'vitest';
import { dayOf, frameOf } from '../../../../shared/summary/facts.ts';
import { judge, type Judgement } from '../../../../shared/summary/judgement.ts';
import type { Status } from '../../../../shared/summary/status.ts';

const frame = frameOf({ from: '2024-01-01', to: '2026-12-31' });

function on(today: string, deadline: string | null, status: Status | null): Judgement {
  return judge({ status, percent: null, updatedAt: null }, deadline, {
    today: dayOf(today),
    frame,
  });
}

describe('being late', () => {
  it('begins the day after the due day', () => {
    expect(on('2024-12-31', '2024年', '推进中')).toMatchObject({ daysLate: 0, daysLeft: 0 });
    expect(on('2025-01-01', '2024年', '推进中')).toMatchObject({ daysLate: 1, daysLeft: null });
  });

  it('ends with 已完成, not with 基本完成', () => {
    expect(on('2025-02-01', '2024年', '已完成').daysLate).toBe(0);
    expect(on('2025-02-01', '2024年', '基本完成').daysLate).toBe(32);
  });

  it('also befalls what nobody has filled in', () => {
    expect(on('2025-01-02', '2024年', null)).toMatchObject({
      daysLate: 2,
      word: '未填报',
      filled: false,
    });
  });

  it('never befalls 长期推进, nor a standing deadline, nor words that name no day', () => {
    expect(on('2027-05-01', '2024年', '长期推进')).toMatchObject({ kind: 'standing', daysLate: 0 });
    expect(on('2027-05-01', '长期坚持', '推进中')).toMatchObject({ kind: 'standing', daysLate: 0 });
    expect(on('2027-05-01', '适时', '推进中')).toMatchObject({
      kind: 'open',
      daysLate: 0,
      daysLeft: null,
    });
    expect(on('2027-05-01', null, null).daysLate).toBe(0);
  });
});

describe('a task with several dates', () => {
  const deadline = '第一项2025年6月底前；第二项2025年12月底前';

  it('is due soon before each of them, and late only after the last', () => {
    const at = (today: string) => {
      const { daysLeft, daysLate } = on(today, deadline, '推进中');
      return { daysLeft, daysLate };
    };

    expect(at('2025-06-25')).toEqual({ daysLeft: 5, daysLate: 0 });
    expect(at('2025-06-30')).toEqual({ daysLeft: 0, daysLate: 0 });
    expect(at('2025-07-01')).toEqual({ daysLeft: 183, daysLate: 0 });
    expect(at('2026-01-02')).toEqual({ daysLeft: null, daysLate: 2 });
  });

  it('that is done is due no more', () => {
    expect(on('2025-06-25', deadline, '已完成').daysLeft).toBeNull();
  });
});

describe('a task of every year', () => {
  const inMarch = (updatedAt: string | null) =>
    judge({ status: '已完成', percent: 100, updatedAt }, '每年', {
      today: dayOf('2025-03-31'),
      frame,
    });

  it('that was finished last year is open again, with nothing said of this one', () => {
    expect(inMarch('2024-12-20T02:00:00.000Z')).toMatchObject({
      ...{ kind: 'open', word: '未填报', filled: false, percent: null },
    });
  });

  it('that was finished this year is done, from its first minute in Shanghai on', () => {
    expect(inMarch('2024-12-31T16:00:00.000Z')).toMatchObject({ kind: 'done', word: '已完成' });
  });
});
