import { describe, expect, it } from 'vitest';
import { readCell, toCell, type Cell } from '../../../../shared/ledger/cell.ts';
import type { FieldDefinition } from '../../../../shared/ledger/define.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';

function fieldOf(key: string): FieldDefinition {
  const found = progressLedger.fields.find((field) => field.key === key);
  if (found === undefined) throw new Error(`no field ${key}`);
  return found;
}

function cellOf(cell: Partial<Cell> & Pick<Cell, 'value'>): Cell {
  return { text: String(cell.value), format: 'General', formula: false, ...cell };
}

/** The value read, or the code of the complaint. */
function read(key: string, cell: Partial<Cell> & Pick<Cell, 'value'>): unknown {
  const reading = readCell(fieldOf(key), cellOf(cell));
  return reading.ok ? reading.value : reading.complaint.code;
}

describe('a percent cell', () => {
  it.each([
    ['a fraction under a % format', { value: 0.5, text: '50%', format: '0%' }, 50],
    ['a third, rounded to two decimals', { value: 1 / 3, text: '33%', format: '0%' }, 33.33],
    ['a number above 1 without %', { value: 50 }, 50],
    ['zero', { value: 0 }, 0],
    ['the whole under a % format', { value: 1, text: '100%', format: '0%' }, 100],
    ['a % format in one section only', { value: 0.6, format: '0.0%;[Red]-0.0%' }, 60],
    ['text with %', { value: '50%', format: '@' }, 50],
    ['full-width text', { value: '５０％' }, 50],
    ['text with spaces', { value: ' 50 % ' }, 50],
    ['digits as text', { value: '60', format: '@' }, 60],
    ['half of one percent, said so', { value: '0.5%' }, 0.5],
    ['a column too narrow to show it', { value: 0.5, text: '###', format: '0%' }, 50],
    ['a blank', { value: '' }, null],
    ['only spaces', { value: '  ' }, null],
  ])('reads %s', (_, cell, expected) => {
    expect(read('percent', cell)).toBe(expected);
  });

  it.each([
    ['a bare 0.5', { value: 0.5 }, 'AMBIGUOUS_PERCENT'],
    ['a bare 1', { value: 1 }, 'AMBIGUOUS_PERCENT'],
    ['0.5 as text', { value: '０.５' }, 'AMBIGUOUS_PERCENT'],
    [
      'a % that is only a letter of the format',
      { value: 0.5, format: '0"%"' },
      'AMBIGUOUS_PERCENT',
    ],
    ['more than all', { value: 120 }, 'NOT_A_PERCENT'],
    ['60 typed under a % format by another program', { value: 60, format: '0%' }, 'NOT_A_PERCENT'],
    ['less than nothing', { value: '-5%' }, 'NOT_A_PERCENT'],
    ['words', { value: '一半' }, 'NOT_A_PERCENT'],
    ['a truth value', { value: true, text: 'TRUE' }, 'NOT_A_PERCENT'],
    ['an error', { value: '#DIV/0!' }, 'CELL_ERROR'],
  ])('does not guess at %s', (_, cell, code) => {
    expect(read('percent', cell)).toBe(code);
  });

  it.each([
    [
      'a share under a % format as it is displayed',
      { value: 1.5, text: '150%', format: '0%' },
      '“150%”',
    ],
    [
      'a share that its column is too narrow to show by its number',
      { value: 1.5, text: '##', format: '0%' },
      '“1.5”',
    ],
    ['a plain number as it stands', { value: 120, text: '120', format: 'General' }, '“120”'],
  ])('quotes %s, with a right example', (_, cell, quoted) => {
    const reading = readCell(fieldOf('percent'), cellOf(cell));

    expect(reading).toEqual({
      ok: false,
      complaint: {
        field: 'percent',
        code: 'NOT_A_PERCENT',
        message: `完成率不能填${quoted}，请填 0% 到 100% 之间的数，例如：60%。`,
      },
    });
  });

  it('asks which of two readings is meant, with a right example', () => {
    const reading = readCell(fieldOf('percent'), cellOf({ value: 0.5 }));

    expect(reading).toEqual({
      ok: false,
      complaint: {
        field: 'percent',
        code: 'AMBIGUOUS_PERCENT',
        message: '完成率填的是 0.5，不知道是 0.5% 还是 50%，请带上百分号，例如：60%。',
      },
    });
  });
});

describe('a text cell', () => {
  it.each([
    ['line breaks of every kind', { value: '一\r\n二\r三\n四' }, '一\n二\n三\n四'],
    ['no-break spaces and blanks at the end', { value: 'a\u00A0b \u00A0\u3000\n' }, 'a b'],
    ['the two full-width spaces of a paragraph', { value: '　　第一项' }, '　　第一项'],
    ['decomposed letters', { value: 'e\u0301' }, 'é'],
    ['rare characters', { value: '𠮷䶮' }, '𠮷䶮'],
    ['a leading =', { value: '=HYPERLINK("x")', format: '@' }, '=HYPERLINK("x")'],
    ['a plain number in full', { value: 13800000000, text: '1.38E+10' }, '13800000000'],
    ['a date as displayed', { value: 45292, text: '2024/1/1', format: 'yyyy/m/d' }, '2024/1/1'],
    ['a truth value as displayed', { value: true, text: 'TRUE' }, 'TRUE'],
    ['only white space as a blank', { value: ' \u3000\n' }, null],
  ])('keeps %s in one form', (_, cell, expected) => {
    expect(read('progress', cell)).toBe(expected);
  });

  it.each([
    ['NUL', { value: 'a\u0000b' }, 'INVALID_TEXT'],
    ['half a character', { value: 'a\uD83D' }, 'INVALID_TEXT'],
    ['40,000 characters', { value: '长'.repeat(40_000) }, 'TOO_LONG'],
    ['a broken formula', { value: '#REF!', formula: true }, 'CELL_ERROR'],
    [
      'a date in a column too narrow',
      { value: 45292, text: '####', format: 'yyyy/m/d' },
      'CELL_ERROR',
    ],
  ])('refuses %s', (_, cell, code) => {
    expect(read('progress', cell)).toBe(code);
  });

  it('reads a formula by its result', () => {
    expect(read('progress', { value: '已检查 3 家', formula: true })).toBe('已检查 3 家');
  });
});

describe('a choice, a deadline, a list of units', () => {
  it('finds the choice behind spaces and full-width forms', () => {
    expect(read('status', { value: ' 已 完成\u200B' })).toBe('已完成');
  });

  it('leaves another word for the validation to name', () => {
    expect(read('status', { value: ' 完成 ' })).toBe('完成');
  });

  it('takes a deadline as the words the person sees', () => {
    const june = { value: 45444, text: '2024年6月', format: 'yyyy"年"m"月"' };
    expect(read('deadline', june)).toBe('2024年6月');
    expect(read('deadline', { value: 2024 })).toBe('2024');
  });

  it('keeps the line break that divides two units', () => {
    expect(read('responsible', { value: '应急办、规建办\r\n村建中心 ' })).toBe(
      '应急办、规建办\n村建中心',
    );
  });
});

describe('what is written for a value', () => {
  it('is a fraction for a percent, nothing for a blank, the text for a text', () => {
    expect(toCell(fieldOf('percent'), 60)).toBe(0.6);
    expect(toCell(fieldOf('percent'), null)).toBe('');
    expect(toCell(fieldOf('progress'), '=1+1')).toBe('=1+1');
  });
});
