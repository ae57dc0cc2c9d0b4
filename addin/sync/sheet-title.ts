import type { Overview } from '../../shared/sheet/book.ts';

/** A sheet name that is still free: «我的清单», «我的清单（2）», … Excel compares names without case. */
export function freeSheetName({ sheets }: Overview, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}（${number}）`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Excel's longest sheet name. */
const LONGEST_NAME = 31;
const NAMELESS = '清单';
/** What Excel allows in no sheet name. */
const FORBIDDEN = /[:\\/?*[\]：？＊［］／＼]|^'|'$/gu;

/** A free name that ends as the sheet is to be known, in the length Excel allows. */
export function copyName(overview: Overview, wanted: string, suffix: string): string {
  const bare = wanted.replaceAll(FORBIDDEN, '').trim() || NAMELESS;
  for (let length = LONGEST_NAME - suffix.length; ; length -= 1) {
    const name = freeSheetName(overview, `${bare.slice(0, length)}${suffix}`);
    if (name.length <= LONGEST_NAME) return name;
  }
}
