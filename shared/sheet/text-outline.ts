import { kindsOf } from './cell-kind.ts';
import type { LabelledPart } from './cell-labels.ts';
import type { Meaning } from './meaning.ts';
import { saysWhoOrWhen, type TextEntry } from './text-entry.ts';
import { bannersOf } from './text-banner.ts';
import { countsMeasures, type Marker } from './text-marker.ts';
import type { TextLine } from './text-source.ts';

/** Lines under labels that stand together: who does it by when. */
export interface Saying {
  parts: readonly LabelledPart[];
  /** It ends the paragraph it speaks of; else it stands in lines of its own. */
  readonly isTail: boolean;
  readonly isShared: boolean;
}

/** What stands below a numbered line, in the order of the text. */
export type OutlineItem =
  | { readonly kind: 'text'; readonly line: TextLine }
  | { readonly kind: 'saying'; readonly saying: Saying }
  | { readonly kind: 'node'; readonly node: OutlineNode };

/** A numbered line with everything below it; the root of a text and plain paragraphs have no number. */
export interface OutlineNode {
  readonly marker: Marker | null;
  /** Its words without number, who and when; null for a root. */
  readonly line: TextLine | null;
  readonly items: OutlineItem[];
}

const WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];

interface NameLine {
  readonly text: string;
  /** The line above ends with a separator. */
  readonly isAwaited: boolean;
  /** Tasks have numbers: a plain line is none. */
  readonly isNumbered: boolean;
}

/** A line of nothing but names behind «责任单位：应急办、» goes on with it. */
function continuesNames({ meaning, text }: LabelledPart, line: NameLine): boolean {
  if (!WHO.includes(meaning)) return false;
  if (text === '' || line.isAwaited) return line.text.length <= 60;
  // One name alone may be the next task: «更新燃气用户» ends as names do.
  if (!line.isNumbered && !/[、，,]/u.test(line.text)) return false;
  const kinds = kindsOf(line.text, null);
  const isPerson = meaning === 'people' || meaning === 'leader';
  return kinds.has('people') || (!isPerson && kinds.has('units'));
}

function joinedNames(text: string, more: string): string {
  const before = text.replace(/[、，,；;\s]+$/u, '');
  return before === '' ? more : `${before}、${more}`;
}

/** «备注：…», «经费来源：…» among the lines that say who and when: nothing of it is lost. */
const OTHER_LABEL = /^(?!各|附)\p{Script=Han}{2,8}\s*[：:]/u;

class OutlineBuilder {
  readonly roots: OutlineNode[] = [];
  readonly #entries: readonly TextEntry[];
  readonly #banners: ReadonlyMap<TextEntry, Marker>;
  #root: OutlineNode = { marker: null, line: null, items: [] };
  #path: OutlineNode[] = [];
  #open: Saying | null = null;
  /** Number of the last line that was taken into an open part. */
  #absorbed = 0;

  constructor(entries: readonly TextEntry[]) {
    this.#entries = entries;
    this.#banners = bannersOf(entries);
    this.roots.push(this.#root);
    entries.forEach((entry, index) => this.take(entry, index));
  }

  get #node(): OutlineNode {
    return this.#path.at(-1) ?? this.#root;
  }

  take(entry: TextEntry, index: number): void {
    if (entry.kind === 'end') return this.end();
    if (entry.kind === 'parts' && !this.isHeading(entry)) return this.say(entry);
    if (entry.kind !== 'parts' && this.goesOn(entry, index)) return;
    this.#open = null;
    const marker = entry.marker ?? this.#banners.get(entry) ?? null;
    if (marker !== null) this.head({ ...entry, marker });
    else {
      const text = entry.text === '' ? entry.line.text : entry.text;
      this.#node.items.push({ kind: 'text', line: { ...entry.line, text } });
    }
    if (entry.kind !== 'parts') this.tail(entry);
  }

  /** «任务分解：» above everything that could have measures. */
  isHeading({ parts }: TextEntry): boolean {
    const isFree = this.#path.length === 0 && this.#root.items.at(-1)?.kind !== 'text';
    return isFree && this.#open === null && !parts.some(saysWhoOrWhen);
  }

