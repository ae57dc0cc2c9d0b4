import type { Meaning } from './meaning.ts';
import { saysWhoOrWhen } from './text-entry.ts';
import type { MarkerKind, Marker } from './text-marker.ts';
import type { OutlineNode, Saying } from './text-outline.ts';
import type { TextLine } from './text-source.ts';
import { beginsTask } from './unit-words.ts';

/** A line of an outline that may be a task, a group of tasks or a measure of one. */
export interface TextNode {
  readonly marker: Marker | null;
  /** Null for the whole text. */
  readonly line: TextLine | null;
  /** Paragraphs below the line that go with it. */
  readonly body: readonly TextLine[];
  /** Paragraphs behind what was said of who and when: nobody knows of what they speak. */
  readonly stray: readonly TextLine[];
  sayings: readonly Saying[];
  readonly children: readonly TextNode[];
  /** True where what is said of it was said once for several, and it might have been forgotten instead. */
  isDoubtful: boolean;
}

const WHO: ReadonlySet<Meaning> = new Set(['lead', 'responsible', 'people', 'leader']);

export function isSaid({ sayings }: TextNode): boolean {
  return sayings.some(({ parts }) => parts.some(saysWhoOrWhen));
}

/** Is it said who does it? */
export function isAssigned({ sayings }: TextNode): boolean {
  return sayings.some(({ parts }) => parts.some(({ meaning }) => WHO.has(meaning)));
}

/** Is anything said of a line further down? */
export function isSaidBelow({ children }: TextNode): boolean {
  return children.some((child) => isSaid(child) || isSaidBelow(child));
}

export function kindOf({ marker }: Pick<TextNode, 'marker'>): MarkerKind | null {
  return marker?.kind ?? null;
}

/** Paragraphs with what was said behind them. */
interface Stretch {
  readonly texts: readonly TextLine[];
  readonly sayings: readonly Saying[];
}

interface Contents {
  readonly stretches: readonly Stretch[];
  readonly rest: readonly TextLine[];
  readonly nodes: readonly OutlineNode[];
}

function contentsOf({ items }: OutlineNode): Contents {
  const stretches: Stretch[] = [];
  let texts: TextLine[] = [];
  for (const item of items) {
    if (item.kind === 'text') texts.push(item.line);
    if (item.kind !== 'saying') continue;
    const last = stretches.at(-1);
    if (texts.length === 0 && last !== undefined) {
      stretches[stretches.length - 1] = { ...last, sayings: [...last.sayings, item.saying] };
    } else stretches.push({ texts, sayings: [item.saying] });
    texts = [];
  }
  const nodes = items.flatMap((item) => (item.kind === 'node' ? [item.node] : []));
  return { stretches, rest: texts, nodes };
}

function ownStretches(node: OutlineNode): number {
  return contentsOf(node).stretches.filter(({ texts }) => texts.length > 0).length;
}

/** Numberings under which plain paragraphs are tasks: those of sections that have several of them. */
export function plainKinds(nodes: readonly OutlineNode[]): ReadonlySet<MarkerKind> {
  const kinds = new Set<MarkerKind>();
  for (const node of nodes) {
    const kind = kindOf(node);
    if (kind !== null && kind !== 'figure' && ownStretches(node) > 1) kinds.add(kind);
    for (const found of plainKinds(contentsOf(node).nodes)) kinds.add(found);
  }
  return kinds;
}

const LIST_TITLE = /(?:清单|表|台账|方案|要点|任务分解|分工|通知)(?:[（(].*[)）])?$/u;
/** A title may take two lines; further down 清单 and 方案 are what a task is about. */
const TITLE_LINES = 2;
const INTRODUCTION = /[：:]$|如下|印发|制定本|特制定/u;

/** Of the lines above the first task of a text without numbers, those that are its own. */
function ownLines(texts: readonly TextLine[], others: readonly Stretch[]): readonly TextLine[] {
  const after = texts.findLastIndex(
    ({ text }, at) =>
      (at < TITLE_LINES && LIST_TITLE.test(text) && (at === 0 || !beginsTask(text))) ||
      INTRODUCTION.test(text),
  );
  const own = texts.slice(after + 1);
  const most = others.reduce((longest, other) => Math.max(longest, other.texts.length), 0);
  return most === 0 ? own : own.slice(-most);
}

function plainNode({ texts, sayings }: Stretch): TextNode | null {
  const [line, ...body] = texts;
  if (line === undefined) return null;
  return { marker: null, line, body, stray: [], sayings, children: [], isDoubtful: false };
}

function plainNodes(stretches: readonly Stretch[], isRoot: boolean): readonly TextNode[] {
  return stretches.flatMap((stretch, index) => {
    const isFirst = isRoot && index === 0;
    const texts = isFirst ? ownLines(stretch.texts, stretches.slice(1)) : stretch.texts;
    return plainNode({ ...stretch, texts }) ?? [];
  });
}

function sayingsOf({ sayings }: Stretch): readonly Saying[] {
  return sayings;
}

function meaningsOf({ sayings }: Stretch): readonly Meaning[] {
  return sayings.flatMap(({ parts }) => parts.map(({ meaning }) => meaning));
}

/** Paragraphs of which is said what was already said of the line above them: tasks whose number was forgotten. */
function unnumbered(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...others] = stretches;
  if (first === undefined || first.texts.length > 0) return [];
  const said = new Set(meaningsOf(first));
  return others.filter((other) => meaningsOf(other).some((meaning) => said.has(meaning)));
}

/** A numbered line with the plain tasks that stand behind it. */
function nodesOf(outline: OutlineNode, plain: ReadonlySet<MarkerKind>): readonly TextNode[] {
  const { stretches, rest, nodes } = contentsOf(outline);
  const { marker, line } = outline;
  const children = nodes.flatMap((node) => nodesOf(node, plain));
  const behind = line === null ? [] : unnumbered(stretches);
  const mine = stretches.filter((stretch) => !behind.includes(stretch));
  const own = mine.filter(({ texts }) => texts.length > 0);
  const isParent = own.length > 1 || line === null || (marker !== null && plain.has(marker.kind));
  const isOpen = stretches.length === 0;
  const node = { marker, line, stray: isOpen ? [] : rest, isDoubtful: false };
  if (own.length > 0 && isParent) {
    const tasks = [...plainNodes(own, line === null), ...children];
    // What stands right below the title of a text is said of all its tasks.
    const isTaken = ({ texts }: Stretch) =>
      texts.some((text) => tasks.some((task) => task.line === text));
    const sayings = mine.filter((stretch) => !isTaken(stretch)).flatMap(sayingsOf);
    return [{ ...node, body: [], sayings, children: tasks }, ...plainNodes(behind, false)];
  }
  const body = [...mine.flatMap(({ texts }) => texts), ...(isOpen ? rest : [])];
  const sayings = mine.flatMap((stretch) => stretch.sayings);
  return [{ ...node, body, sayings, children }, ...plainNodes(behind, false)];
}

/** A part of a text with its plain paragraphs told apart: tasks of their own, or words of the line above them. */
export function textNode(root: OutlineNode, plain: ReadonlySet<MarkerKind>): TextNode {
  const [node] = nodesOf(root, plain);
  return node ?? { ...root, body: [], stray: [], sayings: [], children: [], isDoubtful: false };
}
