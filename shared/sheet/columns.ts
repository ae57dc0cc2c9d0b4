import type { Cells } from './cells.ts';
import { contradicts, reasonsOf } from './column-reasons.ts';
import { fitOf } from './content-fit.ts';
import type { HeaderRows } from './header-rows.ts';
import { partsOf, type HeaderParts } from './header-parts.ts';
import {
  headingEvidence,
  spreadEvidence,
  spreadingEvidence,
  type HeadingEvidence,
} from './heading-evidence.ts';
import { BASE_KEY, ID_KEY, RESULT_KEY } from './image.ts';
import type { Meaning } from './meaning.ts';
import { profileOf, type Sample } from './profile.ts';
import type { RecognisedColumn } from './recognised.ts';
import { weighColumns, type Verdict, type WeighedColumn } from './weigh-columns.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;
const OWN_KEYS: readonly string[] = [ID_KEY, BASE_KEY, RESULT_KEY];

/** Meanings whose confusion changes who does what by when. */
const MATTERS: ReadonlySet<Meaning> = new Set([
  'number',
  'action',
  'title',
  'detail',
  'deadline',
  'lead',
  'responsible',
  'people',
  'leader',
  'target',
]);

/** Two readings of the whole table that are nearer to one another than this leave a doubt. */
const NEAR = 0.16;
/** Most confidence of a column about which a person is asked. */
const DOUBTFUL = 0.55;

interface Candidate extends WeighedColumn {
  readonly column: number;
  readonly isOwn: boolean;
}

function hasContent(cells: Cells, sample: Sample, column: number): boolean {
  return sample.rows.some((row) => cells.text(row, column) !== '');
}

/** Does the heading of the left neighbour reach over this column? */
function isSpread(left: HeadingEvidence | undefined, { parts, isOwn }: HeaderParts): boolean {
  if (left === undefined || left.parts.length === 0) return false;
  if (parts.length === 0) return left.reading?.meaning === 'title';
  return !isOwn && left.parts.join('/') === parts.join('/');
}

function candidates(cells: Cells, header: HeaderRows, sample: Sample): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const parts = partsOf(cells, header, column);
    if (parts.parts.length === 0 && !hasContent(cells, sample, column)) continue;
    const left = found.at(-1);
    const isNext = left?.column === column - 1;
    const profile = profileOf(cells, column, sample);
    if (left !== undefined && isNext && isSpread(left.evidence, parts)) {
      const evidence = spreadEvidence(left.evidence, parts.parts);
      if (!left.evidence.isSpread) {
        found.splice(-1, 1, { ...left, evidence: spreadingEvidence(left.evidence) });
      }
      found.push({ column, isOwn: false, evidence, profile });
    } else {
      found.push({ column, isOwn: parts.isOwn, evidence: headingEvidence(parts.parts), profile });
    }
  }
  return found;
}

/** The hidden columns that publishing adds: by their heading, else by a column of nothing but UUIDs. */
function ownKey(cells: Cells, sample: Sample, { column, evidence }: Candidate): string | null {
  const heading = evidence.parts.at(-1) ?? '';
  if (OWN_KEYS.includes(heading)) return heading;
  if (evidence.reading !== null) return null;
  const texts = sample.rows.map((row) => cells.text(row, column)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => UUID.test(text)) ? ID_KEY : null;
}

/** Heading and contents together: each leaves less open; contents that speak against it take away. */
function surenessOf(candidate: Candidate, meaning: Meaning): number {
  const strength = Math.min(1, candidate.evidence.strengths.get(meaning) ?? 0);
  const fit = fitOf(candidate.profile, meaning);
  const alone = 1 - (1 - strength) * (1 - 0.55 * Math.max(0, fit));
  // Words of this family over a column that goes with them: 工作项目 beside 工作任务 names the groups.
  const isFamily = candidate.evidence.reading !== null && strength >= 0.5;
  const together = isFamily ? Math.max(alone, 0.7) : alone;
  return fit < 0 ? together * (1 + 0.6 * fit) : together;
}

/** 完成情况 may be a word or a text, and nothing is lost either way. */
function isHarmless(a: Meaning, b: Meaning): boolean {
  return !MATTERS.has(a) && !MATTERS.has(b);
}

function alternativesOf(candidate: Candidate, { meaning, margin, rival }: Verdict): Meaning[] {
  if (rival === meaning || isHarmless(meaning, rival)) return [];
  const stated = candidate.evidence.reading?.meaning ?? meaning;
  if (contradicts(candidate) && stated !== meaning) return [stated];
  return margin < NEAR ? [rival] : [];
}

function toColumn(candidate: Candidate, verdict: Verdict): RecognisedColumn {
  const { meaning } = verdict;
  const alternatives = alternativesOf(candidate, verdict);
  const sureness = meaning === 'other' ? 0 : surenessOf(candidate, meaning);
  const confidence = alternatives.length > 0 ? Math.min(sureness, DOUBTFUL) : sureness;
  return {
    column: candidate.column,
    heading: candidate.evidence.parts.join('/'),
    meaning,
    confidence: Math.round(confidence * 100) / 100,
    reasons: reasonsOf(candidate, meaning),
    alternatives,
    key: null,
  };
}

/** Columns of a table with their meanings, weighed from headings, contents and places. */
export function readColumns(
  cells: Cells,
  header: HeaderRows,
  sample: Sample,
): readonly RecognisedColumn[] {
  const all = candidates(cells, header, sample);
  const ours = new Map(all.map((candidate) => [candidate, ownKey(cells, sample, candidate)]));
  const theirs = all.filter((candidate) => (ours.get(candidate) ?? null) === null);
  const verdicts = new Map(
    weighColumns(theirs).map((verdict, index) => [theirs[index], verdict] as const),
  );
  const kept: Verdict = { meaning: 'other', margin: 1, rival: 'other' };
  return all.map((candidate) => ({
    ...toColumn(candidate, verdicts.get(candidate) ?? kept),
    key: ours.get(candidate) ?? null,
  }));
}
