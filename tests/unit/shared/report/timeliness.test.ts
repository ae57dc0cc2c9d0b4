import { describe, expect, it } from 'vitest';
import { reportWord, timelinessOf } from '../../../../shared/report/timeliness.ts';
import type { ReportOf } from '../../../../shared/summary/facts.ts';
import { handedIn, reportFact, sentBack, THIRD_QUARTER } from '../../../support/summary-facts.ts';

const IN_TIME = '2024-09-28T10:00:00.000Z';
const TOO_LATE = '2024-09-28T10:01:00.000Z';
const BEFORE = '2024-09-20T01:00:00.000Z';
const AFTER = '2024-10-15T01:00:00.000Z';
const EXEMPT = { exempt: { reason: '没有任务', at: BEFORE, by: '赵主任' } };

describe('timeliness', () => {
  it.each<[string, ReportOf, string, string]>([
    ['not reported, the due minute not over', reportFact(1), IN_TIME, 'waiting'],
    ['not reported, the due minute over', reportFact(1), TOO_LATE, 'missing'],
    ['reported in the due minute', handedIn(1, IN_TIME), AFTER, 'onTime'],
    ['reported in the minute after it', handedIn(1, TOO_LATE), AFTER, 'late'],
    ['exempt', reportFact(1, EXEMPT), AFTER, 'exempt'],
    ['exempt, and reported all the same', handedIn(1, TOO_LATE, EXEMPT), AFTER, 'late'],
    ['returned and not corrected', sentBack(1, IN_TIME), AFTER, 'onTime'],
    ['corrected late', handedIn(1, IN_TIME, { lastSubmittedAt: AFTER }), AFTER, 'onTime'],
    ['sealed without a report', reportFact(1, { state: 'sealed' }), AFTER, 'missing'],
  ])('of a report %s', (_, ...[report, now, timeliness]) => {
    expect(timelinessOf(report, THIRD_QUARTER, now)).toBe(timeliness);
  });

  it('lets a first report within the grace be on time, and waits until its end', () => {
    const period = { ...THIRD_QUARTER, graceUntil: '2024-09-28T12:00:00.000Z' };
    expect(timelinessOf(handedIn(1, period.graceUntil), period, AFTER)).toBe('onTime');
    expect(timelinessOf(reportFact(1), period, period.graceUntil)).toBe('waiting');
    expect(timelinessOf(handedIn(1, '2024-09-28T12:01:00.000Z'), period, AFTER)).toBe('late');
  });
});

describe('the word of a report', () => {
  it.each<[ReportOf, string, string]>([
    [reportFact(1), BEFORE, '未报'],
    [reportFact(1), AFTER, '逾期未报'],
    [reportFact(1, { state: 'sealed' }), AFTER, '逾期未报'],
    [reportFact(1, EXEMPT), AFTER, '免报'],
    [handedIn(1, IN_TIME), AFTER, '已报'],
    [handedIn(1, IN_TIME, { state: 'reviewed' }), AFTER, '已报'],
    [handedIn(1, TOO_LATE), AFTER, '迟报'],
    [sentBack(1, TOO_LATE), AFTER, '退回'],
    [sentBack(1, IN_TIME, { state: 'sealed' }), AFTER, '退回'],
    [handedIn(1, TOO_LATE, { state: 'accepted', acceptedAt: AFTER }), AFTER, '审定'],
    [handedIn(1, IN_TIME, { state: 'sealed', acceptedAt: AFTER }), AFTER, '审定'],
    [handedIn(1, IN_TIME, { state: 'sealed' }), AFTER, '已报'],
  ])('%#', (report, now, word) => {
    expect(reportWord(report, THIRD_QUARTER, now)).toBe(word);
  });
});
