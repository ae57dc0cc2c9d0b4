import { columnLetter } from './address.ts';
import { isDoubtful } from './column-doubt.ts';
import type { Meaning } from './meaning.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import type { RecognisedColumn, RecognisedSheet } from './recognised.ts';

/** Taken for the wrong one of these, tasks reach the wrong units or are counted late when they are not. */
const MATTERS: readonly Meaning[] = ['action', 'title', 'deadline', 'lead', 'responsible'];

const SAY_WHAT: readonly Meaning[] = ['title', 'detail'];

/** A list of people instead of units (document 004) needs no unit. */
const SAY_WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];

/** What a person has to say before the list may be published. */
export type OpenQuestion =
  | { readonly kind: 'column'; readonly column: RecognisedColumn }
  /** No column says what is to be done, or none who does it. */
  | { readonly kind: 'no-task' }
  | { readonly kind: 'nobody' };

/** Also where only the other possible meaning is one that matters: then it would be missing. */
function mayMatter({ meaning, alternatives }: RecognisedColumn): boolean {
  return [meaning, ...alternatives].some((one) => MATTERS.includes(one));
}

export function openQuestions({ columns }: RecognisedSheet): readonly OpenQuestion[] {
  const doubtful = columns
    .filter((column) => isDoubtful(column) && mayMatter(column))
    .map((column) => ({ kind: 'column', column }) as const);
  const has = (meanings: readonly Meaning[]) =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  return [
    ...doubtful,
    ...(has(SAY_WHAT) ? [] : [{ kind: 'no-task' } as const]),
    ...(has(SAY_WHO) ? [] : [{ kind: 'nobody' } as const]),
  ];
}

const NO_TASK =
  '没有认出哪一列写着任务，发布后各单位不知道要做什么。请在“栏目”里把那一列选成“重点任务”；如果标题行认错了，请先改“标题在第几行”。';

const NOBODY =
  '没有认出哪一列写着单位，任务分不到任何人。请在“栏目”里把那一列选成“责任部门”或“牵头部门”；表里没有这一列，就在 Excel 里补上再识别。';

/** Why the list cannot be published yet, and what to do; null when nothing is open. */
export function sayQuestions(questions: readonly OpenQuestion[]): string | null {
  const columns = questions.flatMap((question) =>
    question.kind === 'column' ? [sayColumn(question.column)] : [],
  );
  const sentences = [
    ...(columns.length === 0 ? [] : [sayColumns(columns)]),
    ...(questions.some(({ kind }) => kind === 'no-task') ? [NO_TASK] : []),
    ...(questions.some(({ kind }) => kind === 'nobody') ? [NOBODY] : []),
  ];
  return sentences.length === 0 ? null : sentences.join('');
}

function sayColumns(columns: readonly string[]): string {
  return (
    `有 ${String(columns.length)} 列拿不准：${columns.join('；')}。` +
    '认错了，任务会分错单位或算错逾期。请在“栏目”里逐列确认，或改选。'
  );
}

function sayColumn({ column, heading, meaning }: RecognisedColumn): string {
  const name = heading === '' ? '没有标题' : `“${heading}”`;
  return `${columnLetter(column)} 列${name}像是“${MEANING_LABELS[meaning]}”`;
}
