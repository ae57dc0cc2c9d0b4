import { dateFromSerial, dateParts } from '../time/date.ts';

/** Text in quotes, escaped characters, colours and locale codes say nothing of the kind of a format. */
const DECORATION = /"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/giu;

/** Does an Excel number format show a day, month or year? */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.split(';');
  const tokens = positive.replace(DECORATION, '');
  return /[yde]/iu.test(tokens.replace(/general/iu, '')) || /^m+$/iu.test(tokens.trim());
}

/**
 * A serial of the 1900 system as its format shows it to a reader, as exactly as the format says and no further:
 * «2024年6月» when the day is not shown. Null when it is no date.
 */
export function dateText(serial: number, format: string): string | null {
  if (!isDateFormat(format)) return null;
  const date = dateFromSerial(serial);
  if (date === null) return null;
  const { year, month, day } = dateParts(date);
  const tokens = (format.split(';')[0] ?? '').replace(DECORATION, '').toLowerCase();
  const showsYear = /[ye]/u.test(tokens);
  const showsDay = /d/u.test(tokens);
  const showsMonth = /m/u.test(tokens.replace(/h+[^a-z]*m+|m+[^a-z]*s+/gu, ''));
  if (showsYear && showsMonth && showsDay) return `${year}/${month}/${day}`;
  if (showsYear && showsMonth) return `${year}年${month}月`;
  if (showsYear) return `${year}年`;
  return showsDay && showsMonth ? `${month}月${day}日` : `${year}/${month}/${day}`;
}
