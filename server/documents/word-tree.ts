import { walkXml, type XmlAttributes } from './walk-xml.ts';

/** An element of a part of a .docx; text stands in the elements that hold words. */
export interface WordNode {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly WordNode[];
  readonly text: string;
}

export interface WordTree {
  readonly root: WordNode;
  /** Text boxes with words in them, which are left out. */
  readonly textBoxes: number;
}

interface OpenNode extends WordNode {
  readonly children: OpenNode[];
  text: string;
}

/** Drawn beside the text, or what newer versions see instead of the fallback that all can read. */
const LEFT_OUT: ReadonlySet<string> = new Set(['drawing', 'pict', 'object', 'Choice']);

/** Word itself refuses more; what is deeper was made to exhaust a reader. */
const MOST_DEPTH = 250;

/** A part as a tree without its drawings; null when it is damaged. */
export function wordTree(bytes: Uint8Array): WordTree | null {
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const skipped: string[] = [];
  let isBoxWithWords = false;
  let isTooDeep = false;
  let textBoxes = 0;
  const isWellFormed = walkXml(bytes, {
    open(name, attributes) {
      if (skipped.length > 0 || LEFT_OUT.has(name)) {
        if (name === 'txbxContent') isBoxWithWords = false;
        skipped.push(name);
        return;
      }
      isTooDeep ||= stack.length > MOST_DEPTH;
      const node: OpenNode = { name, attributes, children: [], text: '' };
      if (!isTooDeep) stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    text(content) {
      if (skipped.length > 0) {
        isBoxWithWords ||= skipped.at(-1) === 't' && content.trim() !== '';
        return;
      }
      const node = stack.at(-1);
      if (node !== undefined) node.text += content;
    },
    close(name) {
      const closed = skipped.pop();
      if (closed === undefined) stack.pop();
      // What a Choice shows is shown once more by its fallback.
      else if (name === 'txbxContent' && isBoxWithWords && !skipped.includes('Choice')) {
        textBoxes += 1;
      }
    },
  });
  return isWellFormed && !isTooDeep ? { root, textBoxes } : null;
}

export function childOf(node: WordNode | undefined, name: string): WordNode | undefined {
  return node?.children.find((each) => each.name === name);
}

/** `w:val` of a child; undefined without the child or its value. */
export function valOf(node: WordNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['val'];
}

/** Wrappers that change nothing of what stands in them; those of deleted and moved content are none. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'bdo',
  'dir',
  'fldSimple',
  'oMath',
  'oMathPara',
  'AlternateContent',
  'Fallback',
]);

/** The words «click here to enter text» of a field that nobody filled. */
function isPlaceholder(node: WordNode): boolean {
  return node.name === 'sdt' && childOf(childOf(node, 'sdtPr'), 'showingPlcHdr') !== undefined;
}

/** Children as a reader sees them, wrappers opened, in the order of the text. */
export function seenChildren(node: WordNode): readonly WordNode[] {
  return node.children.flatMap((child) => {
    if (!TRANSPARENT.has(child.name)) return [child];
    return isPlaceholder(child) ? [] : seenChildren(child);
  });
}
