import type { LabelledPart } from './cell-labels.ts';
import { partText, speaksOfFollowing, speaksOfSeveral } from './line-parts.ts';
import { markerOf, type Marker } from './text-marker.ts';
import { withPlainLabels, type TextLine } from './text-source.ts';
import type { Meaning } from './meaning.ts';

/** What a line of a text is, before it is known what it belongs to. */
export interface TextEntry {
  /**
   * head: numbered · text: a paragraph · parts: nothing but who and when · end: attachments and signatures, behind which
   * something else begins.
   */
  readonly kind: 'head' | 'text' | 'parts' | 'end';
  readonly line: TextLine;
  readonly marker: Marker | null;
  /** The line without its number and without what it says of who and when. */
  readonly text: string;
  readonly parts: readonly LabelledPart[];
  /** «以上任务由…» */
  readonly isShared: boolean;
  /** «以下任务由…» */
  readonly isAhead: boolean;
}

const LIST_TITLE = /(?:清单|表|台账|方案|要点|分工|任务分解|计划|任务|工作)$/u;

/** Attachments, the day of a letter, to whom it goes: none of it is a task, and numbers behind it begin anew. */
const END =
  /^附\s*件\s*[\d一二三四五六]{0,2}\s*(?:[：:].*)?$|^(?:抄送|主送|印发)\s*[：:]|^[（(](?:此件|联系人)|^(?:20\d{2}|[二〇○零O一]{3,4}[〇○零O一二三四五六七八九]?)年\d{0,2}[一二三四五六七八九十]{0,2}月[\d一二三四五六七八九十]{1,3}日$/u;

/** Whom to ask about the letter; of a task only where every task says it. */
const CONTACT = /^(?:联系人|联系电话|联系方式|联络员|电话)(?:及[^：:]{2,6})?\s*[：:]/u;

const WHO_AND_WHEN: ReadonlySet<Meaning> = new Set([
  'lead',
  'responsible',
  'people',
  'leader',
  'deadline',
]);

export function saysWhoOrWhen({ meaning }: LabelledPart): boolean {
  return WHO_AND_WHEN.has(meaning);
}

function headEntry(line: TextLine, marker: Marker): TextEntry {
  const { text, parts } = partText(marker.rest);
  const [first] = parts;
  const isLabel = text === '' && first !== undefined;
  const isAhead = speaksOfFollowing(marker.rest);
  const entry = { line, marker, isShared: speaksOfSeveral(marker.rest), isAhead };
  if (!isLabel) return { ...entry, kind: 'head', text, parts };
  // «1.重点任务：修订预案» is a task, «（三）责任单位：应急办» a line about one.
  if (first.meaning === 'title') {
    return { ...entry, kind: 'head', text: first.text, parts: parts.slice(1) };
  }
  // «一、工作目标：…» is a chapter of the text.
  if (marker.kind === 'chinese' && !saysWhoOrWhen(first)) {
    return { ...entry, kind: 'head', text: marker.rest, parts: [] };
  }
  return { ...entry, kind: 'parts', text: '', parts };
}

function entryOf(line: TextLine): TextEntry {
  const plain = withPlainLabels(line.text);
  const isAhead = speaksOfFollowing(plain);
  const entry = { line, marker: null, isShared: speaksOfSeveral(plain), isAhead };
  if (END.test(line.text)) return { ...entry, kind: 'end', text: line.text, parts: [] };
  const marker = markerOf(plain);
  if (marker !== null) return headEntry(line, marker);
  const { text, parts } = partText(plain);
  const [first] = parts;
  // «…清单（2024—2026年）» names the years of the list.
  const isTitle = LIST_TITLE.test(text) && parts.every(({ meaning }) => meaning === 'deadline');
  if (isTitle) return { ...entry, kind: 'text', text: plain, parts: [] };
  if (text !== '' || first === undefined) {
    return { ...entry, kind: 'text', text: text === '' ? plain : text, parts };
  }
  if (first.meaning !== 'title') return { ...entry, kind: 'parts', text: '', parts };
  return { ...entry, kind: 'text', text: first.text || plain, parts: parts.slice(1) };
}

/** Lines about whom to ask stand once in a letter; in a list of contacts they stand under every task. */
function withoutContacts(entries: readonly TextEntry[]): readonly TextEntry[] {
  const isContact = ({ kind, line }: TextEntry) => kind === 'parts' && CONTACT.test(line.text);
  const contacts = entries.filter(isContact).length;
  const others = entries.filter((entry) => entry.parts.some(saysWhoOrWhen) && !isContact(entry));
  if (contacts > 1 && contacts * 2 > others.length) return entries;
  return entries.map((entry) => (isContact(entry) ? { ...entry, kind: 'end', parts: [] } : entry));
}

/** What may stand above a list that begins with who does it. */
const PREFACE = /清单|表$|方案|要点|分工|分解|任务$|通知|[：:]$/u;

/** «责任单位：应急办» above the tasks of each unit. */
function beginsWithParts(entries: readonly TextEntry[]): boolean {
  const first = entries.findIndex(({ kind }) => kind === 'parts');
  const last = entries.findLastIndex(({ kind }) => kind === 'parts');
  const head = entries.findIndex(({ kind }) => kind === 'head');
  const end = entries.findLastIndex(({ kind }) => kind === 'head');
  if (first < 0 || head < first || end < last) return false;
  return entries.slice(0, first).every(({ text }) => PREFACE.test(text));
}

/** What is said above the tasks it is said of, moved as if it stood below the last of them. */
function withPartsBehind(entries: readonly TextEntry[]): readonly TextEntry[] {
  const isAlways = beginsWithParts(entries);
  const moved: TextEntry[] = [];
  const waiting: TextEntry[] = [];
  /** Rank of the headings that end what was said of the lines before them. */
  let widest = -1;
  for (const [index, entry] of entries.entries()) {
    const rank = entry.marker?.rank ?? null;
    const isNext = entry.kind === 'parts' && entries[index - 1]?.kind !== 'parts';
    if (isNext || entry.kind === 'end' || (rank !== null && rank <= widest)) {
      moved.push(...waiting.splice(0));
      widest = -1;
    }
    const isFirst = widest < 0 && waiting.length > 0 && entry.kind === 'head' && rank !== null;
    if (isFirst) widest = waiting[0]?.marker?.rank ?? rank - 1;
    const isAhead = entry.kind === 'parts' && (isAlways || entry.isAhead || waiting.length > 0);
    if (isAhead) waiting.push({ ...entry, isShared: waiting.length === 0 });
    else moved.push(entry);
  }
  return [...moved, ...waiting];
}

const NUMBER_LABEL = /^(?:序号|编号|项次)\s*[：:]\s*(\d{1,3})$/u;
const TITLE_LABEL = /^(?:重点)?(?:任务|工作|事项)(?:名称|内容)?\s*[：:]\s*(?=\S)/u;

/** «序号：1» in a line of its own numbers the next one. */
function withNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.flatMap((line, index) => {
    const own = NUMBER_LABEL.exec(line.text)?.[1];
    if (own !== undefined && index + 1 < lines.length) return [];
    const number = NUMBER_LABEL.exec(lines[index - 1]?.text ?? '')?.[1];
    if (number === undefined) return [line];
    return [{ ...line, text: `${number}.${line.text.replace(TITLE_LABEL, '')}` }];
  });
}

export function textEntries(lines: readonly TextLine[]): readonly TextEntry[] {
  return withPartsBehind(withoutContacts(withNumbers(lines).map(entryOf)));
}
