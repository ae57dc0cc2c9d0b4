import type { Cells } from './cells.ts';
import { headerEvidence, looksLikeHeader } from './header.ts';
import { isHeadingWord } from './heading.ts';
import type { RecognisedColumn } from './recognised.ts';

/** What a row below the header is, before its cells are read. */
export type LineKind = 'blank' | 'data' | 'section' | 'total' | 'closing' | 'header';

export interface Line {
  readonly row: number;
  readonly kind: LineKind;
  /** Text of a section or closing line. */
  readonly text: string;
}

/** Signature and rule lines under a table. */
const CLOSING =
  /^(?:填表|填报|制表|审核|审批|签发|签字|签名|单位负责人|主要负责人|分管领导|负责人|联系人|联系电话|经办人|复核|注|备注|说明|填表说明|填报说明|附注|附)[^：:\n]{0,10}[：:]|^(?:注|说明)[\s\d.、]|^[（(]?(?:盖章|公章)[)）]?$/u;

const TOTAL = /^(?:合|小|总|共)\s*计(?:[：:（(]|$)/u;

/** 一、 （二） 第三章: how sections are numbered; tasks carry Arabic numbers. */
const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分类])/u;

interface Filled {
  readonly count: number;
  readonly column: number;
  readonly text: string;
}

function filledIn(cells: Cells, row: number): Filled {
  let count = 0;
  let first: { column: number; text: string } | null = null;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    const text = cells.text(row, column);
    if (text === '') continue;
    count += 1;
    first ??= { column, text };
  }
  return { count, column: first?.column ?? cells.firstColumn, text: first?.text ?? '' };
}

/**
 * A single text merged over most of the table, numbered as sections are, or standing where numbers and actions stand
 * without being a number.
 */
function isSection(cells: Cells, row: number, { filled, columns }: Seen): boolean {
  const { count, column, text } = filled;
  if (count !== 1) return false;
  const width = cells.lastColumn - cells.firstColumn + 1;
  const area = cells.mergeAt(row, column);
  if (area !== null && area.rows > 1) return false;
  if (area !== null && area.columns * 2 > width && area.columns > 2) return true;
  if (column <= cells.firstColumn + 1 && SECTION.test(text)) return true;
  const meaning = columns.find((candidate) => candidate.column === column)?.meaning;
  return meaning === 'action' || (meaning === 'number' && !/^[\d.．、()（）]+$/u.test(text));
}

/** Is a row that repeats the words of a header the beginning of another table, or the same header on a new page? */
function isHeader(cells: Cells, row: number): boolean {
  let words = 0;
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (isHeadingWord(cells.text(row, column))) words += 1;
  }
  if (words < 2) return false;
  const evidence = headerEvidence(cells, row);
  return evidence.recognised >= 3 && looksLikeHeader(evidence);
}

interface Seen {
  readonly filled: Filled;
  readonly columns: readonly RecognisedColumn[];
}

/** `columns` are those of the table the row would belong to. */
export function readLine(cells: Cells, row: number, columns: readonly RecognisedColumn[]): Line {
  const filled = filledIn(cells, row);
  const line = (kind: LineKind): Line => ({ row, kind, text: filled.text });
  if (filled.count === 0) return line('blank');
  if (CLOSING.test(filled.text) && filled.count * 2 <= cells.lastColumn - cells.firstColumn + 2)
    return line('closing');
  if (TOTAL.test(filled.text)) return line('total');
  if (isSection(cells, row, { filled, columns })) return line('section');
  return line(isHeader(cells, row) ? 'header' : 'data');
}
