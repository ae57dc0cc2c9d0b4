import type { Fields } from '../ledger/value.ts';

/** What a row still needs before it can be reported, as one sentence; null: nothing. */
export function missingIn({ status = null, progress = null }: Fields): string | null {
  if (status === null) return '请选择进展状态。';
  if (status === '未启动' || progress !== null) return null;
  return '请在进展情况里写一句做了什么。';
}

/** Content decides, not a click: a status is chosen and, unless nothing has begun, a sentence says what was done. */
export function isRowComplete(fields: Fields): boolean {
  return missingIn(fields) === null;
}
