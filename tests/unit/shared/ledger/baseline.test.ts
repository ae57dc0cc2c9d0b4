import { describe, expect, it } from 'vitest';
import {
  baselineOf,
  decodeBaseline,
  encodeBaseline,
  hashValue,
} from '../../../../shared/ledger/baseline.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';

const FIELDS = { number: '1', status: '推进中', percent: 60, progress: '做了' };

describe('the hash of a value', () => {
  it('stays the same for ever: it lives in files', () => {
    expect(hashValue('推进中')).toBe('G2-sWt3k');
    expect(hashValue(60)).toBe('m5S9MY2S');
    expect(hashValue(null)).toBe('LdZF_bAW');
  });

  it('tells a number, its text and a blank apart', () => {
    expect(
      new Set([hashValue(0), hashValue('0'), hashValue(''), hashValue(null), hashValue('null')])
        .size,
    ).toBe(5);
  });
});

describe('the text of a _base cell', () => {
  const text = encodeBaseline({ ...baselineOf(progressLedger, FIELDS, 7), older: { status: 3 } });

  it('is short and begins with a letter, so that Excel takes it for nothing else', () => {
    expect(text).toMatch(/^b1\|7\|/u);
    expect(text.length).toBeLessThan(260);
  });

  it('keeps the revision of a conflict nobody has decided', () => {
    expect(decodeBaseline(text)?.older).toEqual({ status: 3 });
  });

  it.each([
    ['blank', ''],
    ['a number', '7'],
    ['without its check sum', text.slice(0, text.lastIndexOf('|'))],
    ['with a raised revision', text.replace('b1|7|', 'b1|9|')],
    ['with a field cut out', text.replace(/\|number:[^|]+/u, '')],
  ])('counts as never seen when it is %s', (_, edited) => {
    expect(decodeBaseline(edited)).toBeNull();
  });
});
