// BOM, zero-width characters, every kind of space, controls: Excel may skip them before it decides.
const SKIPPED = /^[\p{Cc}\p{Cf}\p{Z}]+/u;
const DANGEROUS = /^[=+\-@＝＋－＠']/u;
// eslint-disable-next-line no-control-regex -- TAB, CR, LF and NUL start a formula by themselves (ASVS 1.2.10)
const DANGEROUS_BLANK = /^[\u0000\t\r\n]/u;
/** Digits, also full-width, in any of the dress Excel reads as number, date, time, percentage or money. */
const LIKE_A_NUMBER = /^[(（]?[¥￥$€£]?\s*[.．]?[\d０-９]/u;
const LIKE_A_WORD_VALUE = /^(?:true|false|#)/iu;
const LIKE_A_DATE_WORD = /^(?:上午|下午|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/**
 * What must be assigned so that a cell holds exactly `text` and nothing is parsed (reliability SEC-80): a text that Excel
 * could take for something else is quoted with an apostrophe, any other relies on the format «@».
 */
export function textCell(text: string): string {
  return needsApostrophe(text) ? `'${text}` : text;
}

function needsApostrophe(text: string): boolean {
  if (DANGEROUS_BLANK.test(text)) return true;
  const start = text.replace(SKIPPED, '');
  return (
    DANGEROUS.test(start) ||
    LIKE_A_NUMBER.test(start) ||
    LIKE_A_WORD_VALUE.test(start) ||
    LIKE_A_DATE_WORD.test(start)
  );
}
