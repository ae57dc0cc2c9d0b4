import type { ColumnPlaces } from './column-places.ts';
import { problem } from './problem.ts';
import { quote } from './quote.ts';
import type { RecognisedRow, RecognitionProblem } from './recognised.ts';

function doubtLead(places: ColumnPlaces, row: RecognisedRow): RecognitionProblem | null {
  if (!places.hasFor(row, 'lead') || row.lead !== null) return null;
  return problem(
    'NO_LEAD',
    `第 ${String(row.row)} 行没有牵头部门，没有单位来推动这项任务。请补上一个牵头部门。`,
    places.place(row, 'lead'),
  );
}

function sayLeads(places: ColumnPlaces, row: RecognisedRow): RecognitionProblem {
  return problem(
    'SEVERAL_LEADS',
    `第 ${String(row.row)} 行的牵头部门写了不止一个单位（${quote(row.lead ?? '')}）。请只留一个，其余的写到责任部门。`,
    places.place(row, 'lead'),
  );
}

function doubtResponsible(places: ColumnPlaces, row: RecognisedRow): RecognitionProblem | null {
  if (!places.hasFor(row, 'responsible') || row.responsible !== null) return null;
  const words =
    row.lead === null
      ? '不知道这项任务分给谁。请补上责任部门。'
      : '只有牵头部门会收到这项任务。请确认，或补上责任部门。';
  return problem(
    'NO_RESPONSIBLE',
    `第 ${String(row.row)} 行没有责任部门，${words}`,
    places.place(row, 'responsible'),
  );
}

/** A column of units that a row leaves blank, or a lead that is more than one. */
export function doubtUnits(
  places: ColumnPlaces,
  row: RecognisedRow,
  hasSeveralLeads: boolean,
): readonly RecognitionProblem[] {
  const found = [
    doubtLead(places, row),
    hasSeveralLeads ? sayLeads(places, row) : null,
    doubtResponsible(places, row),
  ];
  return found.filter((one) => one !== null);
}

/** Names of several people without a mark between them. */
export function doubtPeople(
  places: ColumnPlaces,
  row: RecognisedRow,
): readonly RecognitionProblem[] {
  return row.doubtfulPeople.map((run) =>
    problem(
      'DOUBTFUL_PEOPLE',
      `第 ${String(row.row)} 行的“${quote(run)}”像是几个人的姓名写在一起，分不清是哪几个，先照原样保留。请在姓名之间加顿号，或说明怎么断开。`,
      places.place(row, row.people?.includes(run) === true ? 'people' : 'leader'),
    ),
  );
}
