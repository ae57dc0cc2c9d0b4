import type { RecognisedRow, RecognisedSheet } from '../../../shared/sheet/recognised.ts';
import type { PlannedRow, RandomPlan } from './random-plan.ts';

/** What a list has to say, in one form for the plan it was laid out from and for the sheet as recognised. */
function planned(row: PlannedRow) {
  const { action, number, title, detail, deadline, lead, responsible, people, leader } = row;
  const { progress, status, own } = row;
  return {
    ...{ action, number, title, detail, deadline, lead, leader, progress, status, own },
    responsible: responsible?.join('|') ?? null,
    people: people?.join('|') ?? null,
  };
}

function recognised(row: RecognisedRow, own: readonly string[]) {
  const { action, number, title, detail, deadline, lead, responsible, people, leader } = row;
  const { progress, status, other } = row;
  return {
    ...{
      action,
      number,
      title,
      detail,
      deadline: deadline?.text ?? null,
      lead,
      leader,
      progress,
      status,
    },
    own: Object.fromEntries(
      own.flatMap((name) => (other[name] === undefined ? [] : [[name, other[name]]])),
    ),
    responsible: responsible?.join('|') ?? null,
    people: people?.join('|') ?? null,
  };
}

/** The first difference between a plan and the sheet as recognised, in words for a failing test; null when there is none. */
export function firstDifference(plan: RandomPlan, sheet: RecognisedSheet): string | null {
  if (sheet.title !== plan.title) return `title ${String(sheet.title)}`;
  if (sheet.rows.length !== plan.rows.length)
    return `${sheet.rows.length} rows instead of ${plan.rows.length}`;
  for (const [index, row] of plan.rows.entries()) {
    const found = sheet.rows[index];
    if (found === undefined) return `row ${index} missing`;
    const expected = JSON.stringify(planned(row));
    const actual = JSON.stringify(recognised(found, plan.shape.own));
    if (actual !== expected) return `row ${index}: ${actual} instead of ${expected}`;
  }
  return null;
}
