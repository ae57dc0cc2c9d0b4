import { splitLabels, type LabelledPart } from './cell-labels.ts';
import type { Meaning } from './meaning.ts';
import { SAID_OF_TASKS } from './text-source.ts';
import { areUnits, partedWho, readWhoSentence, timeOf } from './who-sentence.ts';

/** A paragraph without what it says of who and when. */
export interface PartedText {
  readonly text: string;
  readonly parts: readonly LabelledPart[];
}

const WHO: ReadonlySet<Meaning> = new Set(['lead', 'responsible', 'people', 'leader']);

/** «重点任务：修订预案» begins a task as a line without a label does. */
const LABELS: ReadonlySet<Meaning> = new Set([...SAID_OF_TASKS, 'title']);

/** «各责任单位：» speaks to somebody. */
const ADDRESS = /^(?:各|有关|相关|请)/u;

const CLOSERS: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': '）)',
  '〔': '〕',
  '[': ']］',
  '［': ']］',
  '【': '】',
};

function labelled(text: string): PartedText | null {
  if (ADDRESS.test(text)) return null;
  const split = splitLabels(text, LABELS);
  if (split === null) return null;
  return {
    text: split.before,
    parts: split.parts.flatMap((part) => (WHO.has(part.meaning) ? partedWho(part) : [part])),
  };
}

/** No list of units is longer. */
const LONGEST_BRACKET = 400;

/** Where a bracket closes; a short one may have been left open at the end of its line. */
function closingAt(text: string, at: number): number {
  const opener = text.charAt(at);
  const closers = CLOSERS[opener] ?? '';
  const end = Math.min(text.length, at + LONGEST_BRACKET);
  let depth = 0;
  for (let index = at; index < end; index += 1) {
    const sign = text.charAt(index);
    if (sign === opener) depth += 1;
    else if (closers.includes(sign)) depth -= 1;
    if (depth === 0) return index;
  }
  return end;
}

interface BracketPlace {
  readonly isEnd: boolean;
  /** At the end, and behind a whole sentence. */
  readonly isSentence: boolean;
}

/** What a bracket says of who and when; null when it says anything else. */
function bracketParts(
  content: string,
  { isEnd, isSentence }: BracketPlace,
): readonly LabelledPart[] | null {
  const labels = labelled(content);
  if (labels !== null) {
    const before = labels.text === '' ? [] : readWhoSentence(labels.text);
    const isSaid = labels.parts.some(({ meaning }) => SAID_OF_TASKS.has(meaning));
    return before === null || !isSaid ? null : [...before, ...labels.parts];
  }
  const sentence = readWhoSentence(content);
  if (sentence !== null) return sentence;
  const isTime = /^(?:长期|持续|常态|全年|每)|(?:前|底|日|旬|月|年|完成)$/u.test(content);
  const time = isTime ? timeOf(content) : null;
  if (time !== null) return isEnd ? [{ meaning: 'deadline', text: time }] : null;
  return isSentence && content.includes('、') && areUnits(content)
    ? [{ meaning: 'responsible', text: content }]
    : null;
}

/** Takes «（牵头单位：…；完成时限：…）», «〔应急办牵头，各村配合〕» out of a paragraph, wherever it stands. */
function withoutBrackets(text: string): PartedText {
  const parts: LabelledPart[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (CLOSERS[sign] === undefined) {
      kept += sign;
      continue;
    }
    const end = closingAt(text, at);
    const isEnd = /^[。；;\s]*$/u.test(text.slice(end + 1));
    const isSentence = isEnd && /[。；;！]$/u.test(kept.trimEnd());
    const found = bracketParts(text.slice(at + 1, end).trim(), { isEnd, isSentence });
    if (found === null) kept += sign;
    else {
      parts.push(...found);
      at = end;
    }
  }
  return { text: kept.trim(), parts };
}

/** A comma, a dash, or a «由» that follows words without either. */
const CLAUSE = /[，,；;]|[—–]+|(?<=[^，,；;—–\s自])(?=由)/gu;

