import { readRowTargets } from '../report/row-targets.ts';
import type { Deadline } from '../time/deadline.ts';
import { splitUnits } from '../town/unit-list.ts';
import { columnLetter } from './address.ts';
import type { FullRow, Piece } from './full-row.ts';
import { ID_KEY } from './image.ts';
import { splitMeasures } from './measures.ts';
import type { Meaning } from './meaning.ts';
import { splitNumber, type NumberedTitle } from './number-title.ts';
import type { RecognisedColumn, RecognisedRow } from './recognised.ts';
import { readTownPeople, type ReadTownPeople, type TownPeople } from './town-people.ts';

/** What all rows of a table are read with. */
export interface RowContext {
  readonly columns: readonly RecognisedColumn[];
  readonly readDeadline: (piece: Piece) => Deadline;
  readonly people: TownPeople;
}

/** Meanings that have a place of their own in a recognised row; everything else is kept under its heading. */
const KEPT_BY_HEADING: readonly Meaning[] = ['other', 'percent', 'remark', 'score'];

const PART = '所属部分';

const PHONE_HEADING = /电话|联系方式|手机/u;

export function textOf(row: FullRow, meaning: Meaning): string | null {
  const pieces = row.pieces.get(meaning);
  return pieces === undefined ? null : pieces.map(({ text }) => text).join('\n');
}

/** «1.», «１、» in a column of numbers. */
function cleanNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^[(]|[)]$|[.、,\s]+$/gu, '')
    .trim();
}

/**
 * Does the number column count actions, not tasks? Then a number reaches over several tasks by its merge (the boards of
 * document 004), and a task's number is the one in its title.
 */
function numbersCountActions(rows: readonly FullRow[]): boolean {
  return rows.some(
    ({ carried, pieces }) => carried.has('number') && pieces.has('title') && !carried.has('title'),
  );
}

function numberedTitle(
  title: string,
  columnNumber: string | null,
  expected: number,
): NumberedTitle {
  if (columnNumber === null) return splitNumber(title, expected);
  const split = splitNumber(title, Number(columnNumber));
  return { number: columnNumber, title: split.number === columnNumber ? split.title : title };
}

/** Numbers and titles of all rows; a phase keeps those of its task. */
function readTitles(rows: readonly FullRow[]): readonly (NumberedTitle | null)[] {
  const hasTaskNumbers = !numbersCountActions(rows);
  const titles: (NumberedTitle | null)[] = [];
  let expected = 1;
  for (const row of rows) {
    const above = titles.at(-1) ?? null;
    const text = textOf(row, 'title');
    const written = hasTaskNumbers ? textOf(row, 'number') : null;
    const columnNumber = written === null ? null : cleanNumber(written);
    const isSame = row.isPhase && above !== null;
    // A name merged over rows that are counted one by one: each keeps its own number.
    const counted = row.carried.has('number') ? null : columnNumber;
    const title = isSame
      ? { ...above, number: counted ?? above.number }
      : text === null
        ? null
        : numberedTitle(text, columnNumber, expected);
    titles.push(title ?? (columnNumber === null ? null : { number: columnNumber, title: '' }));
    const number = Number(title?.number ?? Number.NaN);
    if (!Number.isNaN(number)) expected = number + 1;
  }
  return titles;
}

function otherTexts(
  row: FullRow,
  columns: readonly RecognisedColumn[],
): Readonly<Record<string, string>> {
  const entries = new Map<string, string>();
  const pieces = [...row.pieces.values()].flat();
  for (const { column, heading, meaning, key } of columns) {
    const isKept = KEPT_BY_HEADING.includes(meaning) || PHONE_HEADING.test(heading);
    if (!isKept || key !== null) continue;
    const piece = pieces.find((candidate) => candidate.column === column);
    if (piece === undefined) continue;
    const name = heading === '' ? `${columnLetter(column)}列` : heading;
    entries.set(entries.has(name) ? `${name}（${columnLetter(column)}列）` : name, piece.text);
  }
  // An outer section has no column; its text stays with the row.
  if (row.under !== undefined && row.under.length > 0) entries.set(PART, row.under.join('／'));
  return Object.fromEntries(entries);
}

function nonEmpty(names: readonly string[]): readonly string[] | null {
  return names.length === 0 ? null : names;
}

function idOf(row: FullRow, columns: readonly RecognisedColumn[]): string | null {
  const column = columns.find(({ key }) => key === ID_KEY)?.column;
  if (column === undefined) return null;
  const pieces = [...row.pieces.values()].flat();
  return pieces.find((piece) => piece.column === column)?.text ?? null;
}

function peopleOf(row: FullRow, { columns, people }: RowContext): ReadTownPeople {
  const isPhone = (piece: Piece) =>
    columns.some(({ column, heading }) => column === piece.column && PHONE_HEADING.test(heading));
  const pieces = (row.pieces.get('people') ?? []).filter((piece) => !isPhone(piece));
  const read = pieces.map(({ text }) => readTownPeople(text, people));
  return {
    names: [...new Set(read.flatMap(({ names }) => names))],
    doubtful: read.flatMap(({ doubtful }) => doubtful),
  };
}

interface Leader {
  readonly leader: string | null;
  readonly doubtful: readonly string[];
}

/** One padded name («李  四») is rejoined; anything longer stays as written, so that no word of it is lost. */
function leaderOf(row: FullRow, { people }: RowContext): Leader {
  const text = textOf(row, 'leader');
  if (text === null) return { leader: null, doubtful: [] };
  const { names, doubtful } = readTownPeople(text, people);
  const [only, ...more] = names;
  return { leader: only !== undefined && more.length === 0 ? only : text, doubtful };
}

function readRow(context: RowContext, row: FullRow, numbered: NumberedTitle | null): RecognisedRow {
  const { columns, readDeadline } = context;
  const [deadline] = row.pieces.get('deadline') ?? [];
  const title = numbered?.title === '' ? null : (numbered?.title ?? null);
  const detail = textOf(row, 'detail');
  const target = textOf(row, 'target');
  const people = peopleOf(row, context);
  const { leader, doubtful } = leaderOf(row, context);
  return {
    row: row.row + 1,
    action: textOf(row, 'action'),
    number: numbered?.number ?? null,
    title,
    detail,
    measures: splitMeasures(detail ?? ''),
    deadline: deadline === undefined ? null : readDeadline(deadline),
    lead: textOf(row, 'lead'),
    responsible: nonEmpty(
      (row.pieces.get('responsible') ?? []).flatMap(({ text }) => splitUnits(text)),
    ),
    people: nonEmpty(people.names),
    doubtfulPeople: [...new Set([...people.doubtful, ...doubtful])],
    leader,
    target,
    targets: readRowTargets({ target, title, detail }),
    status: textOf(row, 'status'),
    progress: textOf(row, 'progress'),
    problems: textOf(row, 'problems'),
    next: textOf(row, 'next'),
    other: otherTexts(row, columns),
    id: idOf(row, columns),
  };
}

/** Rows of one table as a coordinator would read them aloud. */
export function readRows(context: RowContext, rows: readonly FullRow[]): readonly RecognisedRow[] {
  const titles = readTitles(rows);
  return rows.map((row, index) => readRow(context, row, titles[index] ?? null));
}
