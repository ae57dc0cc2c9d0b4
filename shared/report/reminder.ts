import { shanghaiDate } from '../time/date.ts';
import { minuteOf, sayDue } from '../time/moment.ts';
import { daysPastDue } from './due-day.ts';
import { dutyOfPeriod } from './duty-of-period.ts';
import { sayMonthDay } from './say-day.ts';
import type { TimedPeriod, TimedReport } from './timeliness.ts';

export interface RemindedReport extends TimedReport {
  readonly unitName: string;
  /** Whom to ask in the unit; null where nobody is known. */
  readonly contact: string | null;
  /** The last return, with the day («2024-09-30») by which it is wanted back. */
  readonly returned: { readonly reason: string; readonly due: string | null } | null;
}

export interface RemindedPeriod extends TimedPeriod {
  /** «2024 年第三季度» */
  readonly label: string;
  readonly locksAt: string | null;
  readonly sealedAt: string | null;
}

interface Reminder {
  readonly townName: string;
  readonly dutyName: string;
  readonly period: RemindedPeriod;
  readonly reports: readonly RemindedReport[];
  /** ISO instant. */
  readonly now: string;
}

const HOW = '报送办法：在Excel里打开本单位清单，填好后点清单通窗格里的“报送”。';
const HOW_CLOSED = '报送办法：本期已锁定，请先联系镇应急办解锁，再打开本单位清单报送。';

/**
 * A message for the town's chat group, ready to paste: only the units that are waited for, those whose report was
 * returned named apart. Units that have reported or are exempt are not named; null when nobody is waited for.
 */
export function reminderText({
  townName,
  dutyName,
  period,
  reports,
  now,
}: Reminder): string | null {
  const expected = reports.filter(({ exempt }) => exempt === null);
  const missing = expected.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
  const returned = expected.filter((report) => report.returned !== null);
  if (missing.length + returned.length === 0) return null;
  const lines = [
    `【${townName}报送提醒】${dutyOfPeriod(period.label, dutyName)}`,
    `截止时间：${sayDue(period.dueAt, yearOf(now))}，${timeLeft(period, now)}。`,
    missing.length > 0 ? `未报（${missing.length}个）：${missing.map(named).join('、')}。` : null,
    returned.length > 0
      ? `退回待改（${returned.length}个）：${returned.map(namedWithReason).join('；')}。`
      : null,
    isClosed(period, now) ? HOW_CLOSED : HOW,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function yearOf(now: string): number {
  return Number(shanghaiDate(now).slice(0, 4));
}

function timeLeft(period: RemindedPeriod, now: string): string {
  const late = daysPastDue(period.dueAt, now);
  if (minuteOf(now) <= minuteOf(period.dueAt)) return late >= 0 ? '今天截止' : `还有${-late}天`;
  if (minuteOf(now) <= minuteOf(period.graceUntil)) {
    return `已到期，${sayDue(period.graceUntil, yearOf(now))}前补报不算迟报`;
  }
  return late > 0 ? `已逾期${late}天` : '今天已过截止时间';
}

function named({ unitName, contact }: RemindedReport): string {
  return contact === null ? unitName : `${unitName}（${contact}）`;
}

function namedWithReason(report: RemindedReport): string {
  const { returned } = report;
  if (returned === null) return named(report);
  const by = returned.due === null ? '' : `，请于${sayMonthDay(returned.due)}前改好再报`;
  return `${named(report)}，原因：${returned.reason.replace(/[。；\s]+$/u, '')}${by}`;
}

function isClosed({ locksAt, sealedAt }: RemindedPeriod, now: string): boolean {
  return sealedAt !== null || (locksAt !== null && minuteOf(now) > minuteOf(locksAt));
}
