import { familyOf, isAside } from './heading-families.ts';
import { readHeading, type HeadingReading } from './heading.ts';
import { hintsOf } from './heading-hints.ts';
import type { Meaning } from './meaning.ts';
import { strengthsOf, type Strengths } from './strengths.ts';

/** What a heading, of one or several rows, says of its column. */
export interface HeadingEvidence {
  /** From the top header row to the bottom one; empty for a column without a heading. */
  readonly parts: readonly string[];
  /** The known word that was found, else null. */
  readonly reading: HeadingReading | null;
  /** 0–1 for every meaning that the heading allows. */
  readonly strengths: ReadonlyMap<Meaning, number>;
  /** True when the heading stands over the column to the left (重点任务 over title and detail). */
  readonly isSpread: boolean;
}

/** What else a heading of a meaning is used for, as a share of its strength. */
const RELATED: Readonly<Partial<Record<Meaning, Strengths>>> = {
  action: { title: 0.6 },
  title: { action: 0.55, detail: 0.5, target: 0.3 },
  detail: { title: 0.45, target: 0.3 },
  target: { detail: 0.4, title: 0.5 },
  lead: { responsible: 0.6, leader: 0.35, people: 0.35 },
  responsible: { lead: 0.55, people: 0.5, leader: 0.3 },
  people: { leader: 0.5, responsible: 0.5, lead: 0.4 },
  leader: { people: 0.6, lead: 0.4 },
  status: { progress: 0.85, percent: 0.4 },
  percent: { status: 0.5, progress: 0.5 },
  progress: { status: 0.7 },
  problems: { progress: 0.3 },
  next: { progress: 0.3 },
};

/** Words that need the heading above them to say whose they are: 牵头/单位, 责任领导/姓名. */
const GENERIC = /^(?:单位|部门|科室|名称|姓名|人员|时间|内容|情况|电话|职务|领导|责任|具体|全称)$/u;

/** The end of a heading finds no header, but says well enough what its column is about. */
const FAMILY = 0.7;

function withRelated({ meaning, confidence }: HeadingReading): Map<Meaning, number> {
  const strength = Math.max(confidence, FAMILY);
  const strengths = new Map<Meaning, number>([[meaning, strength]]);
  for (const [related, share] of strengthsOf(RELATED[meaning] ?? {})) {
    strengths.set(related, share * strength);
  }
  return strengths;
}

/** Under 包保责任人: whose person it is. */
const LEVEL =
  /^(?:[省市区县镇乡村组]级|站所|部门|单位|社区|村|村组|组|企业|业主|属地|行业|科室|街道)(?:层面)?$/u;

/** A reading below this knows only the end of the heading. */
const BY_WORD = 0.6;

const BY_END = 0.55;

/** The lowest row names the column; where it is general or unknown, the group above it helps. */
function readParts(parts: readonly string[]): HeadingReading {
  const lowest = readHeading(parts.at(-1) ?? '');
  if (parts.length < 2) return lowest;
  const joined = readHeading(parts.slice(-2).join(''));
  if (joined.confidence === 1) return joined;
  const isLevel = LEVEL.test(parts.at(-1) ?? '');
  if (isLevel || GENERIC.test(parts.at(-1) ?? '')) {
    const group = readHeading(parts.at(-2) ?? '');
    const isTold = !isLevel || group.meaning === 'people' || group.meaning === 'leader';
    if (group.meaning !== 'other' && isTold)
      return { ...group, confidence: Math.min(group.confidence, 0.9) };
  }
  if (lowest.confidence >= BY_WORD) return lowest;
  if (lowest.meaning !== 'other' && joined.confidence < BY_WORD) return lowest;
  return joined.meaning === 'other' ? readHeading(parts.join('')) : joined;
}

