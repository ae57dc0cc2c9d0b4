import { isOn } from './walk-xml.ts';
import { isHidden } from './word-hidden.ts';
import type { WordCounter } from './word-counter.ts';
import type { WordFields } from './word-fields.ts';
import { listPlace, type ListPlace } from './word-styles.ts';
import { symbolOf } from './word-symbols.ts';
import { childOf, seenChildren, valOf, type WordNode } from './word-tree.ts';

/** What the text of a paragraph depends on beside its own words. */
export interface WordReading {
  readonly counter: WordCounter;
  readonly styles: ReadonlyMap<string, ListPlace>;
  readonly fields: WordFields;
}

/** Stands in the text where a new page begins. */
export const PAGE = '\f';

function breakOf(node: WordNode): string {
  return node.attributes['type'] === 'page' ? PAGE : '\n';
}

/** What a child of a run adds to the text. */
function pieceOf(node: WordNode): string {
  switch (node.name) {
    case 't':
      return node.text;
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return breakOf(node);
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbolOf(node);
    default:
      return '';
  }
}

function runText(run: WordNode, fields: WordFields): string {
  let text = '';
  for (const node of seenChildren(run)) {
    fields.take(node);
    // A pronunciation above the words (ruby) is read once, as the words.
    const base = node.name === 'ruby' ? childOf(node, 'rubyBase') : undefined;
    if (base !== undefined) text += runsText(base, fields);
    else if (fields.isSeen()) text += pieceOf(node);
  }
  return isHidden(run) ? '' : text;
}

function runsText(holder: WordNode, fields: WordFields): string {
  return seenChildren(holder)
    .filter(({ name }) => name === 'r')
    .map((run) => runText(run, fields))
    .join('');
}

function placeOf(properties: WordNode | undefined, { styles }: WordReading): ListPlace | null {
  const own = listPlace(properties);
  const style = valOf(properties, 'pStyle');
  const inherited = style === undefined ? undefined : styles.get(style);
  const place = own ?? inherited;
  if (place === undefined || place.list === '0') return null;
  return own?.level === null ? { list: own.list, level: inherited?.level ?? null } : place;
}

/** Words of a paragraph as read aloud: its number, tabs and breaks kept, deleted and hidden words left out. */
export function paragraphText(paragraph: WordNode, reading: WordReading): string {
  const properties = childOf(paragraph, 'pPr');
  const place = placeOf(properties, reading);
  const number =
    place === null ? '' : reading.counter.next(place, valOf(properties, 'pStyle') ?? null);
  const before = isStarted(properties, 'pageBreakBefore') ? PAGE : '';
  return (
    before + number + runsText(paragraph, reading.fields) + (endsSection(properties) ? PAGE : '')
  );
}

function isStarted(properties: WordNode | undefined, name: string): boolean {
  const node = childOf(properties, name);
  return node !== undefined && isOn(node.attributes['val']);
}

/** A section begins on a new page unless it says that it goes on. */
function endsSection(properties: WordNode | undefined): boolean {
  const section = childOf(properties, 'sectPr');
  return section !== undefined && valOf(section, 'type') !== 'continuous';
}

/** True where the end of the paragraph was deleted, so that the next one goes on in its line. */
export function runsOn(paragraph: WordNode): boolean {
  return childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del') !== undefined;
}
