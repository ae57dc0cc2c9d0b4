import { isOn } from './walk-xml.ts';
import { childOf, type WordNode } from './word-tree.ts';

/** A row of a table that a revision deleted. */
export function isDeletedRow(row: WordNode): boolean {
  return childOf(childOf(row, 'trPr'), 'del') !== undefined;
}

/** A run of words that its own format hides. */
export function isHidden(run: WordNode): boolean {
  const vanish = childOf(childOf(run, 'rPr'), 'vanish');
  return vanish !== undefined && isOn(vanish.attributes['val']);
}
