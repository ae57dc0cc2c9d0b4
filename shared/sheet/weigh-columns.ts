import { fitOf } from './content-fit.ts';
import type { HeadingEvidence } from './heading-evidence.ts';
import { MEANINGS, type Meaning } from './meaning.ts';
import type { Profile } from './profile.ts';

export interface WeighedColumn {
  readonly evidence: HeadingEvidence;
  readonly profile: Profile;
}

export interface Verdict {
  readonly meaning: Meaning;
  /** How much worse the whole reading would be with another meaning here. */
  readonly margin: number;
  /** The meaning it would have then. */
  readonly rival: Meaning;
}

/** Several columns of these meanings are read together; of the others a table has one. */
const JOINED: ReadonlySet<Meaning> = new Set([
  'responsible',
  'people',
  'leader',
  'remark',
  'score',
  'other',
]);

/** Without a word of the heading contents alone never say these: figures and remarks can be anything. */
const NEVER_BY_CONTENTS: ReadonlySet<Meaning> = new Set(['percent', 'score', 'remark', 'target']);

/** What is reported of a task; its cells say so. */
const REPORT: ReadonlySet<Meaning> = new Set(['status', 'progress', 'problems', 'next']);

const CONTENT_WEIGHT = 0.7;
/** Leaving a column as it is: better than a weak guess, worse than any real evidence. */
const OTHER = 0.22;
const KNOWN_FROM = 0.6;
/** Contents that show groups of rows, and not only some text. */
const GROUPS_FROM = 0.1;
const HINT_FROM = 0.3;
const NO_OPTION = Number.NEGATIVE_INFINITY;
/** Sets of used meanings that are followed at the same time. */
const BREADTH = 24;

interface Option {
  readonly meaning: Meaning;
  readonly score: number;
}

/** What all columns of a table have in common. */
interface Table {
  /** Meanings that a heading names by a known word. */
  readonly known: ReadonlySet<Meaning>;
  /** Mean length of the shortest texts: beside a name of the task, the longer text tells how. */
  readonly shortest: number;
}

function isText({ profile }: WeighedColumn): boolean {
  return profile.filled > 0 && profile.length >= 3 && fitOf(profile, 'title') > 0;
}

/** Words beside some rows of a table, under no heading at all: somebody's note. */
function isNote({ evidence, profile }: WeighedColumn): boolean {
  return evidence.parts.length === 0 && !evidence.isSpread && profile.filled * 2 < profile.rows;
}

function scoreOf(column: WeighedColumn, meaning: Meaning, { known, shortest }: Table): number {
  const strength = column.evidence.strengths.get(meaning) ?? 0;
  if (meaning === 'other') return OTHER + strength;
  if (strength === 0 && NEVER_BY_CONTENTS.has(meaning)) return NO_OPTION;
  const isLonger = meaning === 'detail' && column.profile.length >= shortest * 1.3;
  const fit = fitOf(column.profile, meaning) + (isLonger && isText(column) ? 0.3 : 0);
  if (strength === 0 && fit <= 0) return NO_OPTION;
  if (strength === 0 && isNote(column) && (meaning !== 'action' || column.profile.filled < 2)) {
    return NO_OPTION;
  }
  if (strength === 0 && meaning === 'number' && !column.profile.isSequence) return NO_OPTION;
  if (strength === 0 && meaning === 'action' && fit < GROUPS_FROM) return NO_OPTION;
  // 进度 over «完成10公里» is a plan of quarters: a hint alone makes no report of it.
  if (strength < KNOWN_FROM && REPORT.has(meaning) && column.profile.filled > 0 && fit < 0.15) {
    return NO_OPTION;
  }
  // Own columns with names of firms or people must not join those that a known heading already calls so.
  const isIntruder = strength < HINT_FROM && JOINED.has(meaning) && known.has(meaning);
  return strength + CONTENT_WEIGHT * fit - (isIntruder ? 0.6 : 0);
}

function optionsOf(column: WeighedColumn, table: Table): readonly Option[] {
  return MEANINGS.map((meaning) => ({ meaning, score: scoreOf(column, meaning, table) })).filter(
    ({ score }) => score > 0,
  );
}

