import { describe, expect, it } from 'vitest';
import { readHeading } from '../../../../shared/sheet/heading.ts';
import type { Meaning } from '../../../../shared/sheet/meaning.ts';

/** The table of domain/columns, «Headings by meaning». */
const TABLE: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  number: ['序号', '编号', '项次', 'NO.'],
  action: ['行动名称', '一级指标', '主要任务', '类别', '板块', '领域', '方面'],
  title: [
    '重点任务',
    '二级指标',
    '重点工作',
    '工作任务',
    '任务名称',
    '工作项目',
    '项目名称',
    '事项',
    '目标任务',
  ],
  detail: ['工作措施', '具体举措', '具体措施', '工作内容', '内容与要求', '工作要求', '整改措施'],
  target: ['目标值', '年度目标', '全年目标任务', '工作标准', '量化指标', '2024年目标'],
  deadline: [
    '完成时间',
    '完成时限',
    '整改时限',
    '时间节点',
    '时限要求',
    '截止时间',
    '完成期限',
    '完成\n时间',
  ],
  lead: [
    '牵头部门',
    '牵头单位',
    '主责单位',
    '主办单位',
    '牵头科室',
    '牵头单位及责任人',
    '牵头（责任）单位',
  ],
  responsible: [
    '责任部门（科室）',
    '责任⏎部门'.replace('⏎', '\n'),
    '责任单位',
    '责任科室',
    '配合单位',
    '配合部门',
    '协办单位',
    '参与单位',
  ],
  people: ['责任人', '具体责任人', '经办人', '联系人', '联络员', '填报人', '联系电话'],
  leader: ['责任领导', '分管领导', '牵头领导', '包案领导'],
  status: [
    '完成状态',
    '完成情况',
    '完成进展',
    '是否完成',
    '是否整改',
    '是否达到时序',
    '第二季度完成情况',
    '重点任务完成情况',
  ],
  progress: ['进展情况', '工作进展', '整改进展', '落实情况', '形象进度', '上半年进展情况'],
  problems: ['存在问题', '困难问题', '需协调事项'],
  next: ['下一步措施', '下步计划'],
  remark: ['备注', '说明', '备 注', '备　注'],
  score: ['标准分值', '评分标准', '得分', '自评分', '权重'],
  other: ['', '大湾镇', '企业名称', '风险等级'],
};

const CASES = Object.entries(TABLE).flatMap(([meaning, headings]) =>
  headings.map((heading) => [heading, meaning] as const),
);

describe('a heading', () => {
  it.each(CASES)('%j means %s', (heading, meaning) => {
    expect(readHeading(heading).meaning).toBe(meaning);
  });

  it('is the surer the less of it stays unexplained', () => {
    const [exact, bracketed, part] = ['责任部门', '责任部门（科室）', '本项工作责任部门'].map(
      (heading) => readHeading(heading).confidence,
    );

    expect(exact).toBe(1);
    expect(bracketed).toBeLessThan(1);
    expect(part).toBeLessThan(bracketed ?? 0);
  });
});
