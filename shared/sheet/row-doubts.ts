import { problem } from './problem.ts';
import { quoteRows } from './quote.ts';
import type { RecognisedRow, RecognitionProblem } from './recognised.ts';
import { saySharedRows, sharedRows } from './shared-rows.ts';

function doubtRows(rows: readonly number[], words: string): readonly RecognitionProblem[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [problem('DOUBTFUL_ROW', `${quoteRows(rows)}${words}`, { row: first, column: null })];
}

/** Rows, from 1, whose cells do not go with their columns: perhaps headings of another table that nobody recognised. */
export function doubtOdd(rows: readonly number[]): readonly RecognitionProblem[] {
  return doubtRows(
    rows,
    '的内容与上面的栏目对不上，可能是另一张表的标题，或填错了列。请核对这几行；不是任务的，请在“逐行内容”里点“不是任务”。',
  );
}

/** Rows, from 1, above the first header that look like tasks. */
export function doubtUnread(rows: readonly number[]): readonly RecognitionProblem[] {
  return doubtRows(
    rows,
    '在认出的标题行上面，像是任务，没有读进来。请核对“标题在第几行”；上面另有一张表的，请给它的各列写上常用的栏目名称，再识别一次。',
  );
}

/** Rows that hold several tasks. */
export function doubtShared(rows: readonly RecognisedRow[]): readonly RecognitionProblem[] {
  const shared = sharedRows(rows);
  const [first] = shared;
  if (first === undefined) return [];
  return [problem('DOUBTFUL_ROW', saySharedRows(shared), { row: first, column: null })];
}

/** Copied rows bring the id of the row they were copied from. */
export function doubtIds(rows: readonly RecognisedRow[]): readonly RecognitionProblem[] {
  const first = new Map<string, number>();
  const problems: RecognitionProblem[] = [];
  for (const { id, row } of rows) {
    if (id === null) continue;
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, row);
      continue;
    }
    problems.push(
      problem(
        'DUPLICATE_ROW_ID',
        `第 ${String(row)} 行是第 ${String(earlier)} 行的复制（行编号相同）。请删除其中一行；如果是新增的任务，请清空复制行的行编号再同步。`,
        { row, column: null },
      ),
    );
  }
  return problems;
}