const BIT = new Map(MEANINGS.map((meaning, index) => [meaning, 1 << index]));

function has(used: number, meaning: Meaning): boolean {
  return (used & (BIT.get(meaning) ?? 0)) !== 0;
}

/** Pairs that lists write from left to right. */
const ORDER: readonly (readonly [Meaning, Meaning])[] = [
  ['action', 'title'],
  ['title', 'detail'],
  ['lead', 'responsible'],
  ['progress', 'problems'],
  ['problems', 'next'],
  ['title', 'deadline'],
];

function placeScore(meaning: Meaning, used: number, at: number): number {
  let score = meaning === 'number' ? (at === 0 ? 0.1 : at > 2 ? -0.1 : 0) : 0;
  for (const [left, right] of ORDER) {
    if (meaning === right && has(used, left)) score += 0.06;
    if (meaning === left && has(used, right)) score -= 0.06;
  }
  return score;
}

/** A list says what is to be done, and its only units are those who do it. */
function missing(used: number): number {
  const lead = has(used, 'lead') && !has(used, 'responsible') ? -0.08 : 0;
  if (has(used, 'title')) return lead;
  return lead - (has(used, 'detail') ? 0.05 : 0.25);
}

interface Path {
  readonly used: number;
  readonly score: number;
  readonly picks: readonly Meaning[];
}

interface Ban {
  readonly at: number;
  readonly meaning: Meaning;
}

/** The best meanings for all columns together; the order terms depend on the set of used meanings alone. */
function bestPath(options: readonly (readonly Option[])[], ban: Ban | null): Path {
  let paths: readonly Path[] = [{ used: 0, score: 0, picks: [] }];
  for (const [at, choices] of options.entries()) {
    const next = new Map<number, Path>();
    for (const path of paths) {
      for (const { meaning, score } of choices) {
        if (ban !== null && ban.at === at && ban.meaning === meaning) continue;
        if (!JOINED.has(meaning) && has(path.used, meaning)) continue;
        const used = path.used | (BIT.get(meaning) ?? 0);
        const total = path.score + score + placeScore(meaning, path.used, at);
        const rival = next.get(used);
        if (rival !== undefined && rival.score >= total) continue;
        next.set(used, { used, score: total, picks: [...path.picks, meaning] });
      }
    }
    paths = [...next.values()].toSorted((a, b) => b.score - a.score).slice(0, BREADTH);
  }
  const final = paths.map((path) => ({ ...path, score: path.score + missing(path.used) }));
  return final.reduce((best, path) => (path.score > best.score ? path : best), {
    used: 0,
    score: NO_OPTION,
    picks: [],
  });
}

/** Meanings that a heading of this table names by a known word. */
function knownMeanings(columns: readonly WeighedColumn[]): ReadonlySet<Meaning> {
  return new Set(
    columns.flatMap(({ evidence }) =>
      evidence.reading !== null && evidence.reading.confidence >= KNOWN_FROM
        ? [evidence.reading.meaning]
        : [],
    ),
  );
}

/**
 * Weighs headings, contents and places of all columns against one another: each gets the meaning that makes the whole
 * table read best, and how near the next best reading comes.
 */
export function weighColumns(columns: readonly WeighedColumn[]): readonly Verdict[] {
  const table: Table = {
    known: knownMeanings(columns),
    shortest: columns
      .filter(isText)
      .reduce((least, { profile }) => Math.min(least, profile.length), Number.POSITIVE_INFINITY),
  };
  const options = columns.map((column) => {
    const choices = optionsOf(column, table);
    return choices.some(({ meaning }) => meaning === 'other')
      ? choices
      : [...choices, { meaning: 'other' as const, score: OTHER }];
  });
  const best = bestPath(options, null);
  return best.picks.map((meaning, at) => {
    // Nothing speaks for any other meaning.
    if (options[at]?.length === 1) return { meaning, margin: 1, rival: meaning };
    const other = bestPath(options, { at, meaning });
    return { meaning, margin: best.score - other.score, rival: other.picks[at] ?? meaning };
  });
}
