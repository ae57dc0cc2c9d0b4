import { columnLetter } from '../../shared/sheet/cells.ts';
import type { RecognisedRow, RecognisedSheet } from '../../shared/sheet/recognised.ts';

/** What `npm run recognise -- FILE --json` prints; later work builds on this shape, so it changes with care. */
export function recognisedJson(sheets: readonly RecognisedSheet[]) {
  return { sheets: sheets.map(sheetJson) };
}

function sheetJson(sheet: RecognisedSheet) {
  const { name, kind, confidence, columns, rows, unknownUnits, problems } = sheet;
  return {
    name,
    kind,
    confidence,
    columns: columns.map(({ column, heading, meaning }) => ({
      column: columnLetter(column),
      heading,
      meaning: meaning === 'percent' ? 'other' : meaning,
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
  const { deadline, action, number, title, detail, lead, responsible, people } = row;
  const { leader, target, status, progress, problems, next } = row;
  return {
    row: row.row,
    action,
    number,
    title,
    detail,
    deadline: deadline === null ? null : deadlineJson(deadline),
    lead,
    responsible,
    people,
    leader,
    target,
    status,
    progress,
    problems,
    next,
  };
}

function deadlineJson({ text, kind, from, to, due }: NonNullable<RecognisedRow['deadline']>) {
  return { text, kind, from, to, due };
}
