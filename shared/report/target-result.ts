import type { TargetId, UnitId } from '../town/ids.ts';
import type { Rate } from './rates.ts';
import type { Target } from './target.ts';

/** What one unit gave for one target in one quarter; `base` only for rates. */
export interface GivenFigure {
  readonly targetId: TargetId;
  readonly unitId: UnitId;
  /** «2024Q3» */
  readonly quarter: string;
  readonly value: number;
  readonly base: number | null;
}

export interface TargetMoment {
  /** Figures up to this quarter count. */
  readonly quarter: string;
  /** The year is not over: what is not reached can still be reached. */
  readonly running: boolean;
}

/**
 * met · notMet · notYet: not reached, and soft (力争), running or some unit has not given its figure; also a ceiling that
 * holds so far while a figure is missing · broken: a zero target with a single case, at once (domain/model req 77) ·
 * nothing: no figure, or none that can be compared (base 0).
 */
export const VERDICTS = ['met', 'notMet', 'notYet', 'broken', 'nothing'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface TargetResult {
  /** Sums over units and quarters; base null for a count, both null while nobody has given a figure. */
  readonly value: number | null;
  readonly base: number | null;
  /** Share of the target reached, for those that are reached step by step (以上, 全覆盖); null for the others. */
  readonly completion: Rate | null;
  readonly verdict: Verdict;
  /** Units that have given no figure for the quarter. */
  readonly missing: readonly UnitId[];
}

const FULL = 100;

/** Sums of values and of bases, never averages of rates (domain/model req 71, 73). */
export function targetResult(
  target: Target,
  figures: readonly GivenFigure[],
  moment: TargetMoment,
): TargetResult {
  const own = figures.filter(({ targetId, unitId }) => {
    return targetId === target.id && target.unitIds.includes(unitId);
  });
  const counted = countedFigures(target, own, moment.quarter);
  const given = new Set(
    own.filter(({ quarter }) => quarter === moment.quarter).map(({ unitId }) => unitId),
  );
  const missing = target.unitIds.filter((id) => !given.has(id));
  const value = counted.length === 0 ? null : sum(counted.map((figure) => figure.value));
  const base =
    value === null || target.measure === 'count' ? null : sum(counted.map((one) => one.base ?? 0));
  const amount = { value, base };
  return {
    ...amount,
    missing,
    completion: completionOf(target, amount),
    verdict: verdictOf(target, amount, { ...moment, isComplete: missing.length === 0 }),
  };
}

/** Cumulative: every quarter of the year so far. Else the last figure of each unit stands, from whatever quarter. */
function countedFigures(
  { cumulative }: Target,
  figures: readonly GivenFigure[],
  until: string,
): readonly GivenFigure[] {
  const past = figures.filter(({ quarter }) => quarter <= until);
  if (cumulative) return past.filter(({ quarter }) => quarter.slice(0, 4) === until.slice(0, 4));
  const last = new Map<UnitId, GivenFigure>();
  for (const figure of past) {
    const known = last.get(figure.unitId);
    if (known === undefined || known.quarter < figure.quarter) last.set(figure.unitId, figure);
  }
  return [...last.values()];
}

interface Amount {
  readonly value: number | null;
  readonly base: number | null;
}

/** Both sides of the comparison without a division, so that 80 of 100 are exactly 80 %. */
function sidesOf(target: Target, { value, base }: Amount): readonly [number, number] | null {
  if (value === null || base === 0) return null;
  const actual = base === null ? value : value * FULL;
  const scale = base ?? 1;
  if (target.comparator === 'zero') return [value, 0];
  if (target.comparator !== 'fall') return [actual, target.value * scale];
  if (target.lastYear === null || target.lastYear === 0) return null;
  return [actual * FULL, target.lastYear * (FULL - target.value) * scale];
}

function verdictOf(
  target: Target,
  amount: Amount,
  { running, isComplete }: TargetMoment & { readonly isComplete: boolean },
): Verdict {
  const { comparator, measure, cumulative, soft } = target;
  if (comparator === 'zero' && (amount.value ?? 0) > 0) return 'broken';
  const sides = sidesOf(target, amount);
  if (sides === null) return 'nothing';
  const [actual, wanted] = sides;
  const isFloor = comparator === 'at-least' || comparator === 'all';
  const holds = isFloor ? actual >= wanted : actual <= wanted;
  const onlyGrows = measure === 'count' && cumulative;
  if (holds) return isComplete || (isFloor && onlyGrows) ? 'met' : 'notYet';
  if (soft) return 'notYet';
  const isLost = !isFloor && onlyGrows;
  return isLost || (!running && isComplete) ? 'notMet' : 'notYet';
}

function completionOf({ comparator, value: wanted }: Target, { value, base }: Amount): Rate | null {
  if (value === null || (comparator !== 'at-least' && comparator !== 'all')) return null;
  return base === null
    ? { part: value, base: wanted }
    : { part: value * FULL, base: base * wanted };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
