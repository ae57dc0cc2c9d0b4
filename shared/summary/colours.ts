import type { TownSettings } from '../report/settings.ts';
import type { Tone, ToneRule } from '../sheet/image.ts';
import { NOT_FILLED, type Judgement } from './judgement.ts';
import { STATUSES } from './status.ts';

/** The thresholds of a town that colours depend on. */
export type ColourSettings = Pick<TownSettings, 'dueSoonDays' | 'longLateDays'>;

/**
 * The default table of domain/columns: 绿 done or on time · 蓝 on schedule · 黄 due soon · 橙 late · 红 long late; grey
 * is no colour of the five: nobody has said anything yet. The word always stands beside the colour.
 */
export const COLOURS = {
  done: { tone: 'green', word: '完成' },
  onSchedule: { tone: 'blue', word: '正常' },
  dueSoon: { tone: 'yellow', word: '临期' },
  late: { tone: 'orange', word: '逾期' },
  longLate: { tone: 'red', word: '严重逾期' },
  silent: { tone: 'grey', word: NOT_FILLED },
} as const satisfies Record<string, { readonly tone: Tone; readonly word: string }>;

export type ColourName = keyof typeof COLOURS;

export function colourOf(judgement: Judgement, settings: ColourSettings): ColourName {
  const { kind, word, filled, daysLate, daysLeft } = judgement;
  if (kind === 'done' || word === '已完成') return 'done';
  if (daysLate > settings.longLateDays) return 'longLate';
  if (daysLate > 0) return 'late';
  if (daysLeft !== null && daysLeft <= settings.dueSoonDays) return 'dueSoon';
  return filled ? 'onSchedule' : 'silent';
}

const WARNINGS: ReadonlySet<ColourName> = new Set(['dueSoon', 'late', 'longLate']);

/** «严重逾期⏎推进中 60%», «推进中 60%», «已完成», «未填报»: the first line gives the colour. */
export function stateWords(judgement: Judgement, settings: ColourSettings): string {
  const colour = colourOf(judgement, settings);
  const warning = WARNINGS.has(colour) ? `${COLOURS[colour].word}\n` : '';
  const { word, percent } = judgement;
  const share = percent === null || colour === 'done' ? '' : ` ${percent}%`;
  return `${warning}${word}${share}`;
}

/** Tone of each first word that `stateWords` can give. */
export function stateToneRules(columns: readonly string[]): ToneRule[] {
  const warnings = [...WARNINGS].map((name) => COLOURS[name]);
  const statuses = STATUSES.map((word) => ({
    word,
    tone: word === '已完成' ? COLOURS.done.tone : COLOURS.onSchedule.tone,
  }));
  return [...warnings, ...statuses, COLOURS.silent].map(({ word, tone }) => ({
    columns,
    word,
    tone,
  }));
}