  end(): void {
    this.#root = { marker: null, line: null, items: [] };
    this.roots.push(this.#root);
    this.#path = [];
    this.#open = null;
  }

  head({ marker, line, text }: TextEntry): void {
    const rank = marker?.rank ?? 0;
    while ((this.#path.at(-1)?.marker?.rank ?? -1) >= rank) this.#path.pop();
    const node: OutlineNode = { marker, line: { ...line, text }, items: [] };
    this.#node.items.push({ kind: 'node', node });
    this.#path.push(node);
  }

  say({ parts, isShared }: TextEntry): void {
    this.#absorbed = 0;
    if (this.#open === null || this.#open.isTail || isShared) {
      this.#open = { parts, isTail: false, isShared };
      this.#node.items.push({ kind: 'saying', saying: this.#open });
    } else this.#open.parts = [...this.#open.parts, ...parts];
  }

  tail({ parts }: TextEntry): void {
    if (parts.length === 0) return;
    const saying: Saying = { parts, isTail: true, isShared: false };
    this.#node.items.push({ kind: 'saying', saying });
    this.#open = saying;
  }

  /** Does a line belong to the last label above it? */
  goesOn(entry: TextEntry, index: number): boolean {
    const last = this.#open?.parts.at(-1);
    if (this.#open === null || last === undefined || entry.parts.length > 0) return false;
    if (this.#banners.has(entry)) return false;
    const { marker, line } = entry;
    // A name above the day of a letter signs it.
    const isSignature = this.#entries[index + 1]?.kind === 'end';
    const name: NameLine = {
      text: line.text,
      isAwaited: /[、，,]$/u.test(this.#entries[index - 1]?.line.text ?? ''),
      isNumbered: this.#node.marker !== null,
    };
    if (marker === null && !isSignature && continuesNames(last, name)) {
      this.lengthen(last, joinedNames(last.text, line.text));
      return true;
    }
    if (marker === null && !this.#open.isTail && OTHER_LABEL.test(line.text)) {
      const isSaid = !/[：:]\s*(?:无|\/)?$/u.test(line.text);
      const parts: LabelledPart[] = isSaid ? [{ meaning: 'detail', text: line.text }] : [];
      this.#open.parts = [...this.#open.parts, ...parts];
      return true;
    }
    const goesOn = saysWhoOrWhen(last)
      ? marker === null && last.text === ''
      : marker === null
        ? last.text === '' || this.isFollowedByMore(index)
        : this.isMeasure(marker, last);
    if (!goesOn) return false;
    if (marker !== null) this.#absorbed = marker.value;
    this.lengthen(last, last.text === '' ? line.text : `${last.text}\n${line.text}`);
    return true;
  }

  lengthen(last: LabelledPart, text: string): void {
    if (this.#open === null) return;
    this.#open.parts = [...this.#open.parts.slice(0, -1), { ...last, text }];
  }

  /** A numbered line below «整改措施：» counts measures, unless it is the next of the lines that count tasks. */
  isMeasure(marker: Marker, last: LabelledPart): boolean {
    const own = this.#node.marker;
    if (own !== null && marker.rank < own.rank) return false;
    const isNext = marker.value === this.#absorbed + 1;
    if (own !== null && marker.rank === own.rank) {
      return last.text === '' ? isNext && marker.value !== own.value + 1 : false;
    }
    return isNext && (last.text === '' || this.#absorbed > 0 || countsMeasures(marker));
  }

  /** Behind the words of a label the next labels are others; a further task begins with those this one has. */
  isFollowedByMore(index: number): boolean {
    const next = this.#entries.slice(index + 1).find(({ kind }) => kind !== 'text');
    if (next?.kind !== 'parts') return false;
    const [first] = next.parts;
    return (
      first !== undefined && !this.#open?.parts.some(({ meaning }) => meaning === first.meaning)
    );
  }
}

/** The text as numbered lines with what stands below each, one root for each part of the text. */
export function outlineOf(entries: readonly TextEntry[]): readonly OutlineNode[] {
  return new OutlineBuilder(entries).roots;
}
