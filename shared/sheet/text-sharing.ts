import { countsMeasures, type MarkerKind } from './text-marker.ts';
import { isAssigned, isSaid, isSaidBelow, kindOf, type TextNode } from './text-node.ts';
import type { Saying } from './text-outline.ts';

/** How often a line of a numbering has words of who and when to itself: there the tasks are. */
type Votes = ReadonlyMap<MarkerKind, number>;

/** Lines before one of its siblings that are numbered alike and of which nothing is said, with that sibling. */
function runUpTo(children: readonly TextNode[], at: number): readonly TextNode[] {
  const kind = children[at] === undefined ? null : kindOf(children[at]);
  let first = at;
  for (let index = at - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child === undefined || kind === null || kindOf(child) !== kind) break;
    if (isAssigned(child) || isSaidBelow(child)) break;
    first = index;
  }
  return children.slice(first, at + 1);
}

/** What is said below the only measure of a task is said of the task. */
function isLoneMeasure({ children }: TextNode, child: TextNode): boolean {
  if (child.marker === null || !countsMeasures(child.marker)) return false;
  return isSaid(child) && !children.some((other) => other !== child && isSaid(other));
}

function countVotes(node: TextNode, votes: Map<MarkerKind, number>): Votes {
  for (const [at, child] of node.children.entries()) {
    const kind = kindOf(child);
    const isOwn = isSaid(child) && runUpTo(node.children, at).length === 1;
    if (kind !== null && isOwn && !isLoneMeasure(node, child)) {
      votes.set(kind, (votes.get(kind) ?? 0) + 1);
    }
    countVotes(child, votes);
  }
  return votes;
}

/** What a line says of itself stands above what is said of several. */
function withShared(own: readonly Saying[], shared: readonly Saying[]): readonly Saying[] {
  const said = new Set(own.flatMap(({ parts }) => parts.map(({ meaning }) => meaning)));
  const rest = shared.map((saying) => ({
    ...saying,
    parts: saying.parts.filter(({ meaning }) => !said.has(meaning)),
  }));
  return [...own, ...rest];
}

class Sharing {
  readonly #votes: Votes;

  constructor(root: TextNode) {
    this.#votes = countVotes(root, new Map());
  }

  votes(node: TextNode): number {
    const kind = kindOf(node);
    return kind === null ? 0 : (this.#votes.get(kind) ?? 0);
  }

  /** Gives what is said once to all it is said of: the lines before it, or the one they are measures of. */
  share(parent: TextNode, onlyMeasures: boolean): void {
    for (const child of parent.children) this.share(child, onlyMeasures);
    for (const [at, child] of parent.children.entries()) {
      const { marker } = child;
      if (marker === null || countsMeasures(marker) !== onlyMeasures || !isAssigned(child))
        continue;
      const run = runUpTo(parent.children, at);
      if (run.length > 1 || isLoneMeasure(parent, child)) this.shareRun(parent, run);
    }
  }

  shareRun(parent: TextNode, run: readonly TextNode[]): void {
    const last = run.at(-1);
    const [first] = run;
    if (last === undefined || first === undefined) return;
    const own = this.votes(last);
    const isTail = last.sayings.every((saying) => saying.isTail);
    const isExplicit = last.sayings.some(({ isShared }) => isShared);
    if (!isExplicit && this.areMeasures(parent, run)) {
      parent.sayings = [...parent.sayings, ...last.sayings];
      last.sayings = [];
      return;
    }
    if (isTail && own > 0) return;
    const isForgotten = !isExplicit && (isTail || (own > 0 && first !== parent.children[0]));
    const lines = last.sayings.filter((saying) => !saying.isTail);
    const shared = lines.length > 0 ? lines : last.sayings;
    for (const node of run) {
      node.sayings = withShared(
        node.sayings.filter((saying) => !shared.includes(saying)),
        shared,
      );
      node.isDoubtful = isForgotten;
    }
  }

  /** What is said right below a heading, in a text whose tasks are the lines under such headings, is said of each of them. */
  handDown(parent: TextNode): void {
    for (const child of parent.children) this.handDown(child);
    if (!isSaid(parent) || isSaidBelow(parent)) return;
    const tasks = parent.children.filter(
      ({ marker }) => marker !== null && !countsMeasures(marker),
    );
    for (const task of tasks) {
      if (this.votes(task) > this.votes(parent)) task.sayings = parent.sayings;
    }
  }

  areMeasures(parent: TextNode, run: readonly TextNode[]): boolean {
    const [first] = run;
    if (parent.line === null || first === undefined) return false;
    const own = this.votes(first);
    const above = this.votes(parent);
    if (first.marker !== null && countsMeasures(first.marker)) return own === 0 || above > own;
    const isTail = run.at(-1)?.sayings.every((saying) => saying.isTail) ?? false;
    return !isTail && first === parent.children[0] && above > own;
  }
}

/**
 * «责任单位：…» that stands once below several lines. Measures, （1） ① 一是, belong to the line above them. Other numbers
 * are tasks that share it, unless most of the text says who and when of the numbering above.
 */
export function shareSayings(root: TextNode): void {
  new Sharing(root).share(root, true);
  const sharing = new Sharing(root);
  sharing.share(root, false);
  sharing.handDown(root);
}
