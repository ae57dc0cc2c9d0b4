import { expect, it } from 'vitest';
import { canonicalJson } from '../../../../shared/ledger/canonical.ts';

it('sorts keys at every depth and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: '文', z: undefined })).toBe(
    '{"a":"文","b":[{"c":null,"d":1}]}',
  );
});

it('orders keys by UTF-16 unit, not by the locale of the machine', () => {
  expect(canonicalJson({ 一: 1, a: 1, Z: 1 })).toBe('{"Z":1,"a":1,"一":1}');
});

it('refuses what JSON has no word for, instead of hashing something else', () => {
  expect(() => canonicalJson({ n: Number.NaN })).toThrow(TypeError);
  expect(() => canonicalJson([1n])).toThrow(TypeError);
});
