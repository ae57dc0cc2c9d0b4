import type { Area, Grid } from '../../shared/sheet/grid.ts';
import { cellsOf } from '../../shared/sheet/cells.ts';
import { headerEvidence, looksLikeHeader } from '../../shared/sheet/header.ts';
import { readTextList } from '../../shared/sheet/text-list.ts';
import type { DocumentFault } from './document-fault.ts';
import { asDocument, refuseExtent, type ReadDocument } from './document-grids.ts';
import { countedWords, DAMAGED_PACKAGE, DDE } from './package-contents.ts';
import type { PackageParts } from './package-parts.ts';
import { relationsOf } from './read-relations.ts';
import { textGrid } from './text-grid.ts';
import { wordBody, type WordBlock } from './word-body.ts';
import { wordColumns } from './word-columns.ts';
import { wordCounter } from './word-counter.ts';
import { fieldReach, simpleInstructions, wordFields } from './word-fields.ts';
import { wordsLeftOut } from './word-left-out.ts';
import { tablesInText, textLines, type TableInText } from './word-lines.ts';
import { wordLists } from './word-numbering.ts';
import { styleLists } from './word-styles.ts';
import { tableCells } from './word-table-cells.ts';
import { wordTree, type WordNode } from './word-tree.ts';

/** Name of the grid of a document's text, as the name of a sheet. */
const TEXT_NAME = '正文';

/** How far down a header may stand: as many lines above it as a table takes, and a few rows of its own. */
const HEADER_SEARCH_ROWS = 12;

/** Does a row name its columns in words that lists use? A header nobody knows is left to recognition. */
function hasHeader(grid: Grid): boolean {
  const cells = cellsOf(grid);
  const rows = grid.values.slice(0, HEADER_SEARCH_ROWS);
  return rows.some((_, row) => looksLikeHeader(headerEvidence(cells, row)));
}

function lineMerge(row: number, columns: number): readonly Area[] {
  return columns > 1 ? [{ row, column: 0, rows: 1, columns }] : [];
}

/** A table as a sheet would hold it: the lines around it merged over its width. */
function tableGrid(name: string, { table, above, below }: TableInText): Grid {
  const { width, lines, merges } = tableCells(table);
  const foot = above.length + lines.length;
  return textGrid(
    name,
    [...above.map((line) => [line]), ...lines, ...below.map((line) => [line])],
    [
      ...above.flatMap((_, row) => lineMerge(row, width)),
      ...merges.map((area) => ({ ...area, row: area.row + above.length })),
      ...below.flatMap((_, index) => lineMerge(foot + index, width)),
    ],
  );
}

function isWidth(grid: Grid, width: number): boolean {
  return grid.values[0]?.length === width;
}

function appended(grid: Grid, next: Grid): Grid {
  const shift = grid.values.length;
  return textGrid(
    grid.sheetName,
    [...grid.texts, ...next.texts],
    [...grid.merges, ...next.merges.map((area) => ({ ...area, row: area.row + shift }))],
  );
}

/** The row of a grid that names its columns, as one text; '' without one. */
function headerText(grid: Grid): string {
  const cells = cellsOf(grid);
  const row = grid.texts
    .slice(0, HEADER_SEARCH_ROWS)
    .findIndex((_, index) => looksLikeHeader(headerEvidence(cells, index)));
  return (grid.texts[row] ?? []).map((text) => text.replace(/\s+/gu, '')).join('|');
}

/** Nothing of its own stands over the other page of a table. */
function isOtherPage(grid: Grid, before: Grid): boolean {
  const header = headerText(grid);
  return header === '' || header === headerText(before);
}

/**
 * One grid a table. A table without a header of its own, or with the same one, right behind one that is as wide, is its
 * other page: Word parts tables where somebody deleted a row or pasted the rest, and people part them by hand.
 */
