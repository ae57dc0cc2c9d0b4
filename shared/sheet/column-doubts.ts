import { columnLetter } from './address.ts';
import { isDoubtful } from './column-doubt.ts';
import type { ColumnPlaces, DoubtedTable } from './column-places.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import type { Meaning } from './meaning.ts';
import { problem } from './problem.ts';
import { quote } from './quote.ts';
import type { RecognisedColumn, RecognisedRow, RecognitionProblem } from './recognised.ts';

const WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];
const WHAT: readonly Meaning[] = ['title', 'detail', 'deadline', 'target'];

/** A page or a second table repeats its headings; a person is asked about each of them once. */
function eachHeadingOnce(tables: readonly DoubtedTable[]): readonly RecognisedColumn[] {
  const seen = new Map<string, RecognisedColumn>();
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const key = `${String(column.column)}|${column.heading}|${column.meaning}`;
    if (!seen.has(key)) seen.set(key, column);
  }
  return [...seen.values()];
}

function sayMeaning({ column, meaning, alternatives, heading, reasons }: RecognisedColumn): string {
  const name = heading === '' ? '（没有标题）' : `“${quote(heading)}”`;
  const or = alternatives.map((other) => `“${MEANING_LABELS[other]}”`).join('或');
  const also = or === '' ? '' : `，也可能是${or}`;
  return `${columnLetter(column)} 列${name}按“${MEANING_LABELS[meaning]}”读${also}（${reasons.join('；')}）。请核对这一列；不对的话，请在“栏目”里改选，或把标题改成常用的名称再识别一次。`;
}

/** Columns of which it is not certain what they mean. */
export function doubtMeanings(tables: readonly DoubtedTable[]): readonly RecognitionProblem[] {
  return eachHeadingOnce(tables)
    .filter(isDoubtful)
    .map((column) =>
      problem('DOUBTFUL_COLUMN', sayMeaning(column), { row: null, column: column.column }),
    );
}

/** Rows without any of these are no tasks, and none of them is read. */
export function doubtTasks(
  places: ColumnPlaces,
  rows: readonly RecognisedRow[],
): readonly RecognitionProblem[] {
  if (rows.length > 0 || WHAT.some((meaning) => places.has(meaning))) return [];
  return [
    problem(
      'DOUBTFUL_COLUMN',
      '认出了表头，但没有一列像是任务、内容或时限，所以一行也没有读。请在“栏目”里把写任务的那一列选成“重点任务”，或在那一列的标题里写上“重点任务”再识别一次。',
    ),
  ];
}

/** Somebody has to be named for the tasks. A list of people instead of units (document 004) has no lead and needs none. */
export function doubtWho(
  places: ColumnPlaces,
  rows: readonly RecognisedRow[],
): readonly RecognitionProblem[] {
  const isNamed = ({ lead, responsible, people, leader }: RecognisedRow) =>
    [lead, responsible, people, leader].some((who) => who !== null);
  if (WHO.some((meaning) => places.has(meaning)) || rows.some(isNamed)) return [];
  return [
    problem(
      'NO_RESPONSIBLE',
      '这张表里没有找到“牵头部门”“责任部门”或“责任人”一列，不知道任务分给谁。请在“栏目”里选定是哪一列；表里没有这一列，就补上再识别一次。',
    ),
  ];
}
