import type { Cells } from './cells.ts';
import { filledColumns } from './filled-cells.ts';
import {
  hasHeadingShape,
  looksLikeGroupRow,
  looksLikeLowerHalves,
  looksLikeSubRow,
} from './header-shape.ts';
import type { HeaderRows } from './header-rows.ts';
import { isAside, isPeriod } from './heading-families.ts';
import { isHeadingWord, readHeading } from './heading.ts';
import { MEASURE_WORDS } from './heading-words.ts';
import type { Meaning } from './meaning.ts';
import { countsBelow, holdsText, rowsBelow, speaksAsBody } from './speaking-rows.ts';

/** What a row of cells tells about being a header. */
export interface HeaderEvidence {
  /** Cells with any text. */
  readonly filled: number;
  /** Cells whose words are a heading. */
  readonly recognised: number;
  /** Further cells whose end says what they are about. */
  readonly akin: number;
  readonly meanings: ReadonlySet<Meaning>;
}

/** How far below the top of a sheet its first header may stand: titles, legends, 填报单位 lines. */
const HEADER_SEARCH_ROWS = 30;

const MOST_HEADER_ROWS = 4;
const RECOGNISED_FROM = 0.6;
const LONGEST_HEADING_TEXT = 40;

/** A list says what is to be done; without one of these a row of words is somebody's form, not a header. */
const CORE: readonly Meaning[] = ['title', 'action', 'detail', 'target'];

/** «填报人：张三» and «填报单位：______» name a field and hold its content: lines above a table, no headings. */
function isHeadingText(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEADING_TEXT && !/[:：]\s*\S|[。；;]/u.test(text);
}

export function headerEvidence(cells: Cells, row: number): HeaderEvidence {
  const meanings = new Set<Meaning>();
  let filled = 0;
  let recognised = 0;
  let akin = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    // Twelve columns of months make no table a strange one.
    if (text === '' || isPeriod(text)) continue;
    filled += 1;
    if (!isHeadingText(text)) continue;
    const { meaning, confidence } = readHeading(text);
    if (confidence < RECOGNISED_FROM) {
      if (meaning !== 'other' || isAside(text)) akin += 1;
      continue;
    }
    recognised += 1;
    meanings.add(meaning);
  }
  return { filled, recognised, akin, meanings };
}

/** At least two meanings, one of them what is to be done, and no more strange cells than known ones. */
export function looksLikeHeader({ filled, recognised, akin, meanings }: HeaderEvidence): boolean {
  if (meanings.size < 2 || recognised * 2 + akin < filled) return false;
  return CORE.some((meaning) => meanings.has(meaning));
}

/** (家)(项)(%)(万元) under the headings. */
function isMeasureRow(cells: Cells, row: number): boolean {
  const filled = filledColumns(cells, row);
  return filled.length > 0 && filled.every((column) => MEASURE_WORDS.test(cells.text(row, column)));
}

/**
 * Without merges a second header row is known by its words: each is a heading, and stands under a blank or under a
 * heading that spreads over the blank to its right.
 */
function isSubHeaderRow(cells: Cells, header: HeaderRows, row: number): boolean {
  const filled = filledColumns(cells, row);
  if (filled.length === 0) return false;
  const isKnown = filled.every((column) => {
    const { confidence } = readHeading(cells.text(row, column));
    const isUnderBlank = cells.text(row - 1, column) === '';
    const spreads = column < cells.lastColumn && cells.text(row - 1, column + 1) === '';
    return confidence >= RECOGNISED_FROM && (isUnderBlank || spreads);
  });
  const isWords =
    filled.length > 1 && filled.every((column) => isHeadingWord(cells.text(row, column)));
  const arePeriods =
    filled.length > 1 &&
    filled.every((column) => isPeriod(cells.text(row, column))) &&
    filled.slice(1).every((column) => cells.text(header.last, column) === '');
  if (isKnown || isWords || arePeriods) return true;
  return looksLikeLowerHalves(cells, row) || looksLikeSubRow(cells, header, row);
}

/** Vertical merges of the found row tell how far the header reaches up and down. */
function reach(cells: Cells, row: number): HeaderRows {
  let first = row;
  let last = row;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const area = cells.mergeAt(row, column);
    if (area === null || area.rows > MOST_HEADER_ROWS) continue;
    if (!hasHeadingShape(cells.text(area.row, area.column))) continue;
    first = Math.min(first, area.row);
    last = Math.max(last, area.row + area.rows - 1);
  }
  return { first, last };
}

export function extendHeader(cells: Cells, row: number): HeaderRows {
  const merged = reach(cells, row);
  let { first, last } = merged;
  const hasRoom = () => last - first + 1 < MOST_HEADER_ROWS;
  while (hasRoom() && first > cells.firstRow && looksLikeGroupRow(cells, first - 1)) first -= 1;
  while (hasRoom() && last < cells.lastRow && isSubHeaderRow(cells, { first, last }, last + 1)) {
    last += 1;
  }
  if (hasRoom() && last < cells.lastRow && isMeasureRow(cells, last + 1)) last += 1;
  return { first, last };
}

/** «序号» over 1, 2, 3 is a header whatever stands beside it; so are words of who and when beside a column of texts. */
function isHalfKnown(cells: Cells, row: number, rows: readonly number[]): boolean {
  const evidence = headerEvidence(cells, row);
  const unknown: number[] = [];
  for (const column of filledColumns(cells, row)) {
    const { meaning, confidence } = readHeading(cells.text(row, column));
    if (confidence < RECOGNISED_FROM) unknown.push(column);
    else if (meaning === 'number' && countsBelow(cells, column, rows)) return evidence.filled > 2;
  }
  if (evidence.meanings.size < 2 || evidence.recognised * 2 < evidence.filled) return false;
  return rows.length > 1 && unknown.some((column) => holdsText(cells, column, rows));
}

/** A row whose words nobody knows is a header where the rows below it speak for themselves. */
export function isSilentHeader(cells: Cells, row: number, end: number): boolean {
  const filled = filledColumns(cells, row);
  if (filled.length < 2) return false;
  const texts = filled.map((column) => cells.text(row, column));
  if (new Set(texts).size < texts.length) return false;
  if (!texts.every((text) => hasHeadingShape(text) || isPeriod(text))) return false;
  const rows = rowsBelow(cells, row, end);
  return speaksAsBody(cells, row, rows) || isHalfKnown(cells, row, rows);
}

/** The first header of a sheet, or null when no row reads like one. */
export function findHeader(cells: Cells): HeaderRows | null {
  const end = Math.min(cells.lastRow, cells.firstRow + HEADER_SEARCH_ROWS - 1);
  let known = cells.lastRow + 1;
  for (let row = cells.firstRow; row <= end && known > cells.lastRow; row += 1) {
    if (looksLikeHeader(headerEvidence(cells, row))) known = row;
  }
  for (let row = cells.firstRow; row <= end && row < known; row += 1) {
    if (isSilentHeader(cells, row, known - 1)) return extendHeader(cells, row);
  }
  return known > cells.lastRow ? null : extendHeader(cells, known);
}
