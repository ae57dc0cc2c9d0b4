import { isDoubtful } from './column-doubt.ts';
import { expandRow, indexUnits, splitUnits } from '../town/unit-list.ts';
import type { Directory } from '../town/unit.ts';
import { columnLetter } from './cells.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
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

  columnOf(meaning: Meaning): number | null {
    return this.#columns.get(meaning) ?? null;
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

function doubtMeaning(column: RecognisedColumn): string | null {
  if (!isDoubtful(column)) return null;
  const { meaning, alternatives, heading, reasons } = column;
  const name = heading === '' ? '（没有标题）' : `“${quote(heading)}”`;
  const or = alternatives.map((other) => `“${MEANING_LABELS[other]}”`).join('或');
  const also = or === '' ? '' : `，也可能是${or}`;
  return `${columnLetter(column.column)} 列${name}按“${MEANING_LABELS[meaning]}”读${also}（${reasons.join('；')}）。请核对这一列；不对的话，请把标题改成常用的名称再识别一次。`;
}

function doubtMeanings(doubts: RowDoubts, columns: readonly RecognisedColumn[]): void {
  for (const column of columns) {
    const message = doubtMeaning(column);
    if (message !== null) {
      doubts.add('DOUBTFUL_COLUMN', message, { row: null, column: column.column });
    }
  }
}

/** Rows in a sentence: «3、4、7» and how many more. */
function rowList(rows: readonly number[]): string {
  const named = rows.slice(0, 5).join('、');
  return rows.length > 5 ? `${named} 等 ${rows.length} ` : `${named} `;
}

/** Blank cells that were filled from above, or were not: both are told where no merge decides it. */
function doubtBlanks(doubts: RowDoubts, blanks: readonly Blank[]): void {
  const groups = new Map<string, Blank[]>();
  for (const blank of blanks) {
    const key = `${blank.meaning}|${blank.isFilled}`;
    groups.set(key, [...(groups.get(key) ?? []), blank]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const name = MEANING_LABELS[first.meaning];
    const rows = rowList(group.map(({ row }) => row));
    const message = first.isFilled
      ? `第 ${rows}行的“${name}”空着，表里也没有合并单元格，已按“与上一行相同”理解。请核对；不同的话，请填上各行自己的内容。`
      : `第 ${rows}行的“${name}”空着，又没有与上一行合并，按空白读。如果与上一行相同，请合并单元格或填上内容。`;
    doubts.add('DOUBTFUL_BLANK', message, {
      row: first.row,
      column: doubts.columnOf(first.meaning),
    });
  }
}

/** A blank cell whose content had to be decided without a merge. */
export interface Blank {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly meaning: Meaning;
  /** True when it was read as the row above. */
  readonly isFilled: boolean;
}

/** Rows whose cells do not go with their columns: perhaps headings of another table that nobody recognised. */
function doubtRows(doubts: RowDoubts, rows: readonly number[]): void {
  const [first] = rows;
  if (first === undefined) return;
  doubts.add(
    'DOUBTFUL_ROW',
    `第 ${rowList(rows)}行的内容与上面的栏目对不上，可能是另一张表的表头，或填错了列。请核对这几行。`,
    { row: first, column: null },
  );
}

function doubtUnread(doubts: RowDoubts, rows: readonly number[]): void {
  const [first] = rows;
  if (first === undefined) return;
  doubts.add(
    'DOUBTFUL_ROW',
    `第 ${rowList(rows)}行在认出的表头上面，像是任务，没有读进来。请核对表头在哪一行；上面的表请用常用的栏目名称。`,
    { row: first, column: null },
  );
}

interface Doubted {
  readonly columns: readonly RecognisedColumn[];
  /** Rows above the first header that look like tasks, and rows that do not go with their columns; from 1. */
  readonly unread: readonly number[];
  readonly odd: readonly number[];
  readonly blanks: readonly Blank[];
  readonly rows: readonly RecognisedRow[];
  readonly directory: Directory | null;
}

/** Everything about a plan that a coordinator should settle before publishing it. */
export function findDoubts({ columns, unread, odd, blanks, rows, directory }: Doubted): Doubts {
  const doubts = new RowDoubts(columns);
  const index = directory === null ? null : indexUnits(directory);
  doubtMeanings(doubts, columns);
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
  doubtBlanks(doubts, blanks);
  doubtRows(doubts, odd);
  doubtUnread(doubts, unread);
  doubtIds(doubts, rows);
  return { unknownUnits: [...doubts.unknown.keys()], problems: doubts.problems };
}

/** A sheet of our own is already settled; only copied rows can be in doubt. */
export function findManagedDoubts(rows: readonly RecognisedRow[]): Doubts {
  const doubts = new RowDoubts([]);
  doubtIds(doubts, rows);
  return { unknownUnits: [], problems: doubts.problems };
}
