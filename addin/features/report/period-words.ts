import { daysBetween, shanghaiDate } from '../../../shared/time/date.ts';
import { minuteOf } from '../../../shared/time/moment.ts';
import type { PeriodFact, ReportFact } from '../../../shared/protocol/report.ts';
import { dueClock, dueDay, sayDay, sayDue } from '../../ui/moment.ts';

export interface Owed {
  readonly period: PeriodFact;
  readonly report: ReportFact;
}

/** «2024 年第三季度 · 9月28日 24:00 截止 · 还剩 6 天». `now` is the server's moment, as an ISO instant. */
export function sayPeriod(owed: Owed, now: string): string {
  return `${owed.period.label} · ${sayStanding(owed, now)}`;
}

/** Where a report stands, for its unit: what was decided, or how long there is still time. */
export function sayStanding({ period, report }: Owed, now: string): string {
  const at = new Date(now);
  if (report.exempt !== null) return '免报';
  if (report.gate === 'before') return `${sayDay(shanghaiDate(period.opensAt), at)}起可以报送`;
  if (report.gate === 'unlocked' && report.unlock !== null) {
    return `已解锁至 ${sayDue(report.unlock.until, at)}`;
  }
  switch (report.state) {
    case 'sealed':
      return report.firstSubmittedAt === null ? '已封存，本单位未报' : '已封存';
    case 'accepted':
      return '已审定';
    case 'reviewed':
      return '已报送，牵头部门已审';
    case 'submitted':
      return '已报送';
    case 'returned':
      return report.returned?.due == null
        ? '退回，改后再报'
        : `退回，限${sayDay(report.returned.due, at)}前再报`;
    case 'draft':
      return report.gate === 'locked' ? '已锁定，没有报送' : sayTimeLeft(period, now);
  }
}

/** «9月28日 24:00 截止 · 还剩 6 天», «今天 18:00 截止», «已逾期 2 天» */
export function sayTimeLeft({ dueAt }: Pick<PeriodFact, 'dueAt'>, now: string): string {
  const time = dueClock(dueAt);
  const left = daysBetween(shanghaiDate(now), dueDay(dueAt));
  if (minuteOf(now) > minuteOf(dueAt)) {
    return left >= 0 ? `今天 ${time} 已截止` : `已逾期 ${String(0 - left)} 天`;
  }
  if (left <= 0) return `今天 ${time} 截止`;
  return `${sayDue(dueAt, new Date(now))} 截止 · 还剩 ${String(left)} 天`;
}
