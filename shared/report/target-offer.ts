import type { EntryId, PlanId, UnitId } from '../town/ids.ts';
import type { RowTarget } from './row-targets.ts';
import type { Comparator, Target } from './target.ts';
import type { WordComparator } from './target-match.ts';

/** A row of a plan with the targets it states and the units that give figures for them. */
export interface TargetRow {
  readonly entryId: EntryId;
  readonly unitIds: readonly UnitId[];
  readonly targets: readonly RowTarget[];
}

/**
 * Why the words of a target are no 指标 as they stand. comparator: 超过, 低于 and 增长 are none of its comparators · no-figure: «双下降»
 * · cadence: figures are given by the quarter, and so counts neither months nor half years · unit: ‰, 百分点 · long: the name
 * is too long for a column · nobody: the row has no unit that could give figures.
 */
export type TargetObstacle = 'comparator' | 'no-figure' | 'cadence' | 'unit' | 'long' | 'nobody';

/** What a person should know before taking it. each-or-all: several units, and the list does not say whether each has to. */
export type TargetHint = 'each-or-all' | 'last-year';

export interface TargetOffer {
  /** As the list says it. */
  readonly words: string;
  readonly target: Omit<Target, 'id'>;
  readonly hint: TargetHint | null;
}

export interface TargetAsText {
  readonly words: string;
  readonly metric: string;
  readonly obstacle: TargetObstacle;
}

export interface TargetOffers {
  readonly offers: readonly TargetOffer[];
  /** What stays text. */
  readonly texts: readonly TargetAsText[];
}

/** As `target` in `target.ts` takes them. */
const LONGEST_NAME = 120;
const LONGEST_SOURCE = 400;

const COMPARATOR_OF: Partial<Record<WordComparator, Comparator>> = {
  'at-least': 'at-least',
  'at-most': 'at-most',
  zero: 'zero',
  all: 'all',
  fall: 'fall',
};

/** Figures are given once a quarter and add up over a year. */
const REPORTED: readonly RowTarget['period'][] = [null, 'year', 'quarter'];

function obstacleOf(words: RowTarget, comparator: Comparator | undefined): TargetObstacle | null {
  const { value, unit, period, metric, rate } = words;
  if (comparator === undefined) return 'comparator';
  if (value === null) return 'no-figure';
  if (!REPORTED.includes(period)) return 'cadence';
  const isShare = unit === '%';
  if (/百分点|‰/u.test(unit) || (isShare && rate === null && comparator !== 'fall')) return 'unit';
  return metric.length > LONGEST_NAME ? 'long' : null;
}

function hintOf({ comparator, measure, unitIds }: Omit<Target, 'id'>): TargetHint | null {
  if (comparator === 'fall') return 'last-year';
  const isAmount = measure === 'count' && comparator !== 'zero';
  return isAmount && unitIds.length > 1 ? 'each-or-all' : null;
}

function targetOf(
  words: RowTarget,
  comparator: Comparator,
  { planId, row }: { readonly planId: PlanId; readonly row: TargetRow },
): Omit<Target, 'id'> {
  const measure = words.rate === null ? 'count' : 'rate';
  return {
    planId,
    name: words.metric,
    comparator,
    measure,
    value: words.value ?? 0,
    // A fall is in percent, what it counts in a unit that the words leave out.
    unit: comparator === 'fall' ? '' : words.unit,
    // «每季度召开1次» is asked for in every quarter, «全年2次» of all four together.
    cumulative: measure === 'count' && words.period !== 'quarter',
    soft: words.soft,
    unitIds: [...row.unitIds],
    lastYear: null,
    active: true,
    source: { entryId: row.entryId, text: words.text.slice(0, LONGEST_SOURCE) },
  };
}

function goalOf({ name, comparator, value, unit, measure, cumulative }: Omit<Target, 'id'>) {
  return JSON.stringify([name, comparator, value, unit, measure, cumulative]);
}

/** Known is a target of the same goal, and one that somebody made of these words of this row, whatever it is called now. */
function isKnown(target: Omit<Target, 'id'>, known: readonly Target[]): boolean {
  const { source } = target;
  return known.some(
    (one) =>
      goalOf(one) === goalOf(target) ||
      (one.source?.entryId === source?.entryId &&
        one.source?.text === source?.text &&
        one.value === target.value),
  );
}

/** The rows of a task repeat its title: one target, for the units of all of them. */
function merged(offer: TargetOffer, more: readonly UnitId[]): TargetOffer {
  const unitIds = [...new Set([...offer.target.unitIds, ...more])];
  const target = { ...offer.target, unitIds };
  return { ...offer, target, hint: hintOf(target) };
}

/**
 * What the rows of a plan state in figures, made ready to become its 指标, without those it has. What cannot be one as it
 * stands is told apart and never bent into shape.
 */
export function offerTargets(
  planId: PlanId,
  rows: readonly TargetRow[],
  known: readonly Target[],
): TargetOffers {
  const offers = new Map<string, TargetOffer>();
  const texts = new Map<string, TargetAsText>();
  for (const row of rows) {
    for (const words of row.targets) {
      const comparator = COMPARATOR_OF[words.comparator];
      const obstacle = row.unitIds.length === 0 ? 'nobody' : obstacleOf(words, comparator);
      if (obstacle !== null || comparator === undefined) {
        const { text, metric } = words;
        const told = { words: text, metric, obstacle: obstacle ?? 'comparator' };
        texts.set(JSON.stringify([text, metric, obstacle]), told);
        continue;
      }
      const target = targetOf(words, comparator, { planId, row });
      if (isKnown(target, known)) continue;
      const goal = goalOf(target);
      const before = offers.get(goal) ?? { words: words.text, target, hint: hintOf(target) };
      offers.set(goal, merged(before, row.unitIds));
    }
  }
  return { offers: [...offers.values()], texts: [...texts.values()] };
}
