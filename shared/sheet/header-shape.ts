import { isFigure, isOfKind } from './cell-kind.ts';
import type { Cells } from './cells.ts';
import { filledColumns } from './filled-cells.ts';
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
  const columns = filledColumns(cells, row);
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

/** Longest words of a heading under a group, and how far below it the first task may stand: further headings, a section. */
const LONGEST_PART = 12;
const LOOK_AHEAD = 4;

/**
 * 一季度, 二季度 under 推进计划: whatever the words are, nothing stands under the headings that are complete (no number, no
 * unit, no day) before the first task fills them.
 */
function leavesTasksBlank(cells: Cells, header: HeaderRows, row: number): boolean {
  const columns = filledColumns(cells, row);
  const isShort = (column: number) => {
    const text = cells.text(row, column);
    return text.length <= LONGEST_PART && !/[。；;：:]/u.test(text);
  };
  if (!columns.every(isShort)) return false;
  const [start = cells.firstColumn] = columns;
  for (let below = row + 1; below <= Math.min(row + LOOK_AHEAD, cells.lastRow); below += 1) {
    const own = filledColumns(cells, below).filter(
      (column) => !columns.includes(column) && headingAbove(cells, header, column) !== null,
    );
    if (own.length > 1) return own.some((column) => column < start);
  }
  return false;
}

/** A row of headings nobody knows under groups that spread: no cell of it stands under a heading that is complete. */
export function looksLikeSubRow(cells: Cells, header: HeaderRows, row: number): boolean {
  const columns = filledColumns(cells, row);
  if (columns.length < 2) return false;
  const isKnown = areHeadings(columns.map((column) => cells.text(row, column)));
  if (!isKnown && !leavesTasksBlank(cells, header, row)) return false;
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

const LONGEST_HALF = 3;

/** 责任 over 单位, 完成 over 时限: one heading that was broken over two rows. */
function isBroken(cells: Cells, row: number, column: number): boolean {
  const upper = cells.text(row - 1, column).replace(/\s+/gu, '');
  const lower = cells.text(row, column).replace(/\s+/gu, '');
  if (upper === '' || upper.length > LONGEST_HALF || lower.length > LONGEST_HALF) return false;
  return readHeading(upper + lower).confidence >= 1;
}

/** Lower halves of headings, beside the parts of headings that spread over the blank to their right. */
export function looksLikeLowerHalves(cells: Cells, row: number): boolean {
  const columns = filledColumns(cells, row);
  const [start = cells.firstColumn] = columns;
  if (columns.length === 0 || start === cells.firstColumn) return false;
  const isUnderSpread = (column: number) =>
    cells.text(row - 1, column) === '' ||
    (column < cells.lastColumn && cells.text(row - 1, column + 1) === '');
  const broken = columns.filter((column) => isBroken(cells, row, column));
  if (broken.length === 0) return false;
  return (
    columns.every((column) => broken.includes(column) || isUnderSpread(column)) &&
    columns.every((column) => hasHeadingShape(cells.text(row, column)))
  );
}
