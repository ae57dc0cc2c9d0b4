/** Words before a metric that are no part of it. */
const BEFORE =
  /^(?:[、，,:：;—\-\s]|和(?!平)|及|与|以及|其中|确保|做到|实现|力争|争取|原则上|努力|基本|全面|推动|推进|坚持|按照|根据|完成(?!率|情况)|保持|继续|坚决|有效|切实|要|应当|应(?!急)|须|必须|形成|并|且|使|将|到|截至|于|在|全年|年度|年内|本年|(?:到|于)?\d{4}年(?:\d{1,2}月)?(?:底|末)?(?:之前|以前|前)?|年底前|每年|每半年|每季度|每季|每月|每周|每日|(?:较|比)\d{4}年|\d{1,2}-\d{1,2}月|\d+[.．、](?!\d)|[（(]\d+[）)])+/u;

/** Words between a metric and its comparator. */
const AFTER =
  /(?:[、，,:：]|达到|要求|目标|比例达|比例为|的|(?<!行)为|均|都|实现|做到|基本|同比|环比|持续|继续|控制|力争|保持|确保|完成|须|应当|应|要|必须|不得|每年|每半年|每季度|每季|每月|每周|全年|较上年|比上年|(?:较|比)\d{4}年|较去年|比去年|动态|开展|组织|召开|举办)+$/u;

/** Ends of words that are a measure themselves: only between them do 、 and 和 part two metrics. */
const MEASURE = /(?:率|数|数量|金额|总额|总量|比例|占比|面积|里程|次数|经费|投入)$/u;

/** Ends of words for what can be counted one by one, the whole of which a share is taken. */
const COUNTED =
  /^.*(?:企业|单位|人员|负责人|职工|员工|学生|群众|工人|司机|驾驶员|场所|车辆|船舶|拖拉机|隐患|住户|农户|家庭|自建房|房屋|建筑物?|学校|医院|商户|行业|领域|工地|项目|设备|装置|储罐|仓库|路段|水库|网格员|干部|队伍|村（社区）|村\(社区\)|村|社区|小区|建成区|九小场所|对象|事故|问题)/u;

/** The words of a metric alone: «确保全年行政处罚数量» is 行政处罚数量. */
export function trimMetric(words: string): string {
  const bare = words.replace(BEFORE, '').replace(AFTER, '').replace(BEFORE, '');
  return bare.replace(/^[“”"]+$/u, '');
}

/** «隐患整改率» names what is measured, «推进整改» what is done. */
export function endsWithMeasure(words: string): boolean {
  return MEASURE.test(words);
}

/** «企业信息录入率、线上执法率» and «事故起数和死亡人数» are two metrics each; «涉爆粉尘和有限空间企业达标率» is one. */
export function splitMetrics(metric: string): readonly string[] {
  const names = metric.split(/、|和|及|与/u).map(trimMetric);
  const isList = names.length > 1 && names.every(endsWithMeasure);
  return isList ? names : [metric];
}

/** What a share is taken of, and which part counts, as far as the words tell: «规上企业» | «标准化达标». */
export interface RateWords {
  readonly part: string;
  readonly base: string | null;
}

export function rateOf(metric: string, base: string | undefined): RateWords {
  if (base !== undefined) return { part: metric, base };
  const part = metric.replace(/(?:率|的?比例|占比)$/u, '');
  const [counted = ''] = COUNTED.exec(part) ?? [];
  const rest = part.slice(counted.length);
  return counted === '' || rest === '' ? { part, base: null } : { part: rest, base: counted };
}
