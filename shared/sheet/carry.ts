import type { Cells } from './cells.ts';
import type { FullRow, Piece } from './full-row.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import { joinedHeadings } from './section-path.ts';
import { sectionUnits, type SectionUnits } from './section-units.ts';
import type { BodyLine, Table } from './table.ts';
import { isUnitAndTerm } from './unit-and-term.ts';
import { unfold, type Folds } from './unfold.ts';

/** What a phase takes from its task. */
const TASK_MEANINGS: readonly Meaning[] = [
  'number',
  'title',
  'lead',
  'responsible',
  'people',
  'leader',
];

/** What a merge over several tasks usually held, where a whole sheet has lost its merges (text formats, pasted tables). */
const GROUP_MEANINGS: readonly Meaning[] = ['number', 'lead', 'responsible', 'people', 'leader'];

/** Without any of these a line is a caption or a remark between the tasks. */
const TASK_EVIDENCE: readonly Meaning[] = ['title', 'detail', 'deadline', 'target'];

/** A section stands over all columns and in none of them. */
const NO_COLUMN = -1;

interface Read {
  readonly pieces: Map<Meaning, readonly Piece[]>;
  readonly carried: Set<Meaning>;
}

/** The cell's own text, or that of the merge which reaches down to it in the same column; never from another column. */
function pieceAt(cells: Cells, row: number, column: number): Piece | null {
  const area = cells.mergeAt(row, column);
  if (area !== null && area.column !== column) return null;
  const anchor = area === null ? row : area.row;
  const text = cells.text(anchor, column);
  return text === '' ? null : { text, row: anchor, column };
}

function readRow(cells: Cells, columns: readonly RecognisedColumn[], row: number): Read {
  const pieces = new Map<Meaning, readonly Piece[]>();
  const carried = new Set<Meaning>();
  for (const { column, meaning } of columns) {
    const piece = pieceAt(cells, row, column);
    if (piece === null) continue;
    pieces.set(meaning, [...(pieces.get(meaning) ?? []), piece]);
    if (piece.row !== row) carried.add(meaning);
  }
  return { pieces, carried };
}

function carry(read: Read, above: FullRow, meanings: readonly Meaning[]): readonly Meaning[] {
  const taken: Meaning[] = [];
  for (const meaning of meanings) {
    const pieces = above.pieces.get(meaning);
    if (pieces === undefined || read.pieces.has(meaning)) continue;
    read.pieces.set(meaning, pieces);
    read.carried.add(meaning);
    taken.push(meaning);
  }
  return taken;
}

interface Carrying {
  readonly cells: Cells;
  readonly table: Table;
  readonly folds: Folds;
  /** Meanings whose column is merged downwards somewhere in the body: there a blank cell is blank on its own account. */
  readonly merged: ReadonlySet<Meaning>;
  /** No merge is left in the whole sheet, so a blank cell may be what remains of one. */
  readonly hasLostMerges: boolean;
  /** What stands left of the tasks and over several of them (月份, 责任单位), in columns without merges. */
  readonly leading: readonly Meaning[];
}

const WITH_TERM: readonly Meaning[] = ['lead', 'responsible', 'people'];

function foldsOf({ columns }: Table): Folds {
  const mixed = columns.filter(
    ({ meaning, heading }) =>
      (meaning === 'lead' || meaning === 'responsible') && /人|领导|姓名/u.test(heading),
  );
  const meanings = new Set(columns.map(({ meaning }) => meaning));
  const dated = columns.filter(
    ({ meaning, heading }) => WITH_TERM.includes(meaning) && isUnitAndTerm(heading),
  );
  return {
    columns: meanings,
    mixed: new Map(
      mixed.map(({ column, heading }) => [column, /领导/u.test(heading) ? 'leader' : 'people']),
    ),
    dated: new Set(meanings.has('deadline') ? [] : dated.map(({ column }) => column)),
  };
}

function mergedMeanings(cells: Cells, { header, columns, lines }: Table): ReadonlySet<Meaning> {
  const last = lines.at(-1)?.row ?? header.last;
  const merged = new Set<Meaning>();
  for (const area of cells.merges) {
    if (area.rows < 2 || area.row <= header.last || area.row > last) continue;
    for (const { column, meaning } of columns) if (column === area.column) merged.add(meaning);
  }
  return merged;
}

const LEADING: readonly Meaning[] = ['deadline', 'lead', 'responsible', 'people', 'leader'];

/** Columns in front of the tasks whose first cell is filled and others are not: their names reach down. */
function leadingMeanings(
  cells: Cells,
  { columns, lines }: Table,
  merged: ReadonlySet<Meaning>,
): readonly Meaning[] {
  const task = columns.find(({ meaning }) => meaning === 'title' || meaning === 'detail');
  const [first] = lines;
  if (task === undefined || first === undefined) return [];
  return columns.flatMap(({ column, meaning }) => {
    const isInFront = column < task.column && LEADING.includes(meaning) && !merged.has(meaning);
    return isInFront && cells.text(first.row, column) !== '' ? [meaning] : [];
  });
}

