import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlTotals } from '../../../../shared/report/control-totals.ts';
import { REPORT_STATES } from '../../../../shared/report/report-state.ts';
import type { ReportOf } from '../../../../shared/summary/facts.ts';
import { exampleReports, handedIn, reportFact, sentBack } from '../../../support/summary-facts.ts';

const AT = '2024-09-27T01:00:00.000Z';

const anyReport: fc.Arbitrary<ReportOf> = fc
  .record({
    state: fc.constantFrom(...REPORT_STATES),
    exempt: fc.constantFrom(null, { reason: '没有任务', at: AT, by: '赵主任' }),
    firstSubmittedAt: fc.constantFrom(null, AT),
    acceptedAt: fc.constantFrom(null, AT),
    back: fc.boolean(),
    rows: fc.nat(20),
  })
  .map(({ back, ...known }) => (back ? sentBack(1, AT, known) : reportFact(1, known)));

describe('control totals', () => {
  it('are what a count by hand gives', () => {
    expect(controlTotals(exampleReports())).toEqual({
      units: { expected: 4, in: 3, used: 1, returned: 0, pending: 2, missing: 1, exempt: 1 },
      rows: { in: 9, used: 4, rejected: 0, pending: 5 },
    });
  });

  it('reject the rows of a returned report and use those of an accepted one', () => {
    const reports = [
      handedIn(1, AT, { state: 'accepted', acceptedAt: AT, rows: 4 }),
      sentBack(2, AT, { rows: 2 }),
      // Its period was sealed before the unit answered.
      sentBack(5, AT, { state: 'sealed', rows: 1 }),
      handedIn(3, AT, { state: 'reviewed', rows: 2 }),
      handedIn(4, AT, { state: 'sealed', rows: 1 }),
    ];
    expect(controlTotals(reports).rows).toEqual({ in: 10, used: 4, rejected: 3, pending: 3 });
  });

  it('add up, whatever the reports are', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 30 }), (reports) => {
        const { units, rows } = controlTotals(reports);
        expect(units.expected + units.exempt).toBe(reports.length);
        expect(units.in + units.missing).toBe(units.expected);
        expect(units.used + units.returned + units.pending).toBe(units.in);
        expect(rows.used + rows.rejected + rows.pending).toBe(rows.in);
      }),
    );
  });
});
