import type { Cells } from './cells.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import type { BodyLine, Table } from './table.ts';

/** One or more texts of a row under one meaning. */
export interface Piece {
  readonly text: string;
  /** Where the text stands, from 0; for a merged cell its first cell. */
  readonly row: number;
  readonly column: number;
}

/** A row with everything that belongs to it, wherever it is written. */
export interface FullRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly pieces: ReadonlyMap<Meaning, readonly Piece[]>;
  /** Meanings that come from a row above. */
  readonly carried: ReadonlySet<Meaning>;
  /** True when the row is another dated phase of the task above it (domain/model §16 no. 4). */
  readonly isPhase: boolean;
}

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

function carry(read: Read, above: FullRow, meanings: readonly Meaning[]): void {
  for (const meaning of meanings) {
    const pieces = above.pieces.get(meaning);
    if (pieces === undefined || read.pieces.has(meaning)) continue;
    read.pieces.set(meaning, pieces);
    read.carried.add(meaning);
  }
}

interface Carrying {
  readonly cells: Cells;
  readonly table: Table;
  /** No merge is left in the whole sheet, so a blank cell may be what remains of one. */
  readonly hasLostMerges: boolean;
}

function completeRow(carrying: Carrying, line: BodyLine, above: FullRow | null): FullRow {
  const { cells, table } = carrying;
  const read = readRow(cells, table.columns, line.row);
  const { pieces, carried } = read;
  const isMergedPhase = carried.has('title');
  const isBlankPhase =
    above !== null &&
    !pieces.has('title') &&
    above.pieces.has('title') &&
    (pieces.has('detail') || pieces.has('deadline')) &&
    !(pieces.has('action') && !carried.has('action'));
  const isPhase = isMergedPhase || isBlankPhase;
  if (above !== null && isPhase) carry(read, above, TASK_MEANINGS);
  if (above !== null) {
    const isSameGroup = !pieces.has('action') && above.pieces.has('action');
    carry(read, above, ['action']);
    if (carrying.hasLostMerges && isSameGroup) carry(read, above, GROUP_MEANINGS);
  }
  return { row: line.row, pieces, carried, isPhase };
}

function withSection(row: FullRow, section: string, firstColumn: number): FullRow {
  if (row.pieces.has('action')) return row;
  const pieces = new Map(row.pieces);
  pieces.set('action', [{ text: section, row: row.row, column: firstColumn }]);
  return { ...row, pieces };
}

/** Rows of a table, each made whole by its merges, by the task it continues, or by the section it stands under. */
export function completeRows(cells: Cells, table: Table): readonly FullRow[] {
  const carrying = { cells, table, hasLostMerges: cells.merges.length === 0 };
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
