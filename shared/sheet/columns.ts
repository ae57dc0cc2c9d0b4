import type { Cells } from './cells.ts';
import type { HeaderRows } from './header.ts';
import { readHeading } from './heading.ts';
import { MEASURE_WORDS } from './heading-words.ts';
import { BASE_KEY, ID_KEY, RESULT_KEY } from './image.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';

/** A column as its header presents it, before its meaning is settled against its neighbours. */
interface Candidate {
  readonly column: number;
  /** From the top header row to the bottom one, repeated and blank parts left out. */
  readonly parts: readonly string[];
  /** False when the heading is only spread over the column by a merge or a blank. */
  readonly isOwn: boolean;
  readonly meaning: Meaning;
  readonly confidence: number;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu;
const OWN_KEYS: readonly string[] = [ID_KEY, BASE_KEY, RESULT_KEY];

/** Several columns of these meanings are read together; of the others one column speaks, the rest is kept as it is. */
const JOINED: readonly Meaning[] = ['responsible', 'people', 'leader', 'remark', 'score', 'other'];

/** How sure a column is whose heading stands over its neighbour (重点任务 over title and detail, document 000). */
const SPREAD_CONFIDENCE = 0.9;
const SAMPLE_ROWS = 50;

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Text over a cell of the header: its own, or that of the merge which covers it. */
function over(cells: Cells, row: number, column: number): { text: string; isOwn: boolean } {
  const area = cells.mergeAt(row, column);
  if (area === null) return { text: bare(cells.text(row, column)), isOwn: true };
  return { text: bare(cells.text(area.row, area.column)), isOwn: area.column === column };
}

/** A group heading whose merge was lost still stands over the blanks to its right, as long as they have sub-headings. */
function groupHeading(cells: Cells, header: HeaderRows, column: number): string {
  if (header.last === header.first || cells.mergeAt(header.first, column) !== null) return '';
  for (let left = column - 1; left >= cells.firstColumn; left -= 1) {
    if (bare(cells.text(header.first + 1, left)) === '') return '';
    const text = bare(cells.text(header.first, left));
    if (text !== '') return text;
  }
  return '';
}

function partsOf(
  cells: Cells,
  header: HeaderRows,
  column: number,
): Pick<Candidate, 'parts' | 'isOwn'> {
  const parts: string[] = [];
  let isOwn = false;
  for (let row = header.first; row <= header.last; row += 1) {
    const { text, isOwn: own } = over(cells, row, column);
    if (text === '' || MEASURE_WORDS.test(text)) continue;
    if (own) isOwn = true;
    if (parts.at(-1) !== text) parts.push(text);
  }
  const group =
    parts.length > 0 && cells.text(header.first, column) === ''
      ? groupHeading(cells, header, column)
      : '';
  return { parts: group === '' || parts[0] === group ? parts : [group, ...parts], isOwn };
}

function readParts(parts: readonly string[]): Pick<Candidate, 'meaning' | 'confidence'> {
  const lowest = readHeading(parts.at(-1) ?? '');
  if (lowest.meaning !== 'other' || parts.length < 2) return lowest;
  return readHeading(parts.join(''));
}

function hasContent(cells: Cells, header: HeaderRows, column: number): boolean {
  for (let row = header.last + 1; row <= cells.lastRow; row += 1) {
    if (cells.text(row, column) !== '') return true;
  }
  return false;
}

function samples(cells: Cells, header: HeaderRows, column: number): readonly string[] {
  const texts: string[] = [];
  const end = Math.min(cells.lastRow, header.last + SAMPLE_ROWS);
  for (let row = header.last + 1; row <= end; row += 1) {
    const text = cells.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

function candidates(cells: Cells, header: HeaderRows): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const { parts, isOwn } = partsOf(cells, header, column);
    if (parts.length === 0 && !hasContent(cells, header, column)) continue;
    found.push({ column, parts, isOwn, ...readParts(parts) });
  }
  return found;
}

/**
 * 重点任务 over two columns, the second without a heading of its own: title and detail, or number and title when the
 * first holds nothing but numbers.
 */
function settleSpread(
  cells: Cells,
  header: HeaderRows,
  all: readonly Candidate[],
): readonly Candidate[] {
  const spread = (first: Candidate | undefined, second: Candidate | undefined) =>
    first?.meaning === 'title' &&
    first.isOwn &&
    second !== undefined &&
    second.column === first.column + 1 &&
    (second.parts.length === 0 || (!second.isOwn && second.meaning === 'title'));
  return all.map((candidate, index) => {
    const asFirst = spread(candidate, all[index + 1]);
    if (!asFirst && !spread(all[index - 1], candidate)) return candidate;
    const first = asFirst ? candidate : all[index - 1];
    const numbers = samples(cells, header, first?.column ?? candidate.column);
    const isNumbered =
      numbers.length > 0 && numbers.every((text) => /^[\d.．、()（）]+$/u.test(text));
    if (asFirst) return isNumbered ? { ...candidate, meaning: 'number' } : candidate;
    return {
      ...candidate,
      meaning: isNumbered ? 'title' : 'detail',
      confidence: SPREAD_CONFIDENCE,
    };
  });
}

/** Two title columns without a detail or an action between them: the first groups, the second is the task. */
function settleTitles(all: readonly Candidate[]): readonly Candidate[] {
  const titles = all.filter(({ meaning }) => meaning === 'title');
  const [first, second] = titles;
  if (first === undefined || second === undefined) return all;
  const has = (meaning: Meaning) => all.some((candidate) => candidate.meaning === meaning);
  if (!has('action')) {
    return all.map((candidate) =>
      candidate === first ? { ...candidate, meaning: 'action', confidence: 0.7 } : candidate,
    );
  }
  if (has('detail')) return all;
  return all.map((candidate) =>
    candidate === second ? { ...candidate, meaning: 'detail', confidence: 0.6 } : candidate,
  );
}

/** Of several columns that claim one meaning the surest keeps it, the leftmost of equals; no content is dropped. */
function settleRivals(all: readonly Candidate[]): readonly Candidate[] {
  const winners = new Map<Meaning, Candidate>();
  for (const candidate of all) {
    const best = winners.get(candidate.meaning);
    if (best === undefined || candidate.confidence > best.confidence) {
      winners.set(candidate.meaning, candidate);
    }
  }
  return all.map((candidate) =>
    JOINED.includes(candidate.meaning) || winners.get(candidate.meaning) === candidate
      ? candidate
      : { ...candidate, meaning: 'other' },
  );
}

/** The hidden columns that publishing adds: by their heading, else by a column of nothing but UUIDs. */
function ownKey(cells: Cells, header: HeaderRows, candidate: Candidate): string | null {
  const heading = candidate.parts.at(-1) ?? '';
  if (OWN_KEYS.includes(heading)) return heading;
  if (candidate.meaning !== 'other') return null;
  const texts = samples(cells, header, candidate.column);
  return texts.length > 0 && texts.every((text) => UUID.test(text)) ? ID_KEY : null;
}

/** Columns of a table with their meanings: heading candidates, settled by their neighbours and the body below. */
export function readColumns(cells: Cells, header: HeaderRows): readonly RecognisedColumn[] {
  const settled = settleRivals(
    settleTitles(settleSpread(cells, header, candidates(cells, header))),
  );
  return settled.map((candidate) => ({
    column: candidate.column,
    heading: candidate.parts.join('/'),
    meaning: candidate.meaning,
    confidence: candidate.meaning === 'other' ? 0 : candidate.confidence,
    key: ownKey(cells, header, candidate),
  }));
}
