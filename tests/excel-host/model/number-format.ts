/**
 * Excel's built-in short date follows the language: Chinese Excel shows 2024/12/31, while Office.js reports it as `m/d/yyyy`,
 * which is also what an add-in sets to get it. It is stored in a form that shows the same and that nobody else writes.
 */
export const SHORT_DATE = 'yyyy\\/m\\/d';
export const SHORT_DATE_TIME = 'yyyy\\/m\\/d h:mm';

const STORED_BY_REPORTED: Readonly<Record<string, string>> = {
  'm/d/yyyy': SHORT_DATE,
  'm/d/yyyy h:mm': SHORT_DATE_TIME,
};

/** The format as `Range.numberFormat` reads it. */
export function reportedFormat(stored: string): string {
  const found = Object.entries(STORED_BY_REPORTED).find(([, each]) => each === stored);
  return found ? found[0] : stored;
}

/** The format to store for what `Range.numberFormat` was set to; '' is General. */
export function storedFormat(reported: string): string {
  if (reported === '') return 'General';
  return STORED_BY_REPORTED[reported] ?? reported;
}
