export interface NumberedTitle {
  readonly number: string | null;
  readonly title: string;
}

/** «2.健全», «4．落实», «2..配合», «1、», «（3）», «1.2 »: a number with a mark behind it. */
const MARKED =
  /^(?:[（(](\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|(\d{1,3}(?:\.\d{1,2})*)\s*(?:[.．、,，:：)）]+\s*(?!\d)|\s+(?=\p{Script=Han})))\s*/u;

/** «1广泛»: a number with nothing behind it. */
const BARE = /^(\d{1,3})(?=\p{Script=Han}|[“《])/u;

/** Words that are counted: in «3个专项办公室» and «100公里» the number belongs to the title. */
const COUNTED =
  /^\d+(?:年|月|日|号|个|项|类|件|家|次|名|人|条|处|户|种|套|台|辆|万|千|百|亿|元|级|座|所|批|只|张|份|天|周|期|季|度|小时|分钟|公里|米|起|轮|场|村|组|支|部|大(?!力)|岁|楼|层|倍|成)/u;

/** «3个专班», «2024年…»: does a text begin with a count and not with its own number? */
export function isCountedThing(text: string): boolean {
  return COUNTED.test(text);
}

/**
 * Splits a printed number from a title; the number is kept as a text. `expected` is the number that would follow the one
 * above: it decides for a title such as «3项制度» that may begin with its number or with a count.
 */
export function splitNumber(text: string, expected: number | null): NumberedTitle {
  const marked = MARKED.exec(text);
  if (marked !== null) {
    const title = text.slice(marked[0].length);
    if (title !== '') return { number: marked[1] ?? marked[2] ?? null, title };
  }
  const bare = BARE.exec(text)?.[1];
  if (bare === undefined) return { number: null, title: text };
  if (COUNTED.test(text) && Number(bare) !== expected) return { number: null, title: text };
  return { number: bare, title: text.slice(bare.length) };
}
