import type { Cells } from './cells.ts';
import { contradicts, reasonsOf } from './column-reasons.ts';
import { fitOf } from './content-fit.ts';
import type { HeaderRows } from './header-rows.ts';
import { partsOf, type HeaderParts } from './header-parts.ts';
import { headingEvidence, spreadEvidence, spreadingEvidence } from './heading-evidence.ts';
import { readTogether } from './heading-company.ts';
import { BASE_KEY, ID_KEY, RESULT_KEY } from './image.ts';
import type { Meaning } from './meaning.ts';
import { profileOf, type Sample } from './profile.ts';
import type { RecognisedColumn } from './recognised.ts';
import { isUnitAndTerm, partUnitAndTerm } from './unit-and-term.ts';
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
function isSpread({ evidence, profile }: Candidate, { parts, isOwn }: HeaderParts): boolean {
  if (evidence.parts.length === 0) return false;
  if (parts.length > 0) return !isOwn && evidence.parts.join('/') === parts.join('/');
  const meaning = evidence.reading?.meaning;
  // 落实举措 over 1, 2, 3 stands over the measures beside them.
  return meaning === 'title' || (meaning === 'detail' && profile.isSequence);
}

function candidates(cells: Cells, header: HeaderRows, sample: Sample): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const parts = partsOf(cells, header, column);
    if (parts.parts.length === 0 && !hasContent(cells, sample, column)) continue;
    const left = found.at(-1);
    const isNext = left?.column === column - 1;
    const isBoth = isUnitAndTerm(parts.parts.at(-1) ?? '');
    const part = isBoth ? (text: string) => partUnitAndTerm(text).units : undefined;
    const profile = profileOf(cells, column, {
      ...sample,
      ...(part === undefined ? {} : { part }),
    });
    // Some words beside a few of the tasks are a note: a heading does not reach over them.
    const isNote = parts.parts.length === 0 && profile.filled * 2 < profile.rows;
    if (left !== undefined && isNext && !isNote && isSpread(left, parts)) {
      const evidence = spreadEvidence(left.evidence, parts.parts);
      if (!left.evidence.isSpread) {
        found.splice(-1, 1, { ...left, evidence: spreadingEvidence(left.evidence) });
      }
      found.push({ column, isOwn: false, evidence, profile });
    } else {
      found.push({ column, isOwn: parts.isOwn, evidence: headingEvidence(parts.parts), profile });
    }
  }
  const together = readTogether(found.map(({ evidence }) => evidence));
  return found.map((candidate, at) => ({
    ...candidate,
    evidence: together[at] ?? candidate.evidence,
  }));
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

/** What a task asks for in words: 整改标准 is a measure or a target, and nobody does anything else or later for it. */
const ASKED: readonly Meaning[] = ['detail', 'target'];

/** 完成情况 may be a word or a text, and nothing is lost either way. */
function isHarmless(a: Meaning, b: Meaning): boolean {
  return (!MATTERS.has(a) && !MATTERS.has(b)) || (ASKED.includes(a) && ASKED.includes(b));
}

const SAYS_WHAT: readonly Meaning[] = ['title', 'detail'];

/** A table's only words on what is to be done, under a heading that says so. */
const ONLY_TASK = 0.65;

/** Where one column alone says what is to be done, nothing depends on its being called the name or the content. */
function isSameTask(taken: readonly Meaning[], meaning: Meaning, rival: Meaning): boolean {
  if (!SAYS_WHAT.includes(meaning) || !SAYS_WHAT.includes(rival)) return false;
  return taken.filter((one) => SAYS_WHAT.includes(one)).length === 1;
}

/** Contents of a few groups: they go with a heading that says 类别. */
const GROUPED = 0.25;

/** 任务类别 over cells that group the rows is no task, however few the rows are. */
function isPlain({ evidence, profile }: Candidate, meaning: Meaning): boolean {
  const isStated = evidence.reading?.meaning === meaning && !evidence.isSpread;
  return isStated && meaning === 'action' && fitOf(profile, meaning) >= GROUPED;
}

/** The columns beside one, and what all of them were taken for. */
interface Company {
  readonly taken: readonly Meaning[];
  readonly all: readonly Candidate[];
}

/** Known by a word, and not only by what its heading ends with. */
const BY_WORD = 0.6;

/** A further column of units under words nobody knows (责任单位, then 某某单位) may hold others than those who do it. */
function mayBeOthers(candidate: Candidate, meaning: Meaning, all: readonly Candidate[]): boolean {
  const isWord = ({ evidence: { reading } }: Candidate) =>
    reading?.meaning === meaning && reading.confidence >= BY_WORD;
  return meaning === 'responsible' && !isWord(candidate) && all.some(isWord);
}

function alternativesOf(
  candidate: Candidate,
  { meaning, margin, rival }: Verdict,
  { taken, all }: Company,
): Meaning[] {
  if (rival === meaning || isHarmless(meaning, rival)) return [];
  // Telephone numbers are kept under their heading, whoever they are taken for.
  if (meaning === 'people' && candidate.profile.share('phone') === 1) return [];
  const stated = candidate.evidence.reading?.meaning ?? meaning;
  if (contradicts(candidate) && stated !== meaning) {
    // 时间 over 上午 and 下午 beside a column of days: the table has its term, and this is kept as it is.
    return meaning === 'other' && taken.includes(stated) ? [] : [stated];
  }
  if (isSameTask(taken, meaning, rival) || isPlain(candidate, meaning)) return [];
  if (margin < NEAR) return [rival];
  return mayBeOthers(candidate, meaning, all) ? ['other'] : [];
}

function toColumn(candidate: Candidate, verdict: Verdict, company: Company): RecognisedColumn {
  const { meaning } = verdict;
  const alternatives = alternativesOf(candidate, verdict, company);
  const alone = meaning === 'other' ? 0 : surenessOf(candidate, meaning);
  const stated = candidate.evidence.reading?.meaning ?? meaning;
  const isOnlyTask = stated !== meaning && isSameTask(company.taken, meaning, stated);
  const sureness = isOnlyTask ? Math.max(alone, ONLY_TASK) : alone;
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
  const taken = [...verdicts.values()].map(({ meaning }) => meaning);
  const kept: Verdict = { meaning: 'other', margin: 1, rival: 'other' };
  return all.map((candidate) => ({
    ...toColumn(candidate, verdicts.get(candidate) ?? kept, { taken, all: theirs }),
    key: ours.get(candidate) ?? null,
  }));
}
