import type { LabelledPart } from './cell-labels.ts';
import type { Cells } from './cells.ts';
import { problem } from './problem.ts';
import { quoteRows } from './quote.ts';
import type { FullRow, Piece } from './full-row.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import { MEANINGS, type Meaning } from './meaning.ts';
import type { RecognisedColumn, RecognitionProblem } from './recognised.ts';
import { groupHeadings } from './section-path.ts';
import { withDrivers } from './text-driver.ts';
import { textEntries } from './text-entry.ts';
import { plainKinds, textNode } from './text-node.ts';
import { outlineOf } from './text-outline.ts';
import { shareSayings } from './text-sharing.ts';
import { textLinesOf, type TextLine } from './text-source.ts';
import { tasksOf, type TextTask, type TextTasks } from './text-tasks.ts';

/** A list without a table: each task followed by lines «牵头单位：…», «完成时限：…», or by such words in brackets. */
export interface TextList {
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly FullRow[];
  /** Sheet row of the first task, from 0. */
  readonly firstRow: number;
  readonly problems: readonly RecognitionProblem[];
}

const WHO: ReadonlySet<Meaning> = new Set(['lead', 'responsible', 'people', 'leader']);

const REASON = '没有表头，每项任务下面或后面用“牵头单位：”“完成时限：”这样的字样写明';
const CONFIDENCE = 0.85;

function piece(line: TextLine, text = line.text): Piece {
  return { text, row: line.row, column: line.column };
}

/** Several dates of one task are one deadline in as many words. */
function deadlineOf(parts: readonly LabelledPart[]): string {
  const dates = parts.filter(({ meaning }) => meaning === 'deadline');
  const texts = dates.map(({ text }) => text.replace(/[。；;\s]+$/u, ''));
  return [...new Set(texts)].join('；');
}

function toRow({ line, number, title, details, actions, parts }: TextTask): FullRow {
  const pieces = new Map<Meaning, readonly Piece[]>();
  const add = (meaning: Meaning, text: string) => {
    if (text !== '') pieces.set(meaning, [...(pieces.get(meaning) ?? []), piece(line, text)]);
  };
  const groups = groupHeadings(actions.map(({ text }) => text));
  add('action', groups.at(-1) ?? '');
  if (number !== null) add('number', number);
  add('title', title);
  for (const detail of details) add('detail', detail.text);
  add('deadline', deadlineOf(parts));
  for (const { meaning, text } of parts) {
    if (meaning !== 'deadline')
      add(meaning, WHO.has(meaning) ? text.replace(/[。；;]$/u, '') : text);
  }
  const none = new Set<Meaning>();
  return {
    row: line.row,
    pieces,
    carried: none,
    guessed: none,
    left: none,
    isPhase: false,
    under: groups.slice(0, -1),
  };
}

function columnsOf(rows: readonly FullRow[], column: number): readonly RecognisedColumn[] {
  const found = MEANINGS.filter(
    (meaning) => meaning !== 'number' && rows.some(({ pieces }) => pieces.has(meaning)),
  );
  return found.map((meaning) => ({
    column,
    heading: MEANING_LABELS[meaning],
    meaning,
    confidence: CONFIDENCE,
    reasons: [REASON],
    alternatives: [],
    key: null,
  }));
}

/** Sheet rows from 1, each once. */
function rowsOf(lines: readonly TextLine[]): readonly number[] {
  return [...new Set(lines.map(({ row }) => row + 1))];
}

function problemsOf({ tasks, unread }: TextTasks): readonly RecognitionProblem[] {
  const problems: RecognitionProblem[] = [];
  const shared = tasks.filter(({ isDoubtful }) => isDoubtful).map(({ line }) => line);
  const [first] = shared;
  if (first !== undefined) {
    problems.push(
      problem(
        'DOUBTFUL_ROW',
        `${quoteRows(rowsOf(shared))}的任务合用下面的一处“责任单位”“完成时限”，别的任务都单独写。已按合用理解；如果是漏写，请在各项任务下面补上。`,
        { row: first.row + 1, column: null },
      ),
    );
  }
  const [left] = unread;
  if (left !== undefined) {
    problems.push(
      problem(
        'DOUBTFUL_ROW',
        `${quoteRows(rowsOf(unread))}的文字没有写责任单位和时限，看不出属于哪项任务，没有读进来。是任务的，请在下面写上“责任单位：”“完成时限：”；是某项任务的内容，请移到它的责任单位上面。`,
        { row: left.row + 1, column: null },
      ),
    );
  }
  return problems;
}

/** A letter names somebody too; a list says of two tasks who does them, or of one by when too. */
function isList(tasks: readonly TextTask[]): boolean {
  const said = tasks.filter(({ parts }) => parts.some(({ meaning }) => WHO.has(meaning)));
  const isDated = said.some(({ parts }) => parts.some(({ meaning }) => meaning === 'deadline'));
  return said.length > 1 || isDated;
}

/** Reads a sheet of text as a list, or null when it is none. */
export function readTextList(cells: Cells): TextList | null {
  const lines = textLinesOf(cells);
  if (lines === null) return null;
  const outlines = outlineOf(textEntries(lines));
  const plain = plainKinds(outlines);
  const parts = outlines.map((outline) => {
    const root = textNode(outline, plain);
    shareSayings(root);
    return tasksOf(root);
  });
  const read: TextTasks = {
    tasks: withDrivers(parts.flatMap(({ tasks }) => tasks)),
    unread: parts.flatMap(({ tasks, unread }) => (tasks.length === 0 ? [] : unread)),
  };
  if (!isList(read.tasks)) return null;
  const rows = read.tasks.map(toRow);
  const [first] = rows;
  if (first === undefined) return null;
  return {
    columns: columnsOf(rows, cells.firstColumn),
    rows,
    firstRow: first.row,
    problems: problemsOf(read),
  };
}
