import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/time/date.ts';
import {
  dueFor,
  isOverdue,
  parseDeadline,
  type DeadlineFrame,
} from '../../../../shared/time/deadline.ts';

const PLAN: DeadlineFrame = { from: '2024-01-01', to: '2026-12-31', baseYear: 2024 };

const due = (text: string, today: IsoDate, frame = PLAN) =>
  dueFor(parseDeadline(text, frame), today, frame);

describe('the due day', () => {
  it.each([
    ['每年', '2025-02-14', '2025-12-31'],
    ['每年', '2023-05-01', '2024-12-31'],
    ['每年', '2027-05-01', '2026-12-31'],
    ['每年 11月 26 日前', '2025-12-01', '2025-11-26'],
    ['当年12月', '2025-02-14', '2025-12-31'],
    ['每年6月和12月', '2025-02-14', '2025-12-31'],
    ['每半年', '2025-02-14', '2025-06-30'],
    ['每半年', '2025-07-01', '2025-12-31'],
    ['每季度', '2025-02-14', '2025-03-31'],
    ['每季度末月28日前', '2024-09-01', '2024-09-28'],
    ['每季度末月 28 日前', '2024-10-01', '2024-12-28'],
    ['每季度首月10日前', '2024-08-01', '2024-07-10'],
    ['每月25日前', '2024-02-01', '2024-02-25'],
    ['每月31日前', '2024-02-01', '2024-02-29'],
    ['每月底前', '2024-04-30', '2024-04-30'],
    ['每周', '2024-09-25', '2024-09-29'],
    ['每周五前', '2024-09-25', '2024-09-27'],
    ['每日', '2024-09-25', '2024-09-25'],
    ['每月次月5日前', '2024-12-10', '2025-01-05'],
  ] as const)('of «%s» on %s is %s', (text, today, expected) => {
    expect(due(text, today)).toBe(expected);
  });

  it('of a duty that starts later is that of its first instance', () => {
    expect(due('自2024年4月1日起，每季度报送', '2024-02-01')).toBe('2024-06-30');
  });

  it('of a recurring duty never lies after the end of its plan', () => {
    const short: DeadlineFrame = { from: '2024-01-01', to: '2024-11-15', baseYear: 2024 };

    expect(due('每季度', '2024-11-01', short)).toBe('2024-11-15');
  });

  it.each(['长期坚持', '及时', '事故发生时', '待定', '2023年及以前', ''])(
    '«%s» has none',
    (text) => {
      expect(due(text, '2030-01-01')).toBeNull();
    },
  );
});

describe('overdue', () => {
  const overdue = (text: string, today: IsoDate) =>
    isOverdue(parseDeadline(text, PLAN), today, PLAN);

  it('begins the day after the due day', () => {
    expect(overdue('2024年底前', '2024-12-31')).toBe(false);
    expect(overdue('2024年底前', '2025-01-01')).toBe(true);
  });

  it('is judged by the running instance of a recurring duty', () => {
    expect(overdue('每年11月26日前', '2025-11-27')).toBe(true);
    expect(overdue('每年11月26日前', '2026-01-05')).toBe(false);
  });

  it('never comes for standing and vague words', () => {
    expect(overdue('长期坚持', '2099-01-01')).toBe(false);
    expect(overdue('适时', '2099-01-01')).toBe(false);
  });
});
