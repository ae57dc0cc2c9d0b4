import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../../../shared/report/rates.ts';
import type { ReportOf } from '../../../../shared/summary/facts.ts';
import {
  exampleReports,
  handedIn,
  reportFact,
  THIRD_QUARTER,
} from '../../../support/summary-facts.ts';

const NOW = '2024-10-15T06:05:00.000Z';
const EXEMPT = { reason: '没有任务', at: NOW, by: '赵主任' };

const rates = (...reports: readonly ReportOf[]) => ratesOf(reports, THIRD_QUARTER, NOW);

describe('the figures of a period', () => {
  it('are what a count by hand gives, each with its base', () => {
    expect(rates(...exampleReports())).toEqual({
      reported: { part: 3, base: 4 },
      onTime: { part: 2, base: 4 },
      accepted: { part: 1, base: 3 },
      firstPass: { part: 1, base: 2 },
      complete: { part: 6, base: 10 },
    });
  });

  it('have no base where nobody is expected', () => {
    const nothing = { part: 0, base: 0 };
    const none = {
      ...{ reported: nothing, onTime: nothing, accepted: nothing },
      ...{ firstPass: nothing, complete: nothing },
    };
    expect(rates()).toEqual(none);
    expect(rates(reportFact(1, { exempt: EXEMPT, rows: 5 }))).toEqual(none);
  });

  it('count an exempt unit that reported all the same neither way', () => {
    const exempt = handedIn(1, NOW, { exempt: EXEMPT, rows: 5, completeRows: 5, returns: 1 });
    expect(rates(exempt, reportFact(2, { rows: 1 }))).toEqual(rates(reportFact(2, { rows: 1 })));
  });
});

describe('及时率', () => {
  it('takes the due minute itself as on time, and the next as late', () => {
    expect(rates(handedIn(1, '2024-09-28T10:00:59.999Z')).onTime).toEqual({ part: 1, base: 1 });
    expect(rates(handedIn(1, '2024-09-28T10:01:00.000Z')).onTime).toEqual({ part: 0, base: 1 });
  });

  it('looks at the first report alone: one corrected after the due moment stays on time', () => {
    const corrected = handedIn(1, '2024-09-27T01:00:00.000Z', { lastSubmittedAt: NOW, returns: 2 });
    expect(rates(corrected).onTime).toEqual({ part: 1, base: 1 });
  });
});

describe('审定率', () => {
  it('counts what was sealed after acceptance, and not what was sealed without', () => {
    const accepted = handedIn(1, NOW, { state: 'sealed', acceptedAt: NOW });
    const open = handedIn(2, NOW, { state: 'sealed' });
    const silent = reportFact(3, { state: 'sealed' });
    expect(rates(accepted, open, silent).accepted).toEqual({ part: 1, base: 2 });
  });
});

describe('一次通过率', () => {
  it('is of the reports the office has decided on', () => {
    const passed = handedIn(1, NOW, { state: 'accepted', acceptedAt: NOW });
    const passedLater = handedIn(2, NOW, { state: 'accepted', acceptedAt: NOW, returns: 1 });
    const returned = handedIn(3, NOW, { state: 'returned', returns: 1 });
    const waiting = handedIn(4, NOW);
    expect(rates(passed, passedLater, returned, waiting).firstPass).toEqual({ part: 1, base: 3 });
  });
});

describe('内容完整率', () => {
  it('counts the rows of a missing report as not complete, whatever stands in its sheet', () => {
    expect(rates(reportFact(1, { rows: 3, completeRows: 3 })).complete).toEqual({
      part: 0,
      base: 3,
    });
  });

  it('leaves the rows of a nil report out', () => {
    const nil = handedIn(1, NOW, { nil: '本期无进展', rows: 8 });
    const ordinary = handedIn(2, NOW, { rows: 2, completeRows: 1 });
    expect(rates(nil, ordinary).complete).toEqual({ part: 1, base: 2 });
  });

  it('adds rows up and does not average units', () => {
    const small = handedIn(1, NOW, { rows: 1, completeRows: 1 });
    const large = handedIn(2, NOW, { rows: 9, completeRows: 0 });
    expect(rates(small, large).complete).toEqual({ part: 1, base: 10 });
  });
});
