import type { WordNode } from './word-tree.ts';
import { childOf, valOf } from './word-tree.ts';
import { isOn } from './walk-xml.ts';

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** «%1.», «（%2）», «%1.%2» */
  readonly pattern: string;
  /** Style of the paragraphs that are on this level without saying so. */
  readonly style: string | null;
  /** Numbers of the levels above are drawn as 1, 2, 3 in whatever they are counted. */
  readonly isDecimal: boolean;
  /** False when the level counts on although one above it began anew. */
  readonly restarts: boolean;
  readonly hasGap: boolean;
}

/** One list that paragraphs refer to by `numId`; lists of one `family` go on counting where another left off. */
export interface WordList {
  readonly family: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type WordLists = ReadonlyMap<string, WordList>;

const MOST_LEVELS = 9;

function levelOf(node: WordNode): ListLevel {
  return {
    start: Number(valOf(node, 'start') ?? '1'),
    format: valOf(node, 'numFmt') ?? 'decimal',
    pattern: valOf(node, 'lvlText') ?? '',
    style: valOf(node, 'pStyle') ?? null,
    isDecimal: childOf(node, 'isLgl') !== undefined && isOn(valOf(node, 'isLgl')),
    restarts: valOf(node, 'lvlRestart') !== '0',
    hasGap: valOf(node, 'suff') !== 'nothing',
  };
}

function levelsOf(node: WordNode): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const child of node.children) {
    const index = Number(child.attributes['ilvl']);
    if (child.name === 'lvl' && index < MOST_LEVELS) levels[index] = levelOf(child);
  }
  return levels;
}

function childrenNamed(node: WordNode, name: string): readonly WordNode[] {
  return node.children.filter((each) => each.name === name);
}

/** A list may take its levels from the one that defines a style. */
function definitions(numbering: WordNode): ReadonlyMap<string, WordNode> {
  const all = childrenNamed(numbering, 'abstractNum');
  const byStyle = new Map(all.map((node) => [valOf(node, 'styleLink') ?? '', node]));
  return new Map(
    all.map((node) => {
      const link = valOf(node, 'numStyleLink');
      const linked = link === undefined ? undefined : byStyle.get(link);
      return [node.attributes['abstractNumId'] ?? '', linked ?? node];
    }),
  );
}

function listOf(node: WordNode, definition: WordNode): WordList {
  const levels = levelsOf(definition);
  const startOverrides = new Map<number, number>();
  for (const override of childrenNamed(node, 'lvlOverride')) {
    const index = Number(override.attributes['ilvl']);
    const start = valOf(override, 'startOverride');
    const own = childOf(override, 'lvl');
    if (start !== undefined) startOverrides.set(index, Number(start));
    if (own !== undefined && index < MOST_LEVELS) levels[index] = levelOf(own);
  }
  return { family: definition.attributes['abstractNumId'] ?? '', levels, startOverrides };
}

/** The lists of «word/numbering.xml» by their number; empty without the part. */
export function wordLists(root: WordNode | null): WordLists {
  const numbering = root === null ? undefined : childOf(root, 'numbering');
  if (numbering === undefined) return new Map();
  const known = definitions(numbering);
  return new Map(
    childrenNamed(numbering, 'num').flatMap((node) => {
      const definition = known.get(valOf(node, 'abstractNumId') ?? '');
      const id = node.attributes['numId'];
      return id === undefined || definition === undefined ? [] : [[id, listOf(node, definition)]];
    }),
  );
}
