import { shanghaiDate, type IsoDate } from '../../shared/time/date.ts';
import { addMinutes, sayDue as sayDueMoment } from '../../shared/time/moment.ts';

const PARTS = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function part(
  parts: readonly Intl.DateTimeFormatPart[],
  type: Intl.DateTimeFormatPartTypes,
): string {
  return parts.find((candidate) => candidate.type === type)?.value ?? '';
}

/** An ISO instant as people say it in China: «11月22日 10:42», with the year when it is not `now`'s. */
export function sayMoment(iso: string, now: Date): string {
  const parts = PARTS.formatToParts(new Date(iso));
  const year = part(parts, 'year');
  const sameYear = year === part(PARTS.formatToParts(now), 'year');
  const day = `${part(parts, 'month')}月${part(parts, 'day')}日`;
  return `${sameYear ? '' : `${year}年`}${day} ${part(parts, 'hour')}:${part(parts, 'minute')}`;
}

/** «10:42» for today, else as `sayMoment`. */
export function sayTime(iso: string, now: Date): string {
  const said = sayMoment(iso, now);
  const today = sayMoment(now.toISOString(), now).split(' ')[0];
  const [day, time] = said.split(' ');
  return day === today && time !== undefined ? time : said;
}

const yearOf = (now: Date): number => Number(shanghaiDate(now.getTime()).slice(0, 4));

/** A moment by which something is due, as the calendar says it: the end of a day is «9月28日 24:00», not the next day's. */
export function sayDue(iso: string, now: Date): string {
  return sayDueMoment(iso, yearOf(now));
}

/** «18:00», or «24:00» for the end of the day. */
export function dueClock(iso: string): string {
  return sayDueMoment(iso).split(' ')[1] ?? '';
}

/** The day a due moment belongs to: that of its last minute. */
export function dueDay(iso: string): IsoDate {
  return shanghaiDate(addMinutes(iso, -1));
}

/** «9月30日» of «2024-09-30», with the year when it is not `now`'s. */
export function sayDay(day: string, now: Date): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year === yearOf(now) ? '' : `${String(year)}年`}${String(month)}月${String(date)}日`;
}
