import type { LabelledPart } from './cell-labels.ts';
import { isSaid, isSaidBelow, kindOf, type TextNode } from './text-node.ts';
import type { MarkerKind } from './text-marker.ts';
import type { TextLine } from './text-source.ts';
import { areUnits } from './who-sentence.ts';

/** A task of a text with what is said of it. */
export interface TextTask {
  readonly line: TextLine;
  /** «3», «一»; null for a plain paragraph. */
  readonly number: string | null;
  readonly title: string;
  readonly details: readonly TextLine[];
  /** Headings above it, the widest first, as written. */
  readonly actions: readonly TextLine[];
  readonly parts: readonly LabelledPart[];
  readonly isDoubtful: boolean;
}

export interface TextTasks {
  readonly tasks: readonly TextTask[];
  /** Lines that may be tasks or belong to one, and were not read. */
  readonly unread: readonly TextLine[];
}

const LONGEST_TITLE = 30;
/** «压实责任。各村要…», «压实责任：各村要…»: a name of the task runs into what is to be done. */
const RUN_IN = /^([^。；;！？：:]{2,30}(?:[。！；;]|(?=[：:])))[：:]?\s*(?=\S)/u;

/** The name of a task or a section and the words behind it. */
function named(text: string): { name: string; rest: string } {
  const match = RUN_IN.exec(text);
  const name = match?.[1] ?? text;
  const isName = match !== null && name.length <= LONGEST_TITLE;
  return isName ? { name, rest: text.slice(match[0].length) } : { name: text, rest: '' };
}

/** Chapters that frame a list: what they number is nobody's task. */
const FRAME =
  /指导思想|总体要求|基本原则|工作目标|总体目标|目标要求|组织领导|组织机构|领导小组|保障|工作要求|有关要求|相关要求|几点要求|附则|考核|步骤|阶段|时间安排|其他事项|形势|意义|纪律|报送/u;
const TASKISH = /任务|措施|工作|行动|整治|治理|排查|落实|开展|推进|加强|强化|完善|建立/u;

interface Above {
  readonly actions: readonly TextLine[];
  readonly parts: readonly LabelledPart[];
}

function linesOf(node: TextNode): readonly TextLine[] {
  const { line, marker, body, stray, children, sayings } = node;
  const head = line === null ? [] : [{ ...line, text: `${marker?.mark ?? ''}${line.text}` }];
  const labelled = sayings.flatMap(({ parts }) =>
    line === null ? [] : parts.map(({ text }) => ({ ...line, text })),
  );
  return [...head, ...body, ...labelled, ...stray, ...children.flatMap(linesOf)];
}

/** What is said of a task stands above what is said of its section. */
function inherited(own: readonly LabelledPart[], above: readonly LabelledPart[]) {
  const said = new Set(own.map(({ meaning }) => meaning));
  return [...own, ...above.filter(({ meaning }) => !said.has(meaning))];
}

/** «一、应急办» over tasks: the section says who does them. */
function unitOf(line: TextLine | null, said: readonly LabelledPart[]): readonly LabelledPart[] {
  const isSaid = said.some(({ meaning }) => meaning === 'lead' || meaning === 'responsible');
  if (line === null || isSaid || !areUnits(line.text)) return [];
  return [{ meaning: 'responsible', text: line.text }];
}

/** What the lines under one heading have in common. */
interface Siblings {
  /** Numberings of those that are tasks themselves. */
  readonly taskKinds: ReadonlySet<MarkerKind | null>;
  readonly hasTasks: boolean;
}

function siblingsOf(nodes: readonly TextNode[]): Siblings {
  const tasks = nodes.filter((node) => isSaid(node) && !isSaidBelow(node));
  return {
    taskKinds: new Set(tasks.map(kindOf)),
    hasTasks: tasks.length > 0 || nodes.some(isSaidBelow),
  };
}

class TaskReader {
  readonly tasks: TextTask[] = [];
  readonly stray: TextLine[] = [];
  readonly untaken: TextLine[] = [];

  read(node: TextNode, above: Above, siblings: Siblings): void {
    const { line } = node;
    const hasBelow = isSaidBelow(node);
    if (line === null || hasBelow) this.section(node, above);
    else if (speaksOfAll(node)) this.forAll(node);
    else if (isSaid(node) || isForgotten(node, siblings)) this.task(node, line, above);
    else if (isUntaken(node, siblings)) this.untaken.push(line);
  }

  section(node: TextNode, { actions, parts }: Above): void {
    const { line, marker, children, stray, sayings } = node;
    const said = sayings.flatMap((saying) => saying.parts);
    const own = [...said, ...unitOf(line, said)];
    const bare = named(line?.text ?? '').name.replace(/[。；;]$/u, '');
    const name = `${marker?.mark ?? ''}${bare}`;
    const below: Above = {
      actions: line === null ? actions : [...actions, { ...line, text: name }],
      parts: inherited(own, parts),
    };
    this.stray.push(...stray);
    const siblings = siblingsOf(children);
    for (const child of children) this.read(child, below, siblings);
  }

  /** «三、完成时限：以上任务于…前完成» holds for every task that says nothing of it. */
  forAll({ sayings }: TextNode): void {
    const parts = sayings.flatMap((saying) => saying.parts);
    for (const [at, task] of this.tasks.entries()) {
      this.tasks[at] = { ...task, parts: inherited(task.parts, parts) };
    }
  }

  task(node: TextNode, line: TextLine, { actions, parts }: Above): void {
    const { name, rest } = named(line.text);
    const details = [...node.body, ...node.children.flatMap(linesOf)];
    const own = node.sayings.flatMap((saying) => saying.parts);
    this.stray.push(...node.stray);
    this.tasks.push({
      line,
      number: node.marker === null || node.marker.number === '' ? null : node.marker.number,
      title: name,
      details: rest === '' ? details : [{ ...line, text: rest }, ...details],
      actions,
      parts: inherited(own, parts),
      isDoubtful: node.isDoubtful,
    });
  }
}

const OF_ALL = /^(?:完成|工作|责任|任务)?(?:时限|期限|时间|分工|责任)(?:要求|安排|分工)?$/u;

/** A chapter about who or when that speaks of the tasks above it. */
function speaksOfAll({ line, sayings, children }: TextNode): boolean {
  const isShared = sayings.length > 0 && sayings.every((saying) => saying.isShared);
  return isShared && children.length === 0 && OF_ALL.test(line?.text ?? '');
}

/** A line between tasks that are numbered alike is a task of which somebody forgot to say who does it. */
function isForgotten(node: TextNode, { taskKinds }: Siblings): boolean {
  if (node.line === null || FRAME.test(named(node.line.text).name)) return false;
  return taskKinds.has(kindOf(node));
}

/** A chapter beside those that hold tasks, which sounds like one of them. */
function isUntaken(node: TextNode, { hasTasks }: Siblings): boolean {
  const name = node.line === null ? '' : named(node.line.text).name;
  if (node.marker === null || FRAME.test(name) || !TASKISH.test(name)) return false;
  return hasTasks;
}

/** Tasks of one part of a text from top to bottom. Plain words behind the last of them close the text. */
export function tasksOf(root: TextNode): TextTasks {
  const reader = new TaskReader();
  reader.read(root, { actions: [], parts: [] }, siblingsOf([]));
  const { tasks, stray, untaken } = reader;
  const last = tasks.at(-1)?.line.row ?? -1;
  const unread = [...stray.filter(({ row }) => row < last), ...untaken];
  return { tasks, unread: unread.toSorted((a, b) => a.row - b.row) };
}
