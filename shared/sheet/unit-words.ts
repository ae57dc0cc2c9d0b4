import { findNamed, type UnitIndex } from '../town/unit-index.ts';
import { splitUnits } from '../town/unit-list.ts';

/** How the names of offices, villages and firms end. */
const UNIT_END =
  /(?:办|办公室|局|所|中心|村|社区|街道|科|科室|站|大队|中队|支队|队|公司|委|委员会|会|部|院|校|学校|小学|中学|高中|厂|组|司|厅|署|处|室|股|馆|园|园区|镇|乡|居|居委|政府|单位|部门|机构|企业|集团|银行|镇街|站所|办所|派出所|专班|业主|场|社|局\/办|分局|支部|党委|纪委|团委|妇联|工会|协会|学会|各组|户|主体|人武部|医院|供电|水务|电信|移动|联通|邮政)$/u;

/** Offices called by their field alone: 公安、住建、教体. */
const UNIT_STEM =
  /^(?:[市区县镇乡省]?(?:应急|公安|交警|消防|住建|教育|教体|交通|交运|卫健|民政|城管|文旅|市监|市场监管|农业农村|水利|林业|商务|发改|经信|工信|财政|司法|人社|自然资源|规划|生态环境|环保|国土|气象|武装|统战|宣传|组织|纪检|供电|燃气|宗教|民宗|残联|党政|综治|综合执法|经发|规建|社事|农服|文服))$/u;

/** A name that begins so is a task: 建设消防站, 走访各村. */
const TASK_START =
  /^(?:加强|开展|建立|推进|推动|落实|建设|完善|健全|组织|强化|设立|排查|整治|检查|督促|召开|制定|成立|走访|宣传|印发|签订|提升|规范|深化|实施|整改|新建|改造|做好|确保|督导|指导|配齐|配备|修订|编制|夯实|摸清|核查|关停|清理|打击|严格|培训|更新|核对|压实)/u;

/** «安全进校园», «送法入企业»: a campaign named for where it goes. */
const GOES_TO = /[进入](?:企业|社区|学校|校园|农村|乡村|家庭|机关|村|工地|商户|景区|医院|单位)$/u;

/** 宣传办, 组织部, 督查室: too short to be a task. */
const SHORT_OFFICE = /^.{2}(?:办|部|科|局|委|室|组)$/u;

/** What was done and how often is no name: «目前已检查68处», «培训百余人». */
const TOLD = /场所$|^(?:已|正在|目前|截至|按|将|拟|共|累计)|\d+(?:处|个|次|家|项|人|户|名|件)|了$/u;

/** «修订…», «开展…»: words of something to be done. */
export function beginsTask(text: string): boolean {
  return TASK_START.test(text);
}

const OPEN_END = /等(?:有关|相关)?(?:单位|部门|科室)?$/u;
const MARKS = /^[★☆▲△*＊●]+|[★☆▲△*＊●]+$/gu;
const BRACKETS = /[（(〔[【][^）)〕\]】]*[）)〕\]】]/gu;
const LABEL = /(?:^|[\n；;。，,])\s*[\p{Script=Han}（）()]{2,8}[：:]/gu;
const LONGEST_UNIT = 24;

export function looksLikeUnit(name: string, index: UnitIndex | null): boolean {
  if (index !== null && findNamed(index, name) !== null) return true;
  const bare = name.replace(MARKS, '').replace(BRACKETS, '').replace(OPEN_END, '').trim();
  if (bare.length < 2 || bare.length > LONGEST_UNIT || TOLD.test(bare)) return false;
  if (TASK_START.test(bare) && !SHORT_OFFICE.test(bare)) return false;
  if (GOES_TO.test(bare)) return false;
  return UNIT_STEM.test(bare) || UNIT_END.test(bare);
}

/** Names in a cell of units, without the lead words of «牵头单位：应急办；责任单位：经发办». */
export function namesOf(text: string): readonly string[] {
  return splitUnits(text.replace(LABEL, '、'));
}
