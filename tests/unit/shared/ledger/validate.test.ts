import { describe, expect, it } from 'vitest';
import type { LedgerDefinition } from '../../../../shared/ledger/define.ts';
import { resultText } from '../../../../shared/ledger/result-text.ts';
import { validateFields } from '../../../../shared/ledger/validate.ts';
import type { FieldValue, Fields } from '../../../../shared/ledger/value.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';

function check(fields: Fields, keys: readonly string[] = Object.keys(fields)) {
  return validateFields(progressLedger, fields, keys).map(({ field, code }) => `${field} ${code}`);
}

describe('a single value', () => {
  it.each<[string, Record<string, FieldValue>]>([
    ['a chosen status', { status: '推进中' }],
    ['a percent at both ends', { percent: 0 }],
    ['all of it', { percent: 100 }],
    ['blanks', { status: null, percent: null, progress: null }],
    ['text that looks like a formula', { progress: '=HYPERLINK("x")' }],
  ])('may be %s', (_, fields) => {
    expect(check(fields)).toEqual([]);
  });

  it.each<[string, Record<string, FieldValue>, string]>([
    ['another status', { status: '完成' }, 'status NOT_A_CHOICE'],
    ['a percent above 100', { percent: 120 }, 'percent NOT_A_PERCENT'],
    ['a percent below 0', { percent: -1 }, 'percent NOT_A_PERCENT'],
    ['a percent in words', { percent: '60%' }, 'percent NOT_A_PERCENT'],
    ['no number at all', { percent: Number.NaN }, 'percent NOT_A_PERCENT'],
    ['a number where text belongs', { progress: 5 }, 'progress INVALID_TEXT'],
    ['NUL', { progress: 'a\u0000' }, 'progress INVALID_TEXT'],
    ['half a character', { progress: '\uD800' }, 'progress INVALID_TEXT'],
    ['an error of a formula', { progress: '#N/A' }, 'progress CELL_ERROR'],
    ['more than the field holds', { progress: '长'.repeat(5_001) }, 'progress TOO_LONG'],
  ])('may not be %s', (_, fields, complaint) => {
    expect(check(fields)).toEqual([complaint]);
  });

  it('must be there when the field is required', () => {
    const [status] = progressLedger.fields.filter(({ key }) => key === 'status');
    if (status === undefined) throw new Error('no status');
    const strict: LedgerDefinition = {
      ...progressLedger,
      fields: [{ ...status, required: true }],
    };
    expect(validateFields(strict, { status: null }, ['status'])).toEqual([
      { field: 'status', code: 'REQUIRED', message: '进展状态不能空着，请填写，例如：推进中。' },
    ]);
  });

  it('is named with what to choose instead', () => {
    expect(validateFields(progressLedger, { status: '完成' }, ['status'])[0]?.message).toBe(
      '进展状态不能填“完成”，请从下拉列表里选：未启动、推进中、基本完成、已完成、长期推进。',
    );
  });
});

describe('已完成', () => {
  it('stands with 100 % and a sentence', () => {
    expect(check({ status: '已完成', percent: 100, progress: '全部整改到位' })).toEqual([]);
  });

  it('is held back together with the percent that does not fit it', () => {
    expect(check({ status: '已完成', percent: 60, progress: '做了' })).toEqual([
      'status RULE_BROKEN',
      'percent RULE_BROKEN',
    ]);
  });

  it('is held back when only the status was typed and the percent is an old one', () => {
    expect(check({ status: '已完成', percent: 60, progress: '做了' }, ['status'])).toEqual([
      'status RULE_BROKEN',
    ]);
  });

  it('does not hold back a field that has no part in it', () => {
    expect(check({ status: '已完成', percent: 60, next: '再查' }, ['next'])).toEqual([]);
  });

  it('needs the sentence too', () => {
    expect(check({ status: '已完成', percent: 100, progress: null }, ['progress'])).toEqual([
      'progress RULE_BROKEN',
    ]);
  });

  it('says at once that both are missing, also where only the status was typed', () => {
    const fields = { status: '已完成', percent: 60, progress: null };
    expect(validateFields(progressLedger, fields, ['status'])[0]?.message).toBe(
      '进展状态填“已完成”时，完成率要填 100%。进展状态填“已完成”时，请在进展情况里写一句做了什么。',
    );
  });

  it('leaves the complaint about a value in front of the rule it also breaks', () => {
    expect(check({ status: '已完成', percent: 250 })).toEqual([
      'status RULE_BROKEN',
      'percent NOT_A_PERCENT',
    ]);
  });
});

describe('the text of 校验结果', () => {
  it('says a broken rule once and names every heading it is about', () => {
    const complaints = validateFields(
      progressLedger,
      { status: '已完成', percent: 60, progress: '\u0000' },
      ['status', 'percent', 'progress'],
    );
    expect(resultText(progressLedger, complaints)).toBe(
      '【进展状态】【完成率】进展状态填“已完成”时，完成率要填 100%。\n' +
        '【进展情况】进展情况里有看不见的特殊字符，保存不了，请删掉这格，重新手工输入。',
    );
  });

  it('is empty when there is nothing to mend', () => {
    expect(resultText(progressLedger, [])).toBe('');
  });
});
