import { foldWord } from './canonical-text.ts';

const HUNDRED = 100;

/** Written with or without the sign; the sign is kept apart because without it small numbers are doubtful. */
const WRITTEN_PERCENT = /^([+-]?\d{1,12}(?:\.\d{1,12})?)(%?)$/u;

export type PercentReading =
  | { readonly ok: true; readonly percent: number }
  | { readonly ok: false; readonly fault: PercentFault };

type PercentFault = 'NOT_A_PERCENT' | 'AMBIGUOUS_PERCENT';

/** Percent has two decimals: =1/3 in a cell is 33.33 for everybody. Never −0. */
export function canonicalPercent(percent: number): number {
  return Math.round(percent * HUNDRED) / HUNDRED + 0;
}

/** True when Excel shows a number of this format as a percentage; a % inside quotes or behind \ is only a letter. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./gu, '').includes('%');
}

/** A number in a cell: under a % format it is a fraction, else it is meant as shown, if that can be told. */
export function percentOfNumber(value: number, format: string): PercentReading {
  if (isPercentFormat(format)) return percentOf(value * HUNDRED);
  return isDoubtful(value) ? { ok: false, fault: 'AMBIGUOUS_PERCENT' } : percentOf(value);
}

/** «60%», «６０％», «60 %» and «60» are 60; «0.5» is doubtful. */
export function percentOfText(text: string): PercentReading {
  const [, digits, sign] = WRITTEN_PERCENT.exec(foldWord(text)) ?? [];
  if (digits === undefined) return { ok: false, fault: 'NOT_A_PERCENT' };
  const value = Number(digits);
  if (sign === '' && isDoubtful(value)) return { ok: false, fault: 'AMBIGUOUS_PERCENT' };
  return percentOf(value);
}

function percentOf(value: number): PercentReading {
  const percent = canonicalPercent(value);
  return percent >= 0 && percent <= HUNDRED
    ? { ok: true, percent }
    : { ok: false, fault: 'NOT_A_PERCENT' };
}

/** 0.5 may be 0.5 % or 50 %, and so may 1 be 1 % or 100 %: a wrong guess would be a false report. */
function isDoubtful(value: number): boolean {
  return value > 0 && value <= 1;
}
