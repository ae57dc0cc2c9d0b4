import type { HeadingWords } from './heading-word-list.ts';

/** What a body is called in headings; every word of a part stands before every one of them. */
const BODIES = ['单位', '部门', '科室', '处室', '股室', '站所', '站办所', '机构', '主体'] as const;

function bodies(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => BODIES.map((body) => part + body));
}

/** Who does it: units, people, leaders. */
export const UNIT_HEADING_WORDS: readonly HeadingWords[] = [
  {
    meaning: 'lead',
    words: bodies([
      '牵头',
      '总牵头',
      '牵头责任',
      '主责',
      '主办',
      '主抓',
      '第一责任',
      '组长',
      '主要责任',
    ]),
    alone: ['总牵头', '牵头方', '牵头', '主办', '主责'],
  },
  {
    meaning: 'responsible',
    words: [
      ...bodies(['责任', '承办', '协办', '协作', '协助', '协同', '配合', '参与', '参加']),
      ...bodies(['副组长', '成员']),
      ...bodies(['落实', '实施', '执行', '涉及', '责任落实', '具体责任']),
      '责任分工',
      '责任村',
      '责任社区',
      '整改单位',
    ],
    alone: ['分工', '属地', '协办', '单位', '部门', '科室', '责任', '配合'],
  },
  {
    meaning: 'people',
    words: [
      '经办人员',
      '网格员',
      '责任同志',
      '直接责任者',
      '责任人',
      '责任人员',
      '经办人',
      '联系人',
      '联络员',
      '填报人',
      '联系电话',
      '具体负责人',
      '负责人',
      '承办人',
      '联系方式',
    ],
    alone: [
      '手机',
      '手机号',
      '手机号码',
      '组员',
      '成员',
      '姓名',
      '网格长',
      '专办员',
      '电话',
      '人员',
      '专人',
    ],
  },
  {
    meaning: 'leader',
    words: [
      '包村领导',
      '包片领导',
      '挂点领导',
      '联村领导',
      '驻村领导',
      '包联领导',
      '挂包领导',
      '领办领导',
      '镇领导',
      '县领导',
      '区领导',
      '领衔领导',
      '包抓领导',
      '带队领导',
      '街道领导',
      '党政领导',
      '责任领导',
      '分管领导',
      '牵头领导',
      '包案领导',
      '包保领导',
      '分管负责人',
      '挂帅领导',
      '主管领导',
      '联系领导',
    ],
    alone: ['班子成员', '领导', '组长', '副组长', '总指挥', '指挥长'],
  },
];
