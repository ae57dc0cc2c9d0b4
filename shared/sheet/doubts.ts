import { expandRow, indexUnits, splitUnits } from '../town/unit-list.ts';
import type { Directory } from '../town/unit.ts';
import { doubtBlanks, type Blank } from './blank-doubts.ts';
import { doubtMeanings, doubtTasks, doubtWho } from './column-doubts.ts';
import { ColumnPlaces, type DoubtedTable } from './column-places.ts';
import { doubtDeadline, doubtYears } from './deadline-doubts.ts';
import { NameDoubts } from './name-doubts.ts';
import type { RecognisedRow, RecognitionProblem } from './recognised.ts';
import { doubtIds, doubtOdd, doubtShared, doubtUnread } from './row-doubts.ts';
import { doubtPeople, doubtUnits } from './who-doubts.ts';

export interface Doubts {
  /** Names that somebody has to say what they are. */
  readonly unknownUnits: readonly string[];
  readonly problems: readonly RecognitionProblem[];
}

interface Doubted {
  readonly tables: readonly DoubtedTable[];
  /** Rows above the first header that look like tasks, and rows that do not go with their columns; from 1. */
  readonly unread: readonly number[];
  readonly odd: readonly number[];
  readonly blanks: readonly Blank[];
  readonly rows: readonly RecognisedRow[];
  /** Null: names are not judged. */
  readonly directory: Directory | null;
}

/** Everything about a plan that a coordinator should settle before publishing it. */
export function findDoubts({ tables, unread, odd, blanks, rows, directory }: Doubted): Doubts {
  const places = new ColumnPlaces(tables);
  const names = new NameDoubts(places);
  const index = directory === null ? null : indexUnits(directory);
  const ofRows = rows.flatMap((row) => {
    const expanded =
      index === null ? null : expandRow(index, row.lead, row.responsible?.join('、') ?? null);
    if (expanded !== null) names.note(row, expanded);
    const hasSeveralLeads = expanded?.severalLeads ?? splitUnits(row.lead ?? '').length > 1;
    return [
      ...doubtDeadline(places, row),
      ...doubtPeople(places, row),
      ...doubtUnits(places, row, hasSeveralLeads),
    ];
  });
  // Of a text, which has no span of rows, each task keeps its own id in the cell of their row.
  const isTable = tables.some((table) => table.rows !== null);
  const problems = [
    ...doubtMeanings(tables),
    ...doubtTasks(places, rows),
    ...doubtWho(places, rows),
    ...ofRows,
    ...doubtYears(places, rows),
    ...names.problems,
    ...doubtBlanks(places, blanks),
    ...doubtOdd(odd),
    ...doubtUnread(unread),
    ...(isTable ? doubtShared(rows) : []),
    ...doubtIds(rows),
  ];
  return { unknownUnits: names.unknownUnits, problems };
}

/** A sheet of our own is already settled; only copied rows can be in doubt. */
export function findManagedDoubts(rows: readonly RecognisedRow[]): Doubts {
  return { unknownUnits: [], problems: doubtIds(rows) };
}
