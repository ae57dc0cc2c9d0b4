import { hasFamilyName } from './family-names.ts';

const RANK = '(?:常务)?副?';

const TITLE = [
  `(?:党委|党工委|党总支|党支部|支部|纪委|村)?${RANK}(?:书记|支书)`,
  `(?:纪检|组织|政法|宣传|统战|党委|武装)委员`,
  `(?:人大|政协)?${RANK}主席`,
  `${RANK}(?:镇长|乡长|主任|所长|站长|科长|股长|大队长|中队长|队长|局长|部长|组长|会长|院长|校长|园长|社长|厂长|总经理|经理)`,
  '(?:主要|分管|具体)?负责人|联络员|联系人|责任人|网格员|安全员|专干|民警|同志|(?:分管|主要|包村)领导',
].join('|');

const TITLES = new RegExp(`(?:${TITLE})`, 'gu');
const ONLY_TITLE = new RegExp(`^[\\p{Script=Han}（）()“”]{0,12}?(?:${TITLE})+$`, 'u');
const FIRST_TITLE = new RegExp(`^\\p{Script=Han}{0,10}?(?:${TITLE})`, 'u');

/** How the names of offices and bodies end, not those of people. */
const OFFICE =
  /(?:办公室|办|科室|科|室|中心|站|局|大队|部门|部|社区|委员会|党委|政府|纪委|单位|企业|公司|学校|医院|监管所|派出所|财政所|司法所|卫生院|小组|专班|村委会|村委|各村|[\p{Script=Han}]{2,}村)$/u;

export function isOffice(words: string): boolean {
  return OFFICE.test(words);
}

/** «应急办主任», «各村书记», «镇长»: an office that somebody holds, without the name. «张三镇长» is no such thing. */
export function isTitle(words: string): boolean {
  if (!ONLY_TITLE.test(words)) return false;
  const rest = words.replace(TITLES, '');
  return (
    rest === '' ||
    isOffice(rest) ||
    /^(?:各|镇|村|社区|街道|本|有关|相关|分管|主要|辖区)/u.test(rest)
  );
}

export function startsWithTitle(words: string): boolean {
  return FIRST_TITLE.test(words);
}

/**
 * «镇长张三», «张三主任 李四», «应急办主任张三» without titles and the offices before them; words that name an office alone
 * or a family name with a title («张书记») stay as they are.
 */
export function withoutTitles(words: string): string {
  if (isTitle(words)) return words;
  const names = words
    .replace(TITLES, '\n')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !isOffice(name) && (name.length === 1 || hasFamilyName(name)));
  const isTold = names.length > 0 && names.every((name) => [...name].length > 1);
  return isTold ? names.join(' ') : words;
}
