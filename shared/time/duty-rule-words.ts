import { CADENCE_NAMES, type DutyCadence } from './cadence.ts';
import {
  CADENCE_MONTHS,
  countsMonths,
  type DutyDue,
  type DutyOpens,
  type DutyRule,
} from './duty-rule.ts';
import { DAY_MINUTES, sayClock } from './moment.ts';

const WEEKDAYS = '一二三四五六日';
const ORDINALS = '零一二三四五六';

function monthWord(cadence: DutyCadence, month: number): string {
  if (cadence === 'month') return '';
  if (cadence === 'year') return `${month}月`;
  if (month === 1) return '首月';
  if (cadence === 'quarter' && month === CADENCE_MONTHS.quarter) return '末月';
  if (cadence === 'half-year' && month === CADENCE_MONTHS['half-year']) return '最后一个月';
  return `第${ORDINALS[month] ?? month}个月`;
}

function dayWord(day: number | null): string {
  return day === null ? '底' : `${day}日`;
}

function namedDay(at: { year: number | null; month: number; day: number | null }): string {
  return `${at.year === null ? '' : `${at.year}年`}${at.month}月${dayWord(at.day)}`;
}

function lastDaysWord(days: number): string {
  return days === 7 ? '最后一周' : `最后${days}日`;
}

function opensWords(opens: DutyOpens, cadence: DutyCadence): string {
  switch (opens.kind) {
    case 'start':
      return '';
    case 'day':
      return monthWord(cadence, opens.month) + dayWord(opens.day);
    case 'last-days':
      return lastDaysWord(opens.days);
    case 'ended':
      return cadence === 'after-end' ? '' : '结束次日';
    case 'date':
      return namedDay(opens);
  }
}

function afterWords(due: DutyDue & { readonly kind: 'after' }, minute: number): string {
  const unit = due.count === 'day' ? '日' : '个工作日';
  return minute === DAY_MINUTES
    ? `结束后${due.days}${unit}内`
    : `结束后第${due.days}${unit}${sayClock(minute)}前`;
}

function dueWords({ due, cadence, minute }: DutyRule): string {
  const before = minute === DAY_MINUTES ? '前' : `${sayClock(minute)}前`;
  switch (due.kind) {
    case 'end':
      if (cadence === 'day') return minute === DAY_MINUTES ? '' : before;
      return `最后一日${before}`;
    case 'day':
      return monthWord(cadence, due.month) + dayWord(due.day) + before;
    case 'weekday':
      return (WEEKDAYS[due.weekday - 1] ?? '') + before;
    case 'after':
      return afterWords(due, minute);
    case 'date':
      return namedDay(due) + before;
  }
}

/** «每年12月», «每季度末月内», «2024年3月内»: the window is one whole month. */
function monthWindow({ cadence, opens, due }: DutyRule): string | null {
  if (opens.kind === 'date' && due.kind === 'date') {
    const isMonth = opens.day === 1 && due.day === null;
    const isSame = opens.year === due.year && opens.month === due.month;
    return isMonth && isSame ? `${namedDay(due).replace(/底$/u, '')}内` : null;
  }
  if (opens.kind !== 'day' || opens.day !== 1 || cadence === 'month') return null;
  const isLast =
    due.kind === 'end' && countsMonths(cadence) && opens.month === CADENCE_MONTHS[cadence];
  const isSame = due.kind === 'day' && due.day === null && due.month === opens.month;
  if (!isLast && !isSame) return null;
  return cadence === 'year' ? `${opens.month}月` : `${monthWord(cadence, opens.month)}内`;
}

function wholeWindow(rule: DutyRule): string | null {
  if (rule.minute !== DAY_MINUTES) return null;
  const { opens, due } = rule;
  if (opens.kind === 'last-days' && due.kind === 'end' && opens.days > 1) {
    return lastDaysWord(opens.days);
  }
  return monthWindow(rule);
}

function subject({ cadence, due }: DutyRule): string {
  if (cadence === 'once') return due.kind === 'date' ? '' : '总体任务';
  return cadence === 'after-end' ? '总体任务' : CADENCE_NAMES[cadence];
}

/** The rule in the words people write, such that `parseDutyRule` gives it back. */
export function sayDutyRule(rule: DutyRule): string {
  const window = wholeWindow(rule);
  if (window !== null) return subject(rule) + window;
  const opens = opensWords(rule.opens, rule.cadence);
  return subject(rule) + dueWords(rule) + (opens === '' ? '' : `，自${opens}起`);
}
