import type { Cells } from './cells.ts';
import type { FullRow, Piece } from './full-row.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import { MEANINGS, type Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import { readBlocks, type TextBlock, type TextLine } from './text-blocks.ts';

/** A list without a table: each task followed by lines «牵头单位：…», «完成时限：…». */
export interface TextList {
  readonly columns: readonly RecognisedColumn[];
  readonly rows: readonly FullRow[];
  /** Sheet row of the first task, from 0. */
  readonly firstRow: number;
}

const SECTION =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分类])/u;
const NUMBERED = /^[（(]?\d{1,3}\s*[)）.．、]/u;
const LIST_TITLE = /清单|责任表|任务表|分工表|台账|方案|要点|一览表|任务分解/u;

/** The words of one task, told apart. */
interface Task {
  readonly sections: readonly TextLine[];
  readonly title: TextLine;
  readonly detail: readonly TextLine[];
}

/** Where every task has a section number of its own, the section is the task; else it is a group of tasks. */
function readTask({ lines }: TextBlock, isSectionTask: boolean): Task | null {
  const at = lines.findLastIndex(({ text }) => SECTION.test(text));
  const sections = lines.slice(0, at + 1).filter(({ text }) => SECTION.test(text));
  const rest = lines.slice(at + 1);
  const numbered = rest.filter(({ text }) => NUMBERED.test(text));
  const [first, ...more] = rest;
  const section = sections.at(-1);
  if (section !== undefined && (isSectionTask || first === undefined || numbered.length > 1)) {
    return { sections: sections.slice(0, -1), title: section, detail: rest };
  }
  const start = numbered.length === 1 ? rest.findIndex(({ text }) => NUMBERED.test(text)) : 0;
  const title = rest[start] ?? first;
  return title === undefined
    ? null
    : { sections, title, detail: start === 0 ? more : rest.slice(start + 1) };
}

/** Lines above the first task that name the list are none of its words. */
function withoutTitle(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const [first, ...others] = blocks;
  if (first === undefined) return blocks;
  const after = first.lines.findLastIndex(
    ({ text }) => LIST_TITLE.test(text) && !SECTION.test(text) && !NUMBERED.test(text),
  );
  const lines = first.lines.slice(after + 1);
  return lines.length === 0 ? blocks : [{ ...first, lines }, ...others];
}

function piece(line: TextLine, text = line.text): Piece {
  return { text, row: line.row, column: line.column };
}

function toRow(task: Task, block: TextBlock, action: TextLine | null): FullRow {
  const pieces = new Map<Meaning, readonly Piece[]>();
  if (action !== null) pieces.set('action', [piece(action)]);
  pieces.set('title', [piece(task.title)]);
  const details = task.detail.map((line) => piece(line));
  if (details.length > 0) pieces.set('detail', details);
  for (const { meaning, text } of block.attributes) {
    pieces.set(meaning, [...(pieces.get(meaning) ?? []), piece(task.title, text)]);
  }
  const none = new Set<Meaning>();
  return {
    row: task.title.row,
    pieces,
    carried: none,
    guessed: none,
    left: none,
    isPhase: false,
  };
}

const REASON = '没有表头，每项任务下面用“牵头单位：”“完成时限：”这样的字样写明';
const CONFIDENCE = 0.85;

function columnsOf(rows: readonly FullRow[], column: number): readonly RecognisedColumn[] {
  const found = MEANINGS.filter((meaning) => rows.some(({ pieces }) => pieces.has(meaning)));
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

/** Reads a sheet of text as a list, or null when it is none. */
export function readTextList(cells: Cells): TextList | null {
  const found = readBlocks(cells);
  if (found === null) return null;
  const blocks = withoutTitle(found);
  const isSectionTask =
    blocks.length > 1 &&
    blocks.every(({ lines }) => lines.some(({ text }) => SECTION.test(text))) &&
    !blocks.some(({ lines }) => lines.some(({ text }) => NUMBERED.test(text)));
  const rows: FullRow[] = [];
  let action: TextLine | null = null;
  for (const block of blocks) {
    const task = readTask(block, isSectionTask);
    if (task === null) continue;
    action = task.sections.at(-1) ?? action;
    rows.push(toRow(task, block, action));
  }
  const [first] = rows;
  if (first === undefined) return null;
  return { columns: columnsOf(rows, cells.firstColumn), rows, firstRow: first.row };
}
