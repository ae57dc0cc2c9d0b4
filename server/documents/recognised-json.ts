import { columnLetter } from '../../shared/sheet/address.ts';
import type { RecognisedRow, RecognisedSheet } from '../../shared/sheet/recognised.ts';

/**
 * What `npm run recognise -- FILE --json` prints; later work builds on this shape, so it changes with care. `leftOut` is
 * there only where a file holds what was not read.
 */
export function recognisedJson(sheets: readonly RecognisedSheet[], leftOut: readonly string[]) {
  const read = { sheets: sheets.map(sheetJson) };
  return leftOut.length === 0 ? read : { ...read, leftOut };
}

function sheetJson(sheet: RecognisedSheet) {
  const { name, kind, confidence, columns, rows, unknownUnits, problems } = sheet;
  return {
    name,
    kind,
    confidence,
    columns: columns.map(({ column, heading, meaning, confidence, reasons, alternatives }) => ({
      column: columnLetter(column),
      heading,
      meaning: meaning === 'percent' ? 'other' : meaning,
      confidence,
      reasons,
      alternatives,
    })),
    rows: rows.map(rowJson),
    unknownUnits,
    problems: problems.map(({ column, ...rest }) => ({
      ...rest,
      column: column === null ? null : columnLetter(column),
    })),
  };
}

function rowJson(row: RecognisedRow) {
  const { deadline, action, number, title, detail, measures, lead, responsible, people } = row;
  const { leader, target, targets, status, progress, problems, next, other } = row;
  return {
    row: row.row,
    action,
    number,
    title,
    detail,
    measures,
    deadline: deadline === null ? null : deadlineJson(deadline),
    lead,
    responsible,
    people,
    leader,
    target,
    targets: targets.map(targetJson),
    status,
    progress,
    problems,
    next,
    other,
  };
}

function deadlineJson({ text, kind, from, to, due }: NonNullable<RecognisedRow['deadline']>) {
  return { text, kind, from, to, due };
}

/** `rate` says of a share what is divided by what, where the words tell; null for counts and changes. */
function targetJson(target: RecognisedRow['targets'][number]) {
  const { place, text, metric, comparator, value, unit, period, soft, rate } = target;
  return { place, text, metric, comparator, value, unit, period, soft, rate };
}
