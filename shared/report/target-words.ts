import type { TaskCadence } from '../time/deadline-recurrence.ts';
import {
  DOING,
  matchTargets,
  mayDemand,
  type TargetMatch,
  type WordComparator,
} from './target-match.ts';
import { rateOf, splitMetrics, trimMetric, type RateWords } from './target-metric.ts';

/** One numeric target, as the words of a cell state it. */
export interface TargetWords {
  /** The clause it stands in, as written but for white space. */
  readonly text: string;
  /** What is counted: «规上工贸企业安全生产标准化达标率». */
  readonly metric: string;
  readonly comparator: WordComparator;
  /** 0 for zero, 100 for all; null for a change without a size («双下降»). */
  readonly value: number | null;
  /** 件, 元, 公里, 次; «%» for shares and changes; blank for zero. */
  readonly unit: string;
  /** Within which time it has to be reached, where the words say so. */
  readonly period: TaskCadence | null;
  /** 力争, 基本, 原则上 */
  readonly soft: boolean;
  /** Null for counts and changes. */
  readonly rate: RateWords | null;
}

/** Beyond this nothing between two commas is a target, and looking for one takes long. */
const LONGEST_CLAUSE = 300;

const SOFT = /力争|争取|基本|原则上|尽量|努力|鼓励/u;

const PERIODS: readonly (readonly [RegExp, TaskCadence])[] = [
  [/每半年/u, 'half-year'],
  [/每(?:个)?季度?/u, 'quarter'],
  [/每(?:个)?月/u, 'month'],
  [/每(?:个)?(?:周|星期)/u, 'week'],
  [/每[日天]/u, 'day'],
  [/每年|全年|年度|年内|一年/u, 'year'],
];

/** Trained people are counted, inspections are not: «1次全覆盖轮训» is an occasion and a share of 100 % (domain/model §6). */
const COVERING_TRAINING = /^(?:对)?(.*?)的?全覆盖((?:轮训|培训|教育|宣讲|体检).*)$/u;

const EACH = /每(?:半年|个?季度?|个?月|个?周|年|日|天)/gu;
const HOLDING = /^(?:开展|组织|召开|举办|举行|进行|实施)+/u;

/** «建立1支不少于10人的队伍»: the second figure is about what stands behind it. */
const ENDS_WITH_COUNT = /\d\p{Script=Han}$/u;

function isOccasion(unit: string): boolean {
  return /^[次场轮遍期]$/u.test(unit);
}

/** «分别下降5%、8%» deals figures out in an order that is not read here; one of them for both would be wrong. */
const RESPECTIVELY = /分别.*\d.*[、和].*\d/u;

/** «建设不少于20个示范点»: what is built stands behind the number. */
const ONLY_DOING = new RegExp(`^${DOING}$`, 'u');

/** One spelling: no white space, half-width signs, and no quotes around the words that are the target. */
function canonical(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\S\r\n]+/gu, '')
    .replace(/[“"‘']((?:动态)?清零|归零|零|双下降|全覆盖|双降)[”"’']/gu, '$1')
    .replace(/[–—－~～]+(?=\d)/gu, '-');
}

interface Clause {
  readonly text: string;
  /** It stood in brackets and speaks of a part of what the clause before it counts. */
  readonly isScope: boolean;
}

function clausesOf(text: string): readonly Clause[] {
  return canonical(text)
    .split(/[,，。;；!！\r\n]+/u)
    .filter((clause) => clause.length <= LONGEST_CLAUSE && mayDemand(clause))
    .flatMap(openBracket);
}

/** «…每季度至少1次(高危行业每月至少1次)»: the bracket is a target of its own, for a part of the same. */
function openBracket(text: string): readonly Clause[] {
  if (!text.includes('(')) return [{ text, isScope: false }];
  const [, head, inside, tail = ''] = /^(.+?)\(([^()]*\d[^()]*)\)(.*)$/u.exec(text) ?? [];
  if (head === undefined || inside === undefined || matchTargets(inside).length === 0) {
    return [{ text, isScope: false }];
  }
  return [
    { text: head + tail, isScope: false },
    { text: inside, isScope: true },
  ];
}

function periodOf(clause: string): TaskCadence | null {
  return PERIODS.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
}

function metricOf(match: TargetMatch, before: string): string {
  const { object, comparator, unit } = match;
  if (comparator === 'zero') return trimMetric(before) + object;
  const held = trimMetric(object);
  const spoken = trimMetric(before.replace(EACH, ''));
  const named = isOccasion(unit) ? spoken.replace(HOLDING, '') : spoken;
  // An occasion is named behind its number («2次检查») or, like an amount, before it («安全检查不少于4次»).
  if (isOccasion(unit) && held !== '') return held;
  if (named === '' || ENDS_WITH_COUNT.test(named)) return held;
  return ONLY_DOING.test(named) ? named + held : named;
}

function isShare({ comparator, unit }: TargetMatch): boolean {
  return unit === '%' && comparator !== 'fall' && comparator !== 'rise';
}

/** The part of a clause before a target that is about it: behind the target before it. */
function readClause(clause: string): readonly TargetWords[] {
  if (RESPECTIVELY.test(clause)) return [];
  const soft = SOFT.test(clause);
  const period = periodOf(clause);
  let from = 0;
  return matchTargets(clause).flatMap((match) => {
    const before = clause.slice(from, match.start);
    from = match.end;
    const { comparator, value, unit, base } = match;
    const common = { text: clause, comparator, value, unit, period, soft };
    const targets = splitMetrics(metricOf(match, before))
      .filter((metric) => metric !== '')
      .map((metric): TargetWords => {
        return { ...common, metric, rate: isShare(match) ? rateOf(metric, base) : null };
      });
    return [...targets, ...coveringTraining(match, common)];
  });
}

type Common = Omit<TargetWords, 'metric' | 'rate'>;

function coveringTraining(match: TargetMatch, common: Common): readonly TargetWords[] {
  const [, whom = '', what] = COVERING_TRAINING.exec(match.object) ?? [];
  if (what === undefined) return [];
  const rate = { part: what, base: whom === '' ? null : whom };
  const all = { comparator: 'all', value: 100, unit: '%' } as const;
  return [{ ...common, ...all, metric: whom + what, rate }];
}

/** A scope names no occasion of its own: «高危行业领域每月至少1次» counts what the clause before it counts. */
function withMetricOfLast(
  targets: readonly TargetWords[],
  { text, isScope }: Clause,
): readonly TargetWords[] {
  const own = readClause(text);
  const last = targets.at(-1);
  if (!isScope || last === undefined || !/[次场轮遍期]$/u.test(text)) return own;
  return own.map((target) => ({ ...target, metric: `${last.metric}（${target.metric}）` }));
}

/**
 * The numeric targets that the words of a cell state (domain/model §6): what is counted, the comparator and figure, within
 * which time, soft or not, and of a rate what is divided by what. Counts that are names (八大行动, 四个清单, “1+6+N”) and words
 * without a figure are no targets. Never throws; dates are the deadline's business.
 */
export function readTargets(text: string): readonly TargetWords[] {
  if (!mayDemand(text.replace(/\s+/gu, ''))) return [];
  return clausesOf(text).reduce<readonly TargetWords[]>((targets, clause) => {
    return [...targets, ...withMetricOfLast(targets, clause)];
  }, []);
}
