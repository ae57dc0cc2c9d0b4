import { NO_BASE, type Totals } from './totals.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const TEN = 10;

const HALF_TENTH = 0.1;
const ALL = 100;

/** 1–99, as headings count: 一, 十, 十一, 二十. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / TEN);
  const ones = DIGITS[n % TEN] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}

/** «62.5%»; all and nothing are said only where they are exact. «/» where there is nothing to take a share of. */
export function percentText(part: number, base: number): string {
  if (base === 0) return NO_BASE;
  const percent = Math.round((part * ALL * TEN) / base) / TEN;
  if (percent === ALL && part < base) return `${ALL - HALF_TENTH}%`;
  if (percent === 0 && part > 0) return `${HALF_TENTH}%`;
  return `${percent}%`;
}

/** «完成率 62.5%（10/16）»: no share without its base. */
export function shareText(label: string, part: number, base: number): string {
  const share = percentText(part, base);
  return base === 0 ? `${label} ${share}` : `${label} ${share}（${part}/${base}）`;
}

/** One sentence of clauses; those that have nothing to say are null. */
export function sentence(clauses: readonly (string | null)[]): string {
  return `${clauses.filter((clause) => clause !== null).join('；')}。`;
}

/** What is done and late of what had to be done; the standing rows stand outside. */
export function completionClauses({ expected, countable, done, late }: Totals): (string | null)[] {
  const standing = expected - countable;
  return [
    `应完成${countable}项次，已完成${done}项次，${shareText('完成率', done, countable)}`,
    late === 0 ? '无逾期' : `逾期${late}项次，${shareText('占应完成', late, countable)}`,
    standing === 0 ? null : `长期任务${standing}项次，不计完成率`,
  ];
}
