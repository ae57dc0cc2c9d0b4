import { isDeletedRow, isHidden } from './word-hidden.ts';
import type { WordNode } from './word-tree.ts';

/** What a reader of the page does not see, or sees elsewhere, in words for people; each once for every time it stands. */
const REFERENCES: Readonly<Record<string, string>> = {
  footnoteReference: '脚注',
  endnoteReference: '尾注',
  commentReference: '批注',
};

function hasWords(node: WordNode, element: string): boolean {
  if (node.name === element && node.text.trim() !== '') return true;
  return node.children.some((child) => hasWords(child, element));
}

function wordsOf(node: WordNode): string | null {
  const reference = REFERENCES[node.name];
  if (reference !== undefined) return reference;
  if (node.name === 'del') return hasWords(node, 'delText') ? '修订中删除的文字' : null;
  if (node.name === 'tr') return isDeletedRow(node) ? '修订中删除的行' : null;
  return node.name === 'r' && isHidden(node) && hasWords(node, 't') ? '隐藏的文字' : null;
}

/** Deleted and hidden words, notes and comments, in the order of the text. */
export function wordsLeftOut(node: WordNode): readonly string[] {
  const found: string[] = [];
  const walk = (at: WordNode) => {
    const words = wordsOf(at);
    if (words !== null) found.push(words);
    // What is left out as a whole is named once.
    else at.children.forEach(walk);
  };
  walk(node);
  return found;
}
