import { isFigure, isOfKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { readHeading } from './heading.ts';

const LONGEST = 20;
/** «2024年重点任务» begins like a date and is a heading. */
const KNOWN = 0.6;

/** Words of who fills in and signs. */
const FORM = /^(?:填报|填表|制表|报送|审核|日期|附件|单位[:：])|[:：]\s*\S/u;

/** 责任单位, 牵头部门: headings that end as names of units do. */
const GENERIC_UNIT = /(?:单位|部门|科室|站所|办所|机构|主体|干啥|委员)$/u;

/** Short, no sentence, no date, no number: whatever it means, it could stand over a column. */
export function hasHeadingShape(text: string): boolean {
  const bare = text.replace(/\s+/gu, '');
  if (bare === '' || bare.length > LONGEST || /[。；;！？]/u.test(bare) || FORM.test(bare)) {
    return false;
  }
  return readHeading(bare).confidence >= KNOWN || !isFigure(bare);
}

/** A name of a unit or a person where a heading would say 单位 or 人. */
export function namesSomebody(text: string): boolean {
  const bare = text.replace(/\s+/gu, '');
  if (GENERIC_UNIT.test(bare) || readHeading(bare).meaning !== 'other') return false;
  return !isFigure(bare) && (isOfKind(bare, 'units', null) || isOfKind(bare, 'people', null));
}

function filledIn(cells: Cells, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
    if (cells.text(row, column) !== '') columns.push(column);
  }
  return columns;
}

function covers(cells: Cells, row: number, column: number): number {
  return cells.mergeAt(row, column)?.columns ?? 1;
}

const LIST_TITLE = /清单|责任表|任务表|分工表|台账|方案|一览表|汇总表/u;

/** Words such as 丁栏 can look like a name; a row of names is none of headings. */
function areHeadings(texts: readonly string[]): boolean {
  if (!texts.every(hasHeadingShape)) return false;
  return texts.filter(namesSomebody).length * 2 < texts.length;
}

/** The row of groups above a header (责任分工 over 牵头单位 and 配合单位): it spreads over headings that stand below it. */
export function looksLikeGroupRow(cells: Cells, row: number): boolean {
  const columns = filledIn(cells, row);
  const width = cells.lastColumn - cells.firstColumn + 1;
  const texts = columns.map((column) => cells.text(row, column));
  if (columns.length === 0 || !areHeadings(texts)) return false;
  if (columns.length === 1) {
    const [only = cells.firstColumn] = columns;
    const wide = covers(cells, row, only);
    return wide > 1 && wide * 5 < width * 4 && !LIST_TITLE.test(texts[0] ?? '');
  }
  const spreads = (column: number) =>
    covers(cells, row, column) > 1 ||
    (column < cells.lastColumn &&
      cells.text(row, column + 1) === '' &&
      cells.text(row + 1, column + 1) !== '');
  const isFree = (column: number) => cells.text(row + 1, column) === '';
  return columns.some(spreads) && columns.every((column) => isFree(column) || spreads(column));
}

/** Row of the lowest heading above a cell within a header, or null when only blanks stand there. */
function headingAbove(cells: Cells, header: HeaderRows, column: number): number | null {
  for (let row = header.last; row >= header.first; row -= 1) {
    if (cells.text(row, column) !== '') return row;
  }
  return null;
}

/** A row of headings nobody knows under groups that spread: no cell of it stands under a heading that is complete. */
export function looksLikeSubRow(cells: Cells, header: HeaderRows, row: number): boolean {
  const columns = filledIn(cells, row);
  if (columns.length < 2 || !areHeadings(columns.map((column) => cells.text(row, column)))) {
    return false;
  }
  let underGroup = 0;
  for (const column of columns) {
    const above = headingAbove(cells, header, column);
    if (above === null) continue;
    const isGroup =
      covers(cells, above, column) > 1 ||
      (column < cells.lastColumn &&
        cells.text(above, column + 1) === '' &&
        headingAbove(cells, header, column + 1) === null);
    if (!isGroup) return false;
    underGroup += 1;
  }
  return underGroup > 0;
}
