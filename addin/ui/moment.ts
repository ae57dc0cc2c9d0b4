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
