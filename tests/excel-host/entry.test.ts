import { describe, expect, it } from 'vitest';
import { BrokenFormula, parseEntry, parseValue, type EntryContext } from './model/entry.ts';
import { SHORT_DATE } from './model/number-format.ts';

const typed: EntryContext = { numberFormat: 'General', year: 2024, by: 'keyboard' };
const value = (content: string | number | boolean, numberFormat?: string) =>
  numberFormat === undefined
    ? { content: { value: content } }
    : { content: { value: content }, numberFormat };

describe('what Chinese Excel makes of an entry', () => {
  it.each([
    ['', value('')],
    ['已完成', value('已完成')],
    ['00123', value(123)],
    ['-5', value(-5)],
    ['+5', value(5)],
    [' 7 ', value(7)],
    ['(5)', value(-5)],
    ['50%', value(0.5, '0%')],
    ['12.5%', value(0.125, '0.00%')],
    ['1,234', value(1234, '#,##0')],
    ['1,234.5', value(1234.5, '#,##0.00')],
    ['1,23', value('1,23')],
    ['1E5', value(100000, '0.00E+00')],
    ['¥12', value(12, '"¥"#,##0;"¥"-#,##0')],
    ['0 1/2', value(0.5, '# ?/?')],
    ['TRUE', value(true)],
    ['false', value(false)],
    ['2024/12/31', value(45657, SHORT_DATE)],
    ['2024-12-31', value(45657, SHORT_DATE)],
    ['24/12/31', value(45657, SHORT_DATE)],
    ['2024.12.31', value('2024.12.31')],
    ['2024/2/30', value('2024/2/30')],
    ['2024年6月', value(45444, 'yyyy"年"m"月"')],
    ['2024年6月5日', value(45448, 'yyyy"年"m"月"d"日"')],
    ['2024年', value('2024年')],
    ['6月', value('6月')],
    ['3月5日', value(45356, 'm"月"d"日"')],
    ['1-2', value(45293, 'm"月"d"日"')],
    ['1/2', value(45293, 'm"月"d"日"')],
    ['2-30', value(10990, 'mmm-yy')],
    ['2024-6', value(45444, 'mmm-yy')],
    ['8:30', value(8.5 / 24, 'h:mm')],
    ['12月底前', value('12月底前')],
    ['1900/1/1', value(1, SHORT_DATE)],
    ['1900/3/1', value(61, SHORT_DATE)],
    ['1899/12/31', value('1899/12/31')],
    ['320102199001011234', value(320102199001011000)],
    ["'007", { content: { value: '007', quotePrefix: true } }],
    ["'=1+1", { content: { value: '=1+1', quotePrefix: true } }],
    ['=A1+1', { content: { formula: '=A1+1' } }],
    ['+A1', { content: { formula: '=+A1' } }],
    ['-A1', { content: { formula: '=-A1' } }],
    ['@张三', { content: { formula: '=@张三' } }],
    ['-', value('-')],
    ['=', value('=')],
  ])('%j', (text, expected) => {
    expect(parseEntry(text, typed)).toEqual(expected);
  });

  it.each(['=SUM(A1', '=1+', '="a', '-完成，待验收'])('refuses the broken formula %j', (text) => {
    expect(() => parseEntry(text, typed)).toThrow(BrokenFormula);
  });

  it('keeps everything as text in a cell formatted as text', () => {
    const context = { ...typed, numberFormat: '@' };
    for (const text of ['=1+1', '007', '2024/12/31', '50%']) {
      expect(parseEntry(text, context)).toEqual(value(text));
    }
    expect(parseValue(5, { ...context, by: 'code' })).toEqual(value('5'));
  });

  it('keeps a format that the cell has already', () => {
    expect(parseEntry('2024/12/31', { ...typed, numberFormat: 'yyyy-mm-dd' })).toEqual(
      value(45657),
    );
  });

  it('takes 50 typed into a percent cell for 50 %, but not when an add-in sets it', () => {
    const percent = { ...typed, numberFormat: '0%' };
    expect(parseEntry('50', percent)).toEqual(value(0.5));
    expect(parseEntry('0.5', percent)).toEqual(value(0.5));
    expect(parseEntry('50', { ...percent, by: 'code' })).toEqual(value(50));
  });

  it('leaves a cell alone for null', () => {
    expect(parseValue(null, typed)).toBeNull();
  });
});
