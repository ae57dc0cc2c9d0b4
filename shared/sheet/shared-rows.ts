import { quoteRows } from './quote.ts';
import type { RecognisedRow } from './recognised.ts';

/** Sheet rows, from 1, that hold several tasks: tables side by side, or a cell with several lines of a text. */
export function sharedRows(rows: readonly RecognisedRow[]): readonly number[] {
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const { row } of rows) {
    if (seen.has(row)) shared.add(row);
    seen.add(row);
  }
  return [...shared];
}

/** Where several tasks stand in one row, why it matters, what to do. */
export function saySharedRows(rows: readonly number[]): string {
  return `${quoteRows(rows)}里不止一项任务（两张表左右并排，或一个格里写了几项），已分开读，但发布后一行只能记一项任务。请把并排的表上下排列，或把一格里的几项分到几行，再识别一次。`;
}
