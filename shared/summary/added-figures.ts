import type { PlanFigures, ProgressFigures, ReportingFigures } from '../protocol/district.ts';

export interface AddedFigures {
  /** Null where no plan has a period. */
  readonly reporting: ReportingFigures | null;
  readonly progress: ProgressFigures;
}

const NO_REPORTING: ReportingFigures = {
  expected: 0,
  reported: 0,
  onTime: 0,
  accepted: 0,
  missing: 0,
  exempt: 0,
};
const NO_PROGRESS: ProgressFigures = { expected: 0, filled: 0, countable: 0, done: 0, late: 0 };

/** Counts of several plans together: a rate over them is one of sums, never an average of rates. */
export function addedFigures(
  plans: readonly Pick<PlanFigures, 'reporting' | 'progress'>[],
): AddedFigures {
  const reported = plans.flatMap(({ reporting }) => (reporting === null ? [] : [reporting]));
  return {
    reporting: reported.length === 0 ? null : reported.reduce(addReporting, NO_REPORTING),
    progress: plans.map(({ progress }) => progress).reduce(addProgress, NO_PROGRESS),
  };
}

function addReporting(a: ReportingFigures, b: ReportingFigures): ReportingFigures {
  return {
    expected: a.expected + b.expected,
    reported: a.reported + b.reported,
    onTime: a.onTime + b.onTime,
    accepted: a.accepted + b.accepted,
    missing: a.missing + b.missing,
    exempt: a.exempt + b.exempt,
  };
}

function addProgress(a: ProgressFigures, b: ProgressFigures): ProgressFigures {
  return {
    expected: a.expected + b.expected,
    filled: a.filled + b.filled,
    countable: a.countable + b.countable,
    done: a.done + b.done,
    late: a.late + b.late,
  };
}