/** Unknown words under a known group (责任分工/挑头): their syllables say more than the group. */
function underGroup(parts: readonly string[]): HeadingEvidence | null {
  const lowest = parts.at(-1) ?? '';
  if (parts.length < 2 || readHeading(lowest).meaning !== 'other') return null;
  if (readHeading(parts.slice(-2).join('')).confidence >= 0.95) return null;
  const hints = hintsOf(lowest);
  if (hints.size === 0) return null;
  const strengths = new Map([...hints].map(([meaning, strength]) => [meaning, strength + 0.1]));
  const group = readHeading(parts.at(-2) ?? '');
  const shared = (strengths.get(group.meaning) ?? 0) + 0.3 * group.confidence;
  if (group.meaning !== 'other') strengths.set(group.meaning, Math.min(0.9, shared));
  return { parts, reading: null, strengths, isSpread: false };
}

/** 活动地点, 启动时间, 考核单位: it names what no task is read from, whatever its cells look like. */
const ASIDE = 0.85;
/** A syllable of such a heading (启动时间) still says a little. */
const LEFT = 0.3;

/** Evidence of a heading that is none of the list's own meanings. */
export function asideEvidence(parts: readonly string[]): HeadingEvidence {
  const strengths = new Map<Meaning, number>();
  for (const [meaning, strength] of hintsOf(parts.at(-1) ?? '')) {
    strengths.set(meaning, strength * LEFT);
  }
  return { parts, reading: null, strengths: strengths.set('other', ASIDE), isSpread: false };
}

/** Evidence of a heading whose meaning is told by its company in the table. */
export function statedEvidence(parts: readonly string[], meaning: Meaning): HeadingEvidence {
  const reading = { meaning, confidence: STATED, word: parts.at(-1) ?? '' };
  return { parts, reading, strengths: withRelated(reading), isSpread: false };
}

const STATED = 0.9;

function namesAside(parts: readonly string[]): boolean {
  const heading = parts.at(-1)?.replace(/[\s\d]+|[（(][^）)]*[）)]/gu, '') ?? '';
  return isAside(heading) && readHeading(heading).meaning === 'other';
}

export function headingEvidence(parts: readonly string[]): HeadingEvidence {
  if (namesAside(parts)) return asideEvidence(parts);
  const grouped = underGroup(parts);
  if (grouped !== null) return grouped;
  const reading = readParts(parts);
  const isKnown = reading.meaning !== 'other';
  const strengths = isKnown ? withRelated(reading) : new Map<Meaning, number>();
  if (reading.confidence < 0.9) {
    // 工作标准及要求 is a standard by its word and a measure by its end.
    const family = familyOf(parts.at(-1) ?? '');
    if (isKnown && family !== null) {
      strengths.set(family, Math.max(strengths.get(family) ?? 0, BY_END));
    }
    for (const [meaning, strength] of hintsOf(parts.join(''))) {
      strengths.set(meaning, Math.max(strengths.get(meaning) ?? 0, strength));
    }
  }
  return { parts, reading: isKnown ? reading : null, strengths, isSpread: false };
}

/** 重点任务 over several columns: number, action, title and detail may share it. */
const UNDER_TITLE: readonly (readonly [Meaning, number])[] = [
  ['detail', 0.9],
  ['title', 0.75],
];

/** Evidence of a column that stands under the heading of its left neighbour. */
export function spreadEvidence(left: HeadingEvidence, parts: readonly string[]): HeadingEvidence {
  const strengths =
    left.reading?.meaning === 'title' ? new Map(UNDER_TITLE) : new Map(left.strengths);
  return { parts, reading: left.reading, strengths, isSpread: true };
}

const NUMBERED: readonly (Meaning | undefined)[] = ['title', 'detail'];

/** The first of the columns under one heading may hold their numbers or their group. */
export function spreadingEvidence(evidence: HeadingEvidence): HeadingEvidence {
  if (!NUMBERED.includes(evidence.reading?.meaning)) return evidence;
  const strengths = new Map(evidence.strengths).set('number', 0.6);
  return { ...evidence, strengths };
}
