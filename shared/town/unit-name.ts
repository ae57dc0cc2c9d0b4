const QUOTES = /["'“”‘’「」『』〝〞＂＇]/gu;

/**
 * One spelling for comparing names of units and groups: no white space and no quotation marks, half-width letters and
 * digits, one kind of bracket. Two names with the same normal form are the same name.
 */
export function normaliseName(name: string): string {
  return (
    name
      .normalize('NFKC')
      .replace(/[\s\u200B-\u200D\uFEFF]+/gu, '')
      // A lone accent is a space and a mark; without the space the mark joins the letter before it.
      .normalize('NFKC')
      .replace(QUOTES, '')
      .replace(/[[{〔【〈]/gu, '(')
      .replace(/[\]}〕】〉]/gu, ')')
      .replace(/[。.;,:、]+$/u, '')
  );
}

/** «大湾镇应急办», «镇应急办» → «应急办»; 镇级 and 城镇… are words of their own. */
const TOWN_PREFIX =
  /^(?:[\p{Script=Han}]{2,3}(?:镇|乡|街道)|[本我全]?(?:镇|乡)|[本我]?街道(?!办事处|办$|党))(?!级|直|村|村级|各)(?=.{2,})/u;

const ALL_PREFIX = /^(?:全镇|全乡|本镇|我镇)?(?:各个?|全体|所有)/u;

/** Words of the same meaning in the source documents (domain/model §3), most specific first. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/村村(?:民委员会|委会)$/u, '村'],
  [/村\((?:居|社区|居委会)\)/gu, '村社区'],
  [/村\((?:居|社区)\)?(?=$|民)/gu, '村社区'],
  [/村\/?居(?=$|民委员会|委会)/gu, '村社区'],
  [/(?<=村社区|村|社区)(?:民委员会|居民委员会|居委会|委会|委员会)$/u, ''],
  [/居民委员会$|居委会$/u, '社区'],
  [/^行政村/u, '村'],
  [/办公室/gu, '办'],
  [/^安全生产(?=一岗双责)/u, ''],
];

/**
 * A looser form under which spelling variants meet: without the town's name, «各», and with 村（居）, 各村 and 各村（社区）
 * as one. Good for finding a single candidate, never for telling two units apart.
 */
export function variantOf(name: string): string {
  const bare = normaliseName(name).replace(ALL_PREFIX, '').replace(TOWN_PREFIX, '');
  const same = SAME_WORDS.reduce((text, [from, to]) => text.replace(from, to), bare);
  return same === '村' ? '村社区' : same;
}
