import type { Overview } from '../../shared/sheet/book.ts';

/** A sheet name that is still free: «我的清单», «我的清单（2）», … Excel compares names without case. */
export function freeSheetName({ sheets }: Overview, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}（${number}）`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
