import { expandRow, indexUnits, splitUnits } from '../town/unit-list.ts';
import type { Directory } from '../town/unit.ts';
import type { Meaning } from './meaning.ts';
import type {
  RecognisedColumn,
  RecognisedRow,
  RecognitionProblem,
  RecognitionProblemCode,
} from './recognised.ts';

export interface Doubts {
  readonly unknownUnits: readonly string[];
  readonly problems: readonly RecognitionProblem[];
}

interface Place {
  readonly row: number | null;
  readonly column: number | null;
}

const WHOLE_SHEET: Place = { row: null, column: null };

/** Most of a cell that a sentence quotes. */
const QUOTE_LENGTH = 20;

function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH)}…` : line;
}

export function problem(
  code: RecognitionProblemCode,
  message: string,
  place: Place = WHOLE_SHEET,
): RecognitionProblem {
  return { code, message, ...place };
}

class RowDoubts {
  readonly problems: RecognitionProblem[] = [];
  readonly unknown = new Map<string, Place>();
  readonly #columns: ReadonlyMap<Meaning, number>;

  constructor(columns: readonly RecognisedColumn[]) {
    this.#columns = new Map(columns.toReversed().map(({ meaning, column }) => [meaning, column]));
  }

  has(meaning: Meaning): boolean {
    return this.#columns.has(meaning);
  }

  place(row: RecognisedRow, meaning: Meaning): Place {
    return { row: row.row, column: this.#columns.get(meaning) ?? null };
  }

  add(code: RecognitionProblemCode, message: string, place: Place): void {
    this.problems.push(problem(code, message, place));
  }
}

function doubtDeadline(doubts: RowDoubts, row: RecognisedRow): void {
  if (row.deadline === null) return;
  const { kind, text, due } = row.deadline;
  const place = doubts.place(row, 'deadline');
  if (kind === 'text') {
    doubts.add(
      'UNREADABLE_DEADLINE',
      `第 ${row.row} 行的完成时间“${quote(text)}”读不出日期，将按文字保留，不计算逾期。要计算逾期，请改写成“2024年底前”“2024年6月”这样的写法。`,
      place,
    );
  } else if ((kind === 'by' || kind === 'window') && due === null) {
    doubts.add(
      'UNREADABLE_DEADLINE',
      `第 ${row.row} 行的完成时间“${quote(text)}”没有写年份，标题里也找不到年份。请在标题或完成时间里写上年份，再识别一次。`,
      place,
    );
  }
}

function doubtUnits(doubts: RowDoubts, row: RecognisedRow, hasSeveralLeads: boolean): void {
  if (doubts.has('lead') && row.lead === null) {
    doubts.add(
      'NO_LEAD',
      `第 ${row.row} 行没有牵头部门，没有单位来推动这项任务。请补上一个牵头部门。`,
      doubts.place(row, 'lead'),
    );
  }
  if (hasSeveralLeads) {
    doubts.add(
      'SEVERAL_LEADS',
      `第 ${row.row} 行的牵头部门写了不止一个单位（${quote(row.lead ?? '')}）。请只留一个，其余的写到责任部门。`,
      doubts.place(row, 'lead'),
    );
  }
  if (doubts.has('responsible') && row.responsible === null) {
    doubts.add(
      'NO_RESPONSIBLE',
      row.lead === null
        ? `第 ${row.row} 行没有责任部门，不知道这项任务分给谁。请补上责任部门。`
        : `第 ${row.row} 行没有责任部门，只有牵头部门会收到这项任务。请确认，或补上责任部门。`,
      doubts.place(row, 'responsible'),
    );
  }
}

function doubtIds(doubts: RowDoubts, rows: readonly RecognisedRow[]): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    if (row.id === null) continue;
    const earlier = first.get(row.id);
    if (earlier === undefined) first.set(row.id, row.row);
    else {
      doubts.add(
        'DUPLICATE_ROW_ID',
        `第 ${row.row} 行是第 ${earlier} 行的复制（行编号相同）。请删除其中一行；如果是新增的任务，请清空复制行的行编号再同步。`,
        { row: row.row, column: null },
      );
    }
  }
}

/** A list of people instead of units (document 004) has no lead unit and needs none. */
function doubtColumns(doubts: RowDoubts): void {
  if (
    doubts.has('lead') ||
    doubts.has('responsible') ||
    doubts.has('people') ||
    doubts.has('leader')
  )
    return;
  doubts.problems.push(
    problem(
      'NO_RESPONSIBLE',
      '这张表里没有找到“牵头部门”“责任部门”或“责任人”一列，不知道任务分给谁。请指出是哪一列，或补上这一列。',
    ),
  );
}

function doubtUnknown(doubts: RowDoubts): void {
  for (const [name, place] of doubts.unknown) {
    doubts.add(
      'UNKNOWN_UNIT',
      `“${quote(name)}”不在本镇的单位名单里（第 ${place.row ?? 0} 行）。请选定它是哪个单位或哪个分组，或把它加进名单。`,
      place,
    );
  }
}

interface Doubted {
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly RecognisedRow[];
  readonly directory: Directory | null;
}

/** Everything about a plan that a coordinator should settle before publishing it. */
export function findDoubts({ columns, rows, directory }: Doubted): Doubts {
  const doubts = new RowDoubts(columns);
  const index = directory === null ? null : indexUnits(directory);
  doubtColumns(doubts);
  for (const row of rows) {
    const expanded =
      index === null ? null : expandRow(index, row.lead, row.responsible?.join('、') ?? null);
    for (const name of expanded?.unknown ?? []) {
      if (!doubts.unknown.has(name))
        doubts.unknown.set(
          name,
          doubts.place(row, row.lead?.includes(name) ? 'lead' : 'responsible'),
        );
    }
    doubtDeadline(doubts, row);
    doubtUnits(doubts, row, expanded?.severalLeads ?? splitUnits(row.lead ?? '').length > 1);
  }
  doubtUnknown(doubts);
  doubtIds(doubts, rows);
  return { unknownUnits: [...doubts.unknown.keys()], problems: doubts.problems };
}

/** A sheet of our own is already settled; only copied rows can be in doubt. */
export function findManagedDoubts(rows: readonly RecognisedRow[]): Doubts {
  const doubts = new RowDoubts([]);
  doubtIds(doubts, rows);
  return { unknownUnits: [], problems: doubts.problems };
}