/** A row without a title of its own continues the task above when nothing in it begins anything new. */
function continues({ merged }: Carrying, { pieces, carried }: Read, above: FullRow): boolean {
  if (carried.has('title')) return true;
  if (pieces.has('title') || !above.pieces.has('title')) return false;
  if (!pieces.has('detail') && !pieces.has('deadline')) return false;
  const said = (row: Pick<FullRow, 'pieces'>, meaning: Meaning) =>
    row.pieces.get(meaning)?.[0]?.text;
  const begins = (meaning: Meaning) =>
    pieces.has(meaning) &&
    !carried.has(meaning) &&
    said({ pieces }, meaning) !== said(above, meaning);
  if (begins('action') || begins('number')) return false;
  return !merged.has('title') || carried.has('number');
}

function completeRow(carrying: Carrying, line: BodyLine, above: FullRow | null): FullRow {
  const { cells, table, merged, hasLostMerges } = carrying;
  const read = readRow(cells, table.columns, line.row);
  const { pieces, carried } = read;
  const guessed = new Set<Meaning>();
  const left = new Set<Meaning>();
  const isPhase = above === null ? carried.has('title') : continues(carrying, read, above);
  if (above !== null) {
    if (isPhase) carry(read, above, TASK_MEANINGS);
    const isSameGroup = !pieces.has('action') && above.pieces.has('action');
    if (!merged.has('action') || isPhase) carry(read, above, ['action']);
    else if (isSameGroup) left.add('action');
    if (!pieces.has('title') && merged.has('title') && above.pieces.has('title')) left.add('title');
    if (hasLostMerges && isSameGroup) {
      for (const meaning of carry(read, above, GROUP_MEANINGS)) guessed.add(meaning);
    }
    for (const meaning of carry(read, above, carrying.leading)) guessed.add(meaning);
    const hasTerms = carrying.folds.columns.has('deadline');
    if (hasLostMerges && hasTerms && !pieces.has('deadline') && above.pieces.has('deadline')) {
      left.add('deadline');
    }
  }
  const row = { row: line.row, pieces, carried, guessed, left, isPhase };
  return unfold(row, carrying.folds);
}

/** Names of sections that stand below several wider ones: alone they would make one group of their tasks. */
function sharedNames(lines: readonly BodyLine[]): ReadonlySet<string> {
  const under = new Map<string, string>();
  const shared = new Set<string>();
  for (const { section, parts } of lines) {
    if (section === null) continue;
    const above = joinedHeadings(parts);
    const known = under.get(section) ?? above;
    if (known !== above) shared.add(section);
    under.set(section, known);
  }
  return shared;
}

/** «1.健全责任体系» above 1.1 and 1.2 that hold measures alone: the task they are measures of. */
const NUMBERED_TASK = /^\d{1,3}[.．、]\s*(?=.)/u;

interface Sections {
  readonly hasTitles: boolean;
  readonly units: ReadonlyMap<string, SectionUnits>;
  readonly shared: ReadonlySet<string>;
}

/** A section is its tasks' action, or names who does them; what finds no place in the row is kept beside it. */
function underSection(row: FullRow, line: BodyLine, sections: Sections): FullRow {
  const { section, parts } = line;
  if (section === null) return row;
  const { units, shared, hasTitles } = sections;
  if (hasTitles && !row.pieces.has('title') && NUMBERED_TASK.test(section)) {
    const text = section.replace(NUMBERED_TASK, '');
    const title: Piece = { text, row: row.row, column: NO_COLUMN };
    const outer = { ...line, section: parts.at(-1) ?? null, parts: parts.slice(0, -1) };
    return underSection(
      { ...row, pieces: new Map(row.pieces).set('title', [title]) },
      outer,
      sections,
    );
  }
  const name = shared.has(section) ? joinedHeadings([...parts, section]) : section;
  const { meaning, text } = units.get(section) ?? { meaning: 'action' as const, text: name };
  const own = row.pieces.get(meaning)?.[0]?.text;
  if (own !== undefined) return { ...row, under: own === text ? parts : [...parts, section] };
  const pieces = new Map(row.pieces);
  pieces.set(meaning, [{ text, row: row.row, column: NO_COLUMN }]);
  return { ...row, pieces, under: parts };
}

function isSameSection(line: BodyLine, other: BodyLine | null): boolean {
  return (
    line.section === (other?.section ?? null) &&
    joinedHeadings(line.parts) === joinedHeadings(other?.parts ?? [])
  );
}

/** Rows of a table, each made whole by its merges, by the task it continues, or by the section it stands under. */
export function completeRows(cells: Cells, table: Table): readonly FullRow[] {
  const merged = mergedMeanings(cells, table);
  const carrying: Carrying = {
    cells,
    table,
    folds: foldsOf(table),
    merged,
    hasLostMerges: cells.merges.length === 0,
    leading: leadingMeanings(cells, table, merged),
  };
  const sections = {
    hasTitles: table.columns.some(({ meaning }) => meaning === 'title'),
    units: sectionUnits(table),
    shared: sharedNames(table.lines),
  };
  const rows: FullRow[] = [];
  let above: FullRow | null = null;
  let last: BodyLine | null = null;
  for (const line of table.lines) {
    if (!isSameSection(line, last)) above = null;
    last = line;
    const row = completeRow(carrying, line, above);
    if (!TASK_EVIDENCE.some((meaning) => row.pieces.has(meaning))) continue;
    above = row;
    rows.push(underSection(row, line, sections));
  }
  return rows;
}
