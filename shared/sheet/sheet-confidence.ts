import type { Meaning } from './meaning.ts';
import type { RecognisedColumn, RecognisedRow } from './recognised.ts';

/** What carries a list: how surely these are known says how surely the sheet is. */
const WEIGHTS: Readonly<Partial<Record<Meaning, number>>> = {
  title: 4,
  detail: 2,
  deadline: 2,
  lead: 2,
  responsible: 2,
  action: 1,
  number: 1,
  people: 1,
  leader: 1,
};

/** How surely a sheet is a list of tasks, from 0 to 1 to the hundredth: 0 where it gave no row. */
export function confidenceOf(
  columns: readonly RecognisedColumn[],
  rows: readonly RecognisedRow[],
): number {
  if (rows.length === 0) return 0;
  let weight = 0;
  let sure = 0;
  for (const { meaning, confidence } of columns) {
    const counts = WEIGHTS[meaning] ?? 0;
    weight += counts;
    sure += counts * confidence;
  }
  return weight === 0 ? 0 : Math.round((sure / weight) * 100) / 100;
}
