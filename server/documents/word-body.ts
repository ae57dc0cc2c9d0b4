import { isDeletedRow } from './word-hidden.ts';
import { PAGE, paragraphText, runsOn, type WordReading } from './word-text.ts';
import { childOf, seenChildren, valOf, type WordNode } from './word-tree.ts';

/** A cell as it stands in its row. */
export interface WordCell {
  /** Columns of the table's grid that it takes. */
  readonly span: number;
  /** Merged with cells below it, or with the one above or before it. */
  readonly merge: 'none' | 'down' | 'above' | 'before';
  readonly text: string;
}

export interface WordRow {
  /** Columns of the grid left free before the first cell. */
  readonly indent: number;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: 'table';
  /** Widths of the columns of the grid, in twentieths of a point; they may be fewer than the cells need. */
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
}

export interface WordLine {
  readonly kind: 'line';
  readonly text: string;
}

/** What stands in a document from top to bottom; `page` is where a new page is asked for. */
export type WordBlock = WordTable | WordLine | { readonly kind: 'page' };

/** Word's tables have at most 63 columns. */
const MOST_SPAN = 63;

/** Paragraphs and nested tables as lines of text. */
function cellText(cell: WordNode, reading: WordReading): string {
  const lines: string[] = [];
  let open = '';
  for (const node of seenChildren(cell)) {
    if (node.name === 'tbl') {
      // One by one: a document made to harm has more rows than a call takes arguments.
      for (const row of tableOf(node, reading).rows) lines.push(nestedLine(row));
    }
    if (node.name !== 'p') continue;
    open += paragraphText(node, reading).replaceAll(PAGE, '');
    if (runsOn(node)) continue;
    lines.push(open);
    open = '';
  }
  if (open !== '') lines.push(open);
  return lines.join('\n').trim();
}

function nestedLine({ cells }: WordRow): string {
  return cells
    .map(({ text }) => text.replaceAll('\n', ' '))
    .filter((text) => text !== '')
    .join(' ');
}

function mergeOf(properties: WordNode | undefined): WordCell['merge'] {
  const vertical = childOf(properties, 'vMerge');
  const horizontal = childOf(properties, 'hMerge');
  if (vertical !== undefined) return vertical.attributes['val'] === 'restart' ? 'down' : 'above';
  if (horizontal === undefined || horizontal.attributes['val'] === 'restart') return 'none';
  return 'before';
}

/** A number of columns; more than a table can have is a number that somebody made up. */
function columnCount(value: string | undefined, least: number): number {
  const count = Math.trunc(Number(value ?? least)) || least;
  return Math.min(Math.max(count, least), MOST_SPAN);
}

/** What a cell under another holds is not drawn, and its paragraphs are not counted. */
function cellOf(cell: WordNode, reading: WordReading): WordCell {
  const properties = childOf(cell, 'tcPr');
  const merge = mergeOf(properties);
  const span = columnCount(valOf(properties, 'gridSpan'), 1);
  return { span, merge, text: merge === 'above' ? '' : cellText(cell, reading) };
}

function rowOf(row: WordNode, reading: WordReading): WordRow {
  const indent = columnCount(valOf(childOf(row, 'trPr'), 'gridBefore'), 0);
  const cells = seenChildren(row).filter(({ name }) => name === 'tc');
  return { indent, cells: cells.map((cell) => cellOf(cell, reading)) };
}

function tableOf(table: WordNode, reading: WordReading): WordTable {
  const columns = childOf(table, 'tblGrid')?.children ?? [];
  const rows = seenChildren(table).filter((node) => node.name === 'tr' && !isDeletedRow(node));
  return {
    kind: 'table',
    widths: columns
      .filter(({ name }) => name === 'gridCol')
      .map(({ attributes }) => Number(attributes['w'] ?? '0') || 0),
    rows: rows.map((row) => rowOf(row, reading)),
  };
}

function linesOf(text: string): readonly WordBlock[] {
  return text.split(PAGE).flatMap((line, index): readonly WordBlock[] => {
    const block: WordBlock = { kind: 'line', text: line.trim() };
    return index === 0 ? [block] : [{ kind: 'page' }, block];
  });
}

/** A table with fewer columns inside a cell says more of its cell; one with as many is a list of its own. */
const FEWEST_OF_LIST = 3;

function rowsOf(table: WordNode): readonly (readonly WordNode[])[] {
  const rows = seenChildren(table).filter((node) => node.name === 'tr' && !isDeletedRow(node));
  return rows.map((row) => seenChildren(row).filter(({ name }) => name === 'tc'));
}

/** The cells of a table that is only a frame: one column, in which a list stands. */
function framedCells(table: WordNode): readonly WordNode[] | null {
  const rows = rowsOf(table);
  if (!rows.every((row) => row.length <= 1)) return null;
  const isList = (node: WordNode) =>
    node.name === 'tbl' && rowsOf(node).some((row) => row.length >= FEWEST_OF_LIST);
  const cells = rows.flat();
  return cells.some((cell) => seenChildren(cell).some(isList)) ? cells : null;
}

/** Blocks of the document's body in the order of its text; paragraph numbers are counted on the way. */
export function wordBody(root: WordNode, reading: WordReading): readonly WordBlock[] {
  const body = childOf(childOf(root, 'document'), 'body');
  return body === undefined ? [] : blocksOf(body, reading);
}

function blocksOf(holder: WordNode, reading: WordReading): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let open = '';
  for (const node of seenChildren(holder)) {
    const frame = node.name === 'tbl' ? framedCells(node) : null;
    if (frame !== null) {
      for (const cell of frame) for (const block of blocksOf(cell, reading)) blocks.push(block);
    } else if (node.name === 'tbl') blocks.push(tableOf(node, reading));
    if (node.name !== 'p') continue;
    open += paragraphText(node, reading);
    if (runsOn(node)) continue;
    for (const block of linesOf(open)) blocks.push(block);
    open = '';
  }
  return open === '' ? blocks : [...blocks, ...linesOf(open)];
}
