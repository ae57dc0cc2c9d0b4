import type { Meaning } from './meaning.ts';

interface Family {
  readonly meaning: Meaning;
  readonly end: RegExp;
}

/** A Chinese phrase ends with what it is about: 办理要求, 镇级任务 and 属地单位 need no word of their own. */
const FAMILIES: readonly Family[] = [
  { meaning: 'action', end: /(?:类别|大类|领域|板块|专题|行业|环节|阶段划分|阶段)$/u },
  {
    meaning: 'title',
    end: /(?:任务|事项|项目|标题|题目|案由|主题|议题|(?<!单位|部门|科室|站所|机构|人员|社区|村|组)名称)$/u,
  },
  {
    meaning: 'detail',
    end: /(?:内容|措施|举措|做法|要求|职责|步骤|重点|要点|方案|(?:整改|处理|处置)(?:意见|建议)|内容[及和与].{1,4})$/u,
  },
  { meaning: 'target', end: /(?:标准|指标|成果|标志|(?:任务|目标|计划|指标)数)$/u },
  { meaning: 'deadline', end: /(?:时间|时限|期限|日期|节点|限时.{0,2}|限期.{0,2}|频次|频率)$/u },
  {
    meaning: 'leader',
    end: /(?:领导|组长)$|^(?:分管|主管|包保|包联|包抓|挂点|挂联|主抓|牵头)的?(?:负责|责任)?人员?$/u,
  },
  {
    meaning: 'people',
    end: /(?:人|人员|干部|专干|专员|组员|姓名及职务|姓名|(?:队|班|点|河|林|路|田|楼|片|格|站|所|店)长)$/u,
  },
  {
    meaning: 'progress',
    end: /(?:进度|进展|成效|结果|动态|(?:回复|反馈|办理|处理|处置)情况)$|^已(?:开展|完成|采取)(?:的)?(?:工作|措施|情况)?$/u,
  },
  { meaning: 'status', end: /(?:怎么样|咋样|怎样)了?$/u },
  { meaning: 'next', end: /^下(?:一?步|周|旬|月|季度|阶段).*(?:计划|打算|安排|措施|工作)$/u },
  { meaning: 'problems', end: /(?:原因|困难|障碍)$/u },
  {
    meaning: 'lead',
    end: /(?:牵头|主责|主办|主抓|组织)\p{Script=Han}{0,2}(?:单位|部门|科室|站所|办所|处室|股室)$/u,
  },
  { meaning: 'score', end: /(?:标准|基准|自评|考评|考核|应得|实得)分数?$/u },
  {
    meaning: 'responsible',
    end: /(?:单位|部门|科室|站所|办所|处室|股室|行政村|自然村|村民小组)$|^(?:村|社区|村社区|村居|村组|街道|乡镇|镇街)名?称?$/u,
  },
];

/** Whose work an inspection is, when something was found or begun, what and where it is about: of no row's task or unit. */
const ASIDE: readonly RegExp[] = [
  /(?:地点|地址|地段|位置|部位|点位|区域|范围|路段|路线|场所|场地|片区|地名)$/u,
  /(?:启动|开始|起始|开工|发现|登记|交办|受理|来文|反馈|填报|验收|复查|复核|报告|上报|更新|签订|成立)(?:时间|日期)$/u,
  /(?:考核|考评|评分|评价|评估|验收|复查|复核|审核|审批|批准|监督|督办|督查|督导|指导|对口|见证|记录|填表|填报|报送|上报|抄送|备案|陪检|签字|签收|来文|发文|交办|转办|检查)(?:单位|部门|科室|机构|主体|人|人员|专家)$/u,
  /(?:(?:企业|商户|店铺|门店|工地|厂|场所|网格|隐患|风险|路|桥|水库|河流|点|会议|对象|物资|设备)名称?|(?:受检|被检|被检查|服务|经营|生产经营)(?:单位|企业|对象)|.对象|会议|受众|渠道|载体|阵地)$/u,
  /(?:隐患|风险|企业|场所|设备|设施|人员|车辆|问题|对象|材料)(?:类别|分类|大类)$/u,
  /^谁来?(?:监督|督促|检查|验收|把关)/u,
  /^(?:联系|挂点|挂联|挂钩|联点)点?(?:单位|部门|企业|学校|项目|片区)$/u,
  /^(?:所属|所在|督导|包联|包保|联系|挂联|检查).*(?:村|社区|村组|镇街|乡镇)$/u,
  /(?:批示|签批|批办|来文|提出|反映|举报|投诉)(?:领导|单位|部门|人)$|(?:交办|转办)(?:领导|人)$|(?:代表|提案人|信访人)$/u,
  /(?:复查|复核|验收|检查|督查|考核|评估)(?:情况|结果|意见|结论)$/u,
  /(?:条目|条款|章节|页码|文件名?|政策|组别|分组|(?:计分|评分|考核|考评|扣分|赋分)(?:办法|细则|规则|标准))$/u,
  /(?:等级|级别|类型|性质|来源|出处|依据|文号|金额|资金|投资额?|经费|数量|单价|面积|人数|方式|方法|形式|频道|(?<!姓名及)职务|职称|性别|年龄|身份证号?|邮箱|链接|附件|照片|图片|佐证.{0,3}|印证.{0,3}|痕迹|记录|资料|档案|材料|编码|计量单位)$/u,
];

/** What the end of an unknown heading says it is about, or null. */
export function familyOf(heading: string): Meaning | null {
  return FAMILIES.find(({ end }) => end.test(heading))?.meaning ?? null;
}

/** Does a heading name something that is neither task nor term nor anyone who does it? */
export function isAside(heading: string): boolean {
  return ASIDE.some((pattern) => pattern.test(heading));
}

const PERIOD =
  /^(?:20\d{2}年)?(?:1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)(?:[-—~至]\d{1,2})?月(?:份|[上中下]旬)?$|^第[一二三四五六]周$|^(?:20\d{2}年)?第?[一二三四1-4]季度?$|^[上下]半年$|^前三季度$|^Q[1-4]$|^20\d{2}年?$/iu;
const OF_PERIOD = /(?:节点|阶段|工作|推进|计划)*(?:目标|计划|任务|安排|重点|要求|进度|节点|内容)$/u;
const WHOLE = /^(?:20\d{2}年?|全年|年度|累计|合计)$/u;

/** «3月», «二季度», «上半年目标»: a column for a part of the year, one of several beside one another. */
export function isPeriod(heading: string): boolean {
  const bare = heading.normalize('NFKC').replace(/[\s()]+/gu, '');
  return PERIOD.test(bare) || PERIOD.test(bare.replace(OF_PERIOD, ''));
}

/** «全年», «合计» beside the parts of a year. */
export function isWholePeriod(heading: string): boolean {
  return WHOLE.test(heading.normalize('NFKC').replace(/\s+/gu, ''));
}
