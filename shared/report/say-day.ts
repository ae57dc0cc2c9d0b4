/** «9月28日» of «2024-09-28». */
export function sayMonthDay(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

/** «2024年9月28日» of «2024-09-28». */
export function sayDay(day: string): string {
  return `${day.slice(0, 4)}年${sayMonthDay(day)}`;
}
