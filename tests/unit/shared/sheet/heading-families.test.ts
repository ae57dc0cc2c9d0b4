import { describe, expect, it } from 'vitest';
import { familyOf, isAside, isPeriod } from '../../../../shared/sheet/heading-families.ts';
import { readHeading } from '../../../../shared/sheet/heading.ts';

describe('what a heading is about stands at its end', () => {
  it.each([
    ['办理要求', 'detail'],
    ['镇级任务', 'title'],
    ['活动名称', 'title'],
    ['攻坚领域', 'action'],
    ['限时完成', 'deadline'],
    ['主抓办所', 'lead'],
    ['监管部门', 'responsible'],
    ['监管人员', 'people'],
    ['滞后原因', 'problems'],
    ['下周计划', 'next'],
  ])('%s is of the family of %s', (heading, meaning) => {
    expect(familyOf(heading)).toBe(meaning);
  });

  it.each(['目标时限', '责任单位负责人', '牵头单位联系人'])(
    '%s is what its end says, whatever stands before it',
    (heading) => {
      expect(['deadline', 'people']).toContain(readHeading(heading).meaning);
    },
  );

  it.each(['牵头单位及责任人', '责任单位和时限'])('%s keeps its first thing', (heading) => {
    expect(['lead', 'responsible']).toContain(readHeading(heading).meaning);
  });

  it('leaves a name of a village to be a name', () => {
    expect(familyOf('东沟村')).toBeNull();
  });
});

describe('what is none of the list’s own meanings', () => {
  it.each([
    '活动地点',
    '启动时间',
    '验收人',
    '填报单位',
    '上级指导单位',
    '企业名称',
    '隐患等级',
    '批示领导',
  ])('%s is neither task nor term nor anyone who does it', (heading) => {
    expect(isAside(heading)).toBe(true);
  });

  it.each(['责任单位', '完成时间', '任务名称', '责任人'])('%s is one of them', (heading) => {
    expect(isAside(heading)).toBe(false);
  });
});

describe('columns for parts of a year', () => {
  it.each(['3月', '12月份', '6月上旬', '第二季度', '一季度目标', '上半年', '2025年', 'Q3'])(
    '%s is one',
    (heading) => {
      expect(isPeriod(heading)).toBe(true);
    },
  );

  it.each(['年度目标', '全年目标', '2025年重点任务', '月度工作'])('%s is none', (heading) => {
    expect(isPeriod(heading)).toBe(false);
  });
});