function tableGrids(tables: readonly TableInText[]): readonly Grid[] {
  const grids: Grid[] = [];
  for (const each of tables) {
    const grid = tableGrid(`表${grids.length + 1}`, each);
    const before = grids.at(-1);
    const width = grid.values[0]?.length ?? 0;
    const goesOn =
      each.follows && before !== undefined && isWidth(before, width) && isOtherPage(grid, before);
    if (goesOn) grids[grids.length - 1] = appended(before, grid);
    else grids.push(grid);
  }
  return grids;
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

/** The cells of lines that tabs part as columns; one cell a line where they do not. */
function textCells(lines: readonly string[]): readonly (readonly string[])[] {
  const parted = lines.map((line) => line.split('\t').map((piece) => piece.trim()));
  const rows = parted.filter(
    (pieces) => pieces.length >= FEWEST_COLUMNS && !pieces.some((piece) => /[：:]/u.test(piece)),
  );
  const isTable =
    rows.length >= FEWEST_ROWS && new Set(rows.map(({ length }) => length)).size === 1;
  return isTable ? parted : lines.map((line) => [line]);
}

/** The tables; the text too where it is a list, and where no table is one, so that people see what was read. */
function gridsOf(blocks: readonly WordBlock[]): readonly Grid[] {
  const tables = tableGrids(tablesInText(blocks));
  const lines = textCells(textLines(blocks));
  if (lines.length === 0 && tables.length > 0) return tables;
  const text = textGrid(TEXT_NAME, lines);
  const isList = !tables.some(hasHeader) || readTextList(cellsOf(text)) !== null;
  return isList ? [...tables, text] : tables;
}

/** The first table that is larger than any list: its lines would all be filled up to its widest. */
function refuseTables(blocks: readonly WordBlock[]): DocumentFault | null {
  const tables = blocks.filter((block) => block.kind === 'table');
  for (const [index, table] of tables.entries()) {
    const extent = { rows: table.rows.length, columns: wordColumns(table).count };
    const fault = refuseExtent(`表${index + 1}`, extent);
    if (fault !== null) return fault;
  }
  return null;
}

/** A part that the document may do without; «damaged» when it is there and cannot be read. */
function optionalRoot(parts: PackageParts, path: string | undefined): WordNode | null | 'damaged' {
  const bytes = path === undefined ? null : parts.read(path);
  if (bytes === null) return null;
  return wordTree(bytes)?.root ?? 'damaged';
}

/**
 * Tables of a guarded .docx package in the order of the text, with titles, 填报单位 and signatures as lines above and
 * below; merges as in the document, numbers that Word draws written out, deleted words left out.
 */
export function readDocx(parts: PackageParts, mainPart: string): ReadDocument | DocumentFault {
  const bytes = parts.read(mainPart);
  const tree = bytes === null ? null : wordTree(bytes);
  const relations = relationsOf(parts, mainPart);
  if (tree === null || relations === null) return DAMAGED_PACKAGE;
  const pathOf = (type: string) => relations.find((each) => each.type === type)?.target;
  const numbering = optionalRoot(parts, pathOf('numbering'));
  const styles = optionalRoot(parts, pathOf('styles'));
  if (numbering === 'damaged' || styles === 'damaged') return DAMAGED_PACKAGE;
  const fields = wordFields();
  const counter = wordCounter(wordLists(numbering));
  const blocks = wordBody(tree.root, { counter, styles: styleLists(styles), fields });
  const reaches = [...fields.instructions(), ...simpleInstructions(tree.root)].map(fieldReach);
  if (reaches.includes('dde')) return DDE;
  const tooLarge = refuseTables(blocks);
  if (tooLarge !== null) return tooLarge;
  const leftOut = [
    ...wordsLeftOut(tree.root),
    ...Array.from({ length: tree.textBoxes }, () => '文本框里的文字'),
    ...reaches.filter((reach) => reach === 'outside').map(() => '取自其他文件的域'),
  ];
  return asDocument(gridsOf(blocks), countedWords(leftOut));
}