/** Where the clauses begin that say who: at «由», or at a name that leads; null where none do. */
function clausesOfWho(sentence: string): { at: number; parts: readonly LabelledPart[] } | null {
  for (const { index, 0: mark } of sentence.matchAll(CLAUSE)) {
    const clauses = sentence.slice(index + mark.length).trim();
    const parts = readWhoSentence(clauses);
    const isLed = parts?.some(({ meaning }) => meaning === 'lead') ?? false;
    if (parts !== null && (isLed || clauses.startsWith('由'))) return { at: index, parts };
  }
  return null;
}

/** «会同供电所于6月底前建成20个», «9月1日前优化护学岗»: a helper and a day said on the way to what is to be done. */
const HELPER = /^会同([^，,；;。]+?)(?=[于在，,；;]|20\d{2}|\d{1,2}月)/u;
const DAY_FIRST =
  /^[，,]?[于在]?((?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|初|末|[上中下]旬)?(?:之|以)?前)/u;

/** «由应急办牵头，9月1日前优化方案»: the first clauses say who, the others what. The words stay where they are. */
function openingOfWho(sentence: string): readonly LabelledPart[] {
  if (!sentence.startsWith('由')) return [];
  const commas = [...sentence.matchAll(/[，,；;]/gu)].map(({ index }) => index);
  for (const at of commas.toReversed()) {
    const parts = readWhoSentence(sentence.slice(0, at));
    if (parts === null) continue;
    const rest = sentence.slice(at + 1).trim();
    const helper = HELPER.exec(rest)?.[1] ?? '';
    const isHelped = helper !== '' && areUnits(helper);
    const day = DAY_FIRST.exec(isHelped ? rest.replace(HELPER, '') : rest)?.[1];
    return [
      ...parts,
      ...(isHelped
        ? [{ meaning: 'responsible' as const, text: helper, isHelp: true as const }]
        : []),
      ...(day === undefined ? [] : [{ meaning: 'deadline' as const, text: day }]),
    ];
  }
  return [];
}

/** The last sentence, or the last clauses of one, where they say nothing else; or the first clauses of one. */
function withoutLastSentence(text: string): PartedText {
  const sentences = text.split(/(?<=[。；;])/u);
  const last = sentences.at(-1) ?? '';
  const whole = sentences.length > 1 ? readWhoSentence(last) : null;
  if (whole !== null) return { text: sentences.slice(0, -1).join('').trim(), parts: whole };
  for (const [index, sentence] of sentences.entries()) {
    const who = clausesOfWho(sentence);
    if (who === null) continue;
    const before = `${sentence.slice(0, who.at)}。`;
    const rest = [...sentences.slice(0, index), before, ...sentences.slice(index + 1)];
    return { text: rest.join('').trim(), parts: who.parts };
  }
  const openings = sentences.map((sentence) => openingOfWho(sentence.trim()));
  return { text, parts: openings.find((parts) => parts.length > 0) ?? [] };
}

const SHARED =
  /^(?:以上|上述|以下|下列)(?:各项|几项|[\d一二三四五六七八九十]+(?:[-—~～至][\d一二三四五六七八九十]+)?项)?(?:重点)?(?:任务|工作|事项|内容|措施)?[，,]?(?:的|均|都|统一|共同)?(?=由|牵头|责任|配合|完成|主办|落实|于20|在20)/u;

/** «以上任务由应急办牵头»: said of all tasks above that nothing was said of. */
export function speaksOfSeveral(text: string): boolean {
  return SHARED.test(text);
}

/** «以下任务由应急办牵头»: said of the tasks below, up to the next such line. */
export function speaksOfFollowing(text: string): boolean {
  return /^(?:以下|下列)/u.test(text) && SHARED.test(text);
}

/** Parts a paragraph; its text is empty when it says nothing but who and when. */
export function partText(paragraph: string): PartedText {
  const said = paragraph.replace(SHARED, '');
  const { text, parts } = withoutBrackets(said);
  const bare = text.replace(/^[。；;，,\s]+$/u, '');
  if (bare === '') return { text: '', parts };
  const labels = labelled(bare);
  if (labels !== null) return { text: labels.text, parts: [...labels.parts, ...parts] };
  const whole = readWhoSentence(bare);
  if (whole !== null) return { text: '', parts: [...whole, ...parts] };
  const last = withoutLastSentence(bare);
  return { text: last.text, parts: [...last.parts, ...parts] };
}
