import { childOf, valOf, type WordNode } from './word-tree.ts';

/** The list a paragraph belongs to; `level` null where only its style says which. */
export interface ListPlace {
  readonly list: string;
  readonly level: number | null;
}

/** `w:numPr` of paragraph properties; undefined when they say nothing of a list. */
export function listPlace(properties: WordNode | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'numPr');
  const list = valOf(numbering, 'numId');
  const level = valOf(numbering, 'ilvl');
  if (list === undefined) return undefined;
  return { list, level: level === undefined ? null : Number(level) };
}

/** Lists by the paragraph style that puts paragraphs into them, also through the style it is based on. */
export function styleLists(root: WordNode | null): ReadonlyMap<string, ListPlace> {
  const styles = root === null ? undefined : childOf(root, 'styles');
  const nodes = new Map<string, WordNode>();
  for (const node of styles?.children ?? []) {
    const id = node.attributes['styleId'];
    if (node.name === 'style' && id !== undefined) nodes.set(id, node);
  }
  const places = new Map<string, ListPlace>();
  for (const id of nodes.keys()) {
    const place = inherited(nodes, id);
    if (place !== undefined) places.set(id, place);
  }
  return places;
}

function inherited(nodes: ReadonlyMap<string, WordNode>, id: string): ListPlace | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const node: WordNode | undefined = nodes.get(at);
    const place = listPlace(childOf(node, 'pPr'));
    if (place !== undefined) return place;
    at = valOf(node, 'basedOn');
  }
  return undefined;
}
