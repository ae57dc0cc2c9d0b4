import { columnLetter } from './address.ts';
import { isDoubtful } from './column-doubt.ts';
import type { Meaning } from './meaning.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import type { RecognisedColumn, RecognisedSheet, RowSpan } from './recognised.ts';
import { saySharedRows, sharedRows } from './shared-rows.ts';

/** Taken for the wrong one of these, tasks reach the wrong units or are counted late when they are not. */
const MATTERS: readonly Meaning[] = ['action', 'title', 'deadline', 'lead', 'responsible'];

const SAY_WHAT: readonly Meaning[] = ['title', 'detail'];

/** A list of people instead of units (document 004) needs no unit. */
const SAY_WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];

interface OfTable {
  /** Of the sheet's tables, from 0; left out for the first. */
  readonly table?: number;
}

/** What a person has to say before the list may be published. */
export type OpenQuestion = OfTable &
  (
    | { readonly kind: 'column'; readonly column: RecognisedColumn }
    /** No column says what is to be done, or none who does it. */
    | { readonly kind: 'no-task' }
    | { readonly kind: 'nobody' }
    /** The sheet seems to be another kind of list; in a sentence. */
    | { readonly kind: 'not-a-plan'; readonly sentence: string }
    /** Sheet rows that hold tasks of tables side by side: which of them a column of the row tells of is not known. */
    | { readonly kind: 'shared-rows'; readonly rows: readonly number[] }
  );

/** Also where only the other possible meaning is one that matters: then it would be missing. */
function mayMatter({ meaning, alternatives }: RecognisedColumn): boolean {
  return [meaning, ...alternatives].some((one) => MATTERS.includes(one));
}

/** «（责任单位：应急办）» behind a task, and sections that name their unit, say who does it without a column. */
function namesAnyone(rows: RecognisedSheet['rows']): boolean {
  return rows.some(
    ({ lead, responsible, people, leader }) =>
      lead !== null || responsible !== null || people !== null || leader !== null,
  );
}

interface OfOne {
  readonly columns: readonly RecognisedColumn[];
  readonly rows: RecognisedSheet['rows'];
}

function questionsOf({ columns, rows }: OfOne, nth: number): OpenQuestion[] {
  const table: OfTable = nth === 0 ? {} : { table: nth };
  const doubtful = columns
    .filter((column) => isDoubtful(column) && mayMatter(column))
    .map((column) => ({ kind: 'column', ...table, column }) as const);
  const has = (meanings: readonly Meaning[]) =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  return [
    ...doubtful,
    ...(has(SAY_WHAT) ? [] : [{ kind: 'no-task', ...table } as const]),
    ...(has(SAY_WHO) || namesAnyone(rows) ? [] : [{ kind: 'nobody', ...table } as const]),
  ];
}

function rowsIn(rows: RecognisedSheet['rows'], span: RowSpan | null): RecognisedSheet['rows'] {
  return span === null ? rows : rows.filter(({ row }) => row >= span.first && row <= span.last);
}

type Asked = Pick<RecognisedSheet, 'columns' | 'tables' | 'rows' | 'problems'>;

/** A table that a person left, and one below the first in which no task was read, is asked nothing. */
export function openQuestions({
  columns,
  rows,
  problems,
  tables: [first, ...below],
}: Asked): readonly OpenQuestion[] {
  // Of a text each task keeps its own id in the cell of their row.
  const shared = first === undefined ? [] : sharedRows(rows);
  const natures = problems
    .filter(({ code }) => code === 'NOT_A_PLAN')
    .map(({ message }) => ({ kind: 'not-a-plan', sentence: message }) as const);
  return [
    ...natures,
    ...(first?.isLeft === true
      ? []
      : questionsOf({ columns, rows: rowsIn(rows, first?.rows ?? null) }, 0)),
    ...below.flatMap((table, index) =>
      table.isLeft || table.rows === null
        ? []
        : questionsOf({ columns: table.columns, rows: rowsIn(rows, table.rows) }, index + 1),
    ),
    ...(shared.length === 0 ? [] : [{ kind: 'shared-rows', rows: shared } as const]),
  ];
}

const NO_TASK =
  '没有认出哪一列写着任务，发布后各单位不知道要做什么。请在“栏目”里把那一列选成“重点任务”；如果标题行认错了，请先改“标题在第几行”。';

const NOBODY =
  '没有认出哪一列写着单位，任务分不到任何人。请在“栏目”里把那一列选成“责任部门”或“牵头部门”；表里没有这一列，就在 Excel 里补上再识别。';

const orLeave = (name: string): string => `它不是任务清单的，请点“不读${name}”。`;

/** Why the list cannot be published yet, and what to do; null when nothing is open. */
export function sayQuestions(questions: readonly OpenQuestion[]): string | null {
  const columns = questions.flatMap((question) =>
    question.kind === 'column' ? [sayColumn(question)] : [],
  );
  const sentences = [
    ...questions.flatMap((question) => (question.kind === 'not-a-plan' ? [question.sentence] : [])),
    ...(columns.length === 0 ? [] : [sayColumns(columns)]),
    ...sayMissing(questions, 'no-task'),
    ...sayMissing(questions, 'nobody'),
    ...questions.flatMap((question) =>
      question.kind === 'shared-rows' ? [saySharedRows(question.rows)] : [],
    ),
  ];
  return sentences.length === 0 ? null : sentences.join('');
}

/** «第 2 张表：», nothing of a sheet's first table. */
const tableWord = (table: number): string => (table === 0 ? '' : `第 ${String(table + 1)} 张表`);

function sayMissing(
  questions: readonly OpenQuestion[],
  kind: 'no-task' | 'nobody',
): readonly string[] {
  return questions
    .filter((question) => question.kind === kind)
    .map(({ table = 0 }) => {
      const words = kind === 'no-task' ? NO_TASK : NOBODY;
      return table === 0 ? words : `${tableWord(table)}：${words}${orLeave(tableWord(table))}`;
    });
}

function sayColumns(columns: readonly string[]): string {
  return (
    `有 ${String(columns.length)} 列拿不准：${columns.join('；')}。` +
    '认错了，任务会分错单位或算错逾期。请在“栏目”里逐列确认，或改选。'
  );
}

function sayColumn({
  table = 0,
  column: { column, heading, meaning },
}: OfTable & { readonly column: RecognisedColumn }): string {
  const name = heading === '' ? '没有标题' : `“${heading}”`;
  return `${tableWord(table)} ${columnLetter(column)} 列${name}像是“${MEANING_LABELS[meaning]}”`.trim();
}
