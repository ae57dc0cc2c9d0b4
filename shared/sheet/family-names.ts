/** Common family names, so that short words can be told from people. */
const FAMILY =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边邬瞿郎蒲冀闫肖付冼娄尚晏储骆蓝麦滕仇商仝佟佘鄢晁郜郗隗苟邰逄逯亓阚岑巩巫甄刁卞卓屠敖昝栾桑窦缪荀荆蔺虞谌谯邝阙雍鞠丛闻';

const DOUBLE_FAMILY = '欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯';

/** Characters of business that hardly stand in given names. */
const NO_GIVEN_NAME =
  /[业检查责务险隐患管理产设施车辆料程量级类型场所局办站队村镇区部科室位目标间期限月年日季度报送整改排落完作案制度动划案员栏]/u;

const NAME = new RegExp(`^(?:[${FAMILY}]|${DOUBLE_FAMILY})\\p{Script=Han}{1,2}$`, 'u');

/** «王书记», «李某», «张××» */
const TITLED = new RegExp(
  `^[${FAMILY}](?:书记|镇长|乡长|主任|主席|部长|局长|所长|站长|委员|队长|科长|某某?|[×xX*]{1,2})$`,
  'u',
);

const MINORITY = /^\p{Script=Han}{2,6}[·•・]\p{Script=Han}{2,6}$/u;

const TWO_PEOPLE = new RegExp(`^(?!${DOUBLE_FAMILY})(?:[${FAMILY}]\\p{Script=Han}){2}$`, 'u');

/** «高伟李娜»: four characters that may be one name or two that run together. */
export function mayBeTwo(name: string): boolean {
  return TWO_PEOPLE.test(name);
}

/** Begins a word with a family name, or has it the dot of a minority's name? Words of offices and duties rarely do. */
export function hasFamilyName(word: string): boolean {
  return NAME.test(word) || MINORITY.test(word);
}

/** Does a single word read like somebody's name? */
export function looksLikeName(word: string): boolean {
  if (TITLED.test(word) || MINORITY.test(word)) return true;
  // 查电线, 查灶台: what is done far more often than somebody called 查.
  return NAME.test(word) && !word.startsWith('查') && !NO_GIVEN_NAME.test(word.slice(1));
}

/** Is it a whole name, family and given, and no family name with a title? */
export function looksLikeFullName(word: string): boolean {
  return looksLikeName(word) && !TITLED.test(word);
}
