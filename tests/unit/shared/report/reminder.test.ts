import { describe, expect, it } from 'vitest';
import {
  reminderText,
  type RemindedPeriod,
  type RemindedReport,
} from '../../../../shared/report/reminder.ts';

const HOW = '报送办法：在Excel里打开本单位清单，填好后点清单通窗格里的“报送”。';

/** Due on 28 September 2024 at the end of the day. */
const period: RemindedPeriod = {
  label: '2024 年第三季度',
  dueAt: '2024-09-28T16:00:00.000Z',
  graceUntil: '2024-09-28T16:00:00.000Z',
  locksAt: null,
  sealedAt: null,
};

function report(unitName: string, facts: Partial<RemindedReport> = {}): RemindedReport {
  return {
    ...{ unitName, contact: null, exempt: null },
    ...{ firstSubmittedAt: null, acceptedAt: null, returned: null },
    ...facts,
  };
}

const REPORTED = {
  firstSubmittedAt: '2024-09-20T02:00:00.000Z',
} as const satisfies Partial<RemindedReport>;

function textAt(
  now: string,
  reports: readonly RemindedReport[],
  of: Partial<RemindedPeriod> = {},
): string | null {
  const town = { townName: '大湾镇', dutyName: '工作小结' };
  return reminderText({ ...town, period: { ...period, ...of }, reports, now });
}

describe('a reminder', () => {
  it('names the missing with their contacts, the returned apart, and nobody else', () => {
    const text = textAt('2024-09-25T01:00:00.000Z', [
      report('应急办', REPORTED),
      report('经发办', { contact: '李强' }),
      report('大湾村'),
      report('武装部', { exempt: {} }),
      report('规建办', {
        ...REPORTED,
        contact: '张敏',
        returned: { reason: '第3项没有数字。', due: '2024-09-27' },
      }),
    ]);
    expect(text).toBe(
      [
        '【大湾镇报送提醒】2024年第三季度工作小结',
        '截止时间：9月28日 24:00，还有3天。',
        '未报（2个）：经发办（李强）、大湾村。',
        '退回待改（1个）：规建办（张敏），原因：第3项没有数字，请于9月27日前改好再报。',
        HOW,
      ].join('\n'),
    );
  });

  it('is not written when nobody is waited for', () => {
    expect(textAt('2024-09-25T01:00:00.000Z', [report('应急办', REPORTED)])).toBeNull();
    expect(textAt('2024-09-25T01:00:00.000Z', [report('武装部', { exempt: {} })])).toBeNull();
  });

  it('leaves out the line of those who are not there', () => {
    const returned = { returned: { reason: '缺数字', due: null } } as const;
    const text = textAt('2024-09-25T01:00:00.000Z', [
      report('规建办', { ...REPORTED, ...returned }),
    ]);
    expect(text).not.toContain('未报（');
    expect(text).toContain('退回待改（1个）：规建办，原因：缺数字。');
  });

  it.each([
    ['2024-09-27T15:00:00.000Z', '9月28日 24:00，还有1天。'],
    ['2024-09-28T01:00:00.000Z', '9月28日 24:00，今天截止。'],
    ['2024-09-28T16:00:30.000Z', '9月28日 24:00，今天截止。'],
    ['2024-09-29T01:00:00.000Z', '9月28日 24:00，已逾期1天。'],
    ['2025-01-02T01:00:00.000Z', '2024年9月28日 24:00，已逾期96天。'],
  ])('at %s says %s', (now, words) => {
    expect(textAt(now, [report('大湾村')])?.split('\n')[1]).toBe(`截止时间：${words}`);
  });

  it('says of the due day after the hour, and of the grace, what they are', () => {
    const noon = { dueAt: '2024-09-28T04:00:00.000Z', graceUntil: '2024-09-28T04:00:00.000Z' };
    const after = textAt('2024-09-28T08:00:00.000Z', [report('大湾村')], noon);
    expect(after).toContain('9月28日 12:00，今天已过截止时间。');
    const graceUntil = '2024-09-30T04:00:00.000Z';
    const inGrace = textAt('2024-09-29T08:00:00.000Z', [report('大湾村')], { ...noon, graceUntil });
    expect(inGrace).toContain('9月28日 12:00，已到期，9月30日 12:00前补报不算迟报。');
  });

  it('sends units of a closed period to the office first', () => {
    const now = '2024-10-20T01:00:00.000Z';
    const closed = '请先联系镇应急办解锁';
    expect(textAt(now, [report('大湾村')])).toContain(HOW);
    expect(textAt(now, [report('大湾村')], { sealedAt: '2024-10-15T01:00:00.000Z' })).toContain(
      closed,
    );
    expect(textAt(now, [report('大湾村')], { locksAt: '2024-10-05T16:00:00.000Z' })).toContain(
      closed,
    );
  });

  it.each([
    ['2024 年第三季度', '季度工作小结', '2024年第三季度工作小结'],
    ['2024 年度', '年度工作总结', '2024年度工作总结'],
    ['2024 年 9 月', '每月工作动态', '2024年9月工作动态'],
    ['一次性报送', '工作计划', '一次性报送工作计划'],
  ])('of %s and %s speaks of %s', (label, dutyName, phrase) => {
    const town = { townName: '大湾镇', dutyName };
    const now = '2024-09-25T01:00:00.000Z';
    const reports = [report('大湾村')];
    const text = reminderText({ ...town, period: { ...period, label }, reports, now });
    expect(text?.split('\n')[0]).toBe(`【大湾镇报送提醒】${phrase}`);
  });
});
