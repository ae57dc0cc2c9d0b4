import type { Group } from './unit.ts';
import { normaliseName, variantOf } from './unit-name.ts';

/** A phrase that stands for several units: which of them only the town can say (domain/model §3). */
export interface UnitSet {
  /** As written. */
  readonly name: string;
  /** The rule its words suggest: every village, every department; null where members have to be chosen. */
  readonly every: Group['every'];
}

/** Words that make a name one for many: «各…», «有关…», «成员单位». Names of single units do not have them. */
const MANY =
  /^(?:各|所有|全体|全部|有关|相关|其他|其它|其余|涉及|属地|本级|重点行业|行业(?:主管|监管)|业务|职能|责任|成员|负有)|各|(?:有关|相关|成员|职能|责任|主管|监管|业务|参与|涉事|所涉|一岗双责|职责的)(?:部门|单位|科室|站所|企业)|(?:镇级|镇直|镇属|街道|机关|下属)(?:部门|单位|科室|站所)|(?:领导小组|指挥部|专班|工作组|督导组)$|(?:生产经营单位|企业|场所)$/u;

/** What such a phrase is about. */
const KIND =
  /(?:部门|单位|科室|处室|站所|机构|办|所|中心|大队|室|站|企业|场所|村|社区|村社区|成员|领导小组|指挥部|专班|工作组|督导组|行业领域|行业|领域|干部|人员|党组织|小组|办\(.*\))$/u;

const DEPARTMENTS =
  /^(?:全镇|本镇|镇|镇级|镇直|镇属|街道|机关)?(?:各个?|所有|全体|全部)?(?:职能)?(?:部门|科室|内设机构|站所|办\(所[、,]?中心\)|办[、]?所[、]?中心)$/u;

/** «全镇», and «单位» of «有关部门和单位». */
const EVERYBODY = /^(?:全镇|全乡|全街道|镇域|单位|部门|科室)$/u;

const ALL = /各|所有|全体|全部|全镇|镇级|镇直|镇属/u;

const COMMUNITIES = /^(?:各个?|所有|全体|全部)?(?:社区(?:居委会)?|居|组)$/u;

/** «社区» after «各村» says with it «各村（社区）»; alone it is a part of the villages that somebody has to choose. */
export function isCommunities(name: string): boolean {
  return COMMUNITIES.test(normaliseName(name));
}

/** The set a name stands for, judged by its words alone; null for the name of one unit. */
export function setOf(name: string): UnitSet | null {
  const bare = normaliseName(name);
  if (variantOf(name) === '村社区') return { name, every: 'village' };
  if (DEPARTMENTS.test(bare) && ALL.test(bare)) return { name, every: 'department' };
  if (isCommunities(name) || EVERYBODY.test(bare)) return { name, every: null };
  return MANY.test(bare) && KIND.test(bare) ? { name, every: null } : null;
}

/** Words that begin like a level and are none: 市场监管局, 市政所, 社区建设办, 工业区管委. */
const NO_LEVEL =
  /^(?:市场|市政|市容|市民|市集|区域|区划|区块|区间|县域|县乡|[东西南北老山]区|\p{Script=Han}{0,6}(?:[社园小城景校片辖库矿林牧灾厂新港]区|(?:开发|保护|示范|集聚|工业|产业|物流|旅游|度假|功能|集中|商业|居民|生活|作业)区|[超门集城]市))/u;

/** «区应急局», «市局», «县安委办»: of the level above, which a town calls by its kind alone. */
const LEVEL_ABOVE =
  /^(?:国家|全国|省|市|州|区|县|旗)(?:级|直)?.*(?:局|委|厅|部|办|院|支队|大队|总队|公司|政府|中心)$/u;

/** «渝北区消防救援支队»: with the name of a place only bodies that no town has; an office of that name may be its own. */
const NAMED_LEVEL =
  /^\p{Script=Han}{2,4}(?:省|市|州|区|县|旗)(?:级|直)?.*(?:局|委|厅|支队|大队|总队|政府|法院|检察院)$/u;

const PLACE = /(?:社区|村|小区)$/u;

/** «市级有关部门», «上级主管单位»: several of them, and still none of the town's. */
const OTHER_LEVEL_SET =
  /^(?:上级|[\p{Script=Han}]{0,4}(?:省|市|州|区|县|旗)(?:级|直|属))(?:各个?|有关|相关|主管|职能|监管|行业|业务|责任|成员)*(?:部门|单位|科室|机关|局)$/u;

/** Is it by its words a body, or are they bodies, of another level? A name that may as well be the town's is none. */
export function isOfOtherLevel(name: string): boolean {
  const bare = normaliseName(name);
  if (OTHER_LEVEL_SET.test(bare)) return true;
  const isLevel = LEVEL_ABOVE.test(bare) || NAMED_LEVEL.test(bare);
  return isLevel && !NO_LEVEL.test(bare) && !PLACE.test(bare);
}
