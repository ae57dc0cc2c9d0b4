import type { Cells } from './cells.ts';
import type { FullRow, Piece } from './full-row.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import type { BodyLine, Table } from './table.ts';
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
}

function foldsOf({ columns }: Table): Folds {
  const mixed = columns.filter(
    ({ meaning, heading }) =>
      (meaning === 'lead' || meaning === 'responsible') && /人|领导|姓名/u.test(heading),
  );
  return {
    columns: new Set(columns.map(({ meaning }) => meaning)),
    mixed: new Set(mixed.map(({ column }) => column)),
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
  }
  const row = { row: line.row, pieces, carried, guessed, left, isPhase };
  return unfold(row, carrying.folds);
}

function withSection(row: FullRow, section: string, firstColumn: number): FullRow {
  if (row.pieces.has('action')) return row;
  const pieces = new Map(row.pieces);
  pieces.set('action', [{ text: section, row: row.row, column: firstColumn }]);
  return { ...row, pieces };
}

/** Rows of a table, each made whole by its merges, by the task it continues, or by the section it stands under. */
export function completeRows(cells: Cells, table: Table): readonly FullRow[] {
  const carrying: Carrying = {
    cells,
    table,
    folds: foldsOf(table),
    merged: mergedMeanings(cells, table),
    hasLostMerges: cells.merges.length === 0,
  };
  const rows: FullRow[] = [];
  let section: string | null = null;
  for (const line of table.lines) {
    const above = line.section === section ? (rows.at(-1) ?? null) : null;
    section = line.section;
    const row = completeRow(carrying, line, above);
    if (!TASK_EVIDENCE.some((meaning) => row.pieces.has(meaning))) continue;
    rows.push(section === null ? row : withSection(row, section, cells.firstColumn));
  }
  return rows;
}
