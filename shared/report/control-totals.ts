import { isAccepted, isExpected, isReported, type RatedReport } from './rates.ts';

/**
 * What a summary can be checked against. The parts add up: expected = in + missing · in = used + returned + pending ·
 * expected + exempt = all reports · the same of the rows in.
 */
export interface ControlTotals {
  readonly units: {
    readonly expected: number;
    readonly in: number;
    /** Accepted. */
    readonly used: number;
    /** Sent back, and not answered; also what was sealed so. */
    readonly returned: number;
    /** In, and not yet decided on; also what was sealed undecided. */
    readonly pending: number;
    readonly missing: number;
    readonly exempt: number;
  };
  readonly rows: {
    readonly in: number;
    readonly used: number;
    readonly rejected: number;
    readonly pending: number;
  };
}

export function controlTotals(reports: readonly RatedReport[]): ControlTotals {
  const expected = reports.filter(isExpected);
  const received = expected.filter(isReported);
  const used = received.filter(isAccepted);
  const open = received.filter((report) => !isAccepted(report));
  const returned = open.filter((report) => report.returned !== null);
  const pending = open.filter((report) => report.returned === null);
  return {
    units: {
      expected: expected.length,
      in: received.length,
      used: used.length,
      returned: returned.length,
      pending: pending.length,
      missing: expected.length - received.length,
      exempt: reports.length - expected.length,
    },
    rows: {
      in: rowsOf(received),
      used: rowsOf(used),
      rejected: rowsOf(returned),
      pending: rowsOf(pending),
    },
  };
}

function rowsOf(reports: readonly RatedReport[]): number {
  return reports.reduce((sum, { rows }) => sum + rows, 0);
}
