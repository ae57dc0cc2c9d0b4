import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../../shared/report/target-words.ts';

/** One target as «metric comparator value unit period soft | part / base». */
function say(text: string): readonly string[] {
  return readTargets(text).map(({ metric, comparator, value, unit, period, soft, rate }) => {
    const words = [metric, comparator, `${value ?? '?'}${unit}`, period, soft ? 'soft' : null];
    const share = rate === null ? '' : ` | ${rate.part} / ${rate.base ?? '?'}`;
    return words.filter((word) => word !== null).join(' ') + share;
  });
}

describe('the kinds of targets in the model’s table', () => {
  it.each([
    ['全年道路交通事故起数同比持续下降4%', ['道路交通事故起数 fall 4% year']],
    ['全镇建筑施工事故“零”死亡', ['全镇建筑施工事故死亡 zero 0']],
    [
      '规上工贸企业安全生产标准化达标率80%以上；其中，涉爆粉尘和有限空间作业、使用危险化学品的规上企业达标率90%以上',
      [
        '规上工贸企业安全生产标准化达标率 at-least 80% | 安全生产标准化达标 / 规上工贸企业',
        '涉爆粉尘和有限空间作业、使用危险化学品的规上企业达标率 at-least 90% | 达标 / 涉爆粉尘和有限空间作业、使用危险化学品的规上企业',
      ],
    ],
    ['1.确保全年立案数量2件以上', ['立案数量 at-least 2件 year']],
    ['罚没金额800元以上', ['罚没金额 at-least 800元']],
    [
      '做到企业信息录入率、执法人员信息录入率、线上执法率、监管行业覆盖率100%',
      [
        '企业信息录入率 all 100% | 信息录入 / 企业',
        '执法人员信息录入率 all 100% | 信息录入 / 执法人员',
        '线上执法率 all 100% | 线上执法 / ?',
        '监管行业覆盖率 all 100% | 覆盖 / 监管行业',
      ],
    ],
    ['专业监管力量不低于75%', ['专业监管力量 at-least 75% | 专业监管力量 / ?']],
    ['建设村道护栏50公里', ['建设村道护栏 at-least 50公里']],
    ['开展2次全覆盖检查', ['全覆盖检查 at-least 2次']],
    ['开展2次零售店检查', ['零售店检查 at-least 2次']],
    ['每季度召开1次联席会议', ['联席会议 at-least 1次 quarter']],
    ['每月至少开展一次检查指导', ['检查指导 at-least 1次 month']],
    [
      '有实践经验的执法人员不低于在职人员的 75%',
      ['有实践经验的执法人员 at-least 75% | 有实践经验的执法人员 / 在职人员'],
    ],
    [
      '2025年，基本实现存在安全隐患自建房整治全覆盖',
      ['存在安全隐患自建房整治 all 100% soft | 整治 / 存在安全隐患自建房'],
    ],
    ['2025年底前实现企业风险监测预警全覆盖', ['企业风险监测预警 all 100% | 风险监测预警 / 企业']],
    ['建成区消防供水全覆盖', ['建成区消防供水 all 100% | 消防供水 / 建成区']],
    ['保持事故起数和死亡人数“双下降”', ['事故起数 fall ?%', '死亡人数 fall ?%']],
    ['实现燃气隐患动态清零', ['燃气隐患 zero 0']],
    ['完成报废车辆清零目标', ['报废车辆 zero 0']],
    ['主要负责人教育培训全覆盖', ['主要负责人教育培训 all 100% | 教育培训 / 主要负责人']],
    [
      '每年至少组织1次对执法人员的全覆盖轮训',
      ['对执法人员的全覆盖轮训 at-least 1次 year', '执法人员轮训 all 100% year | 轮训 / 执法人员'],
    ],
    [
      '负责人每季度至少开展1次检查（高危行业领域每月至少1次）',
      ['检查 at-least 1次 quarter', '检查（高危行业领域） at-least 1次 month'],
    ],
  ])('«%s» are read as it says', (text, targets) => {
    expect(say(text)).toEqual(targets);
  });
});

describe('a numeric target', () => {
  it.each([
    ['隐患整改率达到95%以上', ['隐患整改率 at-least 95% | 整改 / 隐患']],
    ['隐患整改率不低于百分之九十五', ['隐患整改率 at-least 95% | 整改 / 隐患']],
    ['群众满意度九成以上', ['群众满意度 at-least 90% | 满意度 / 群众']],
    [
      '重大隐患整改率、销号率均为100%',
      ['重大隐患整改率 all 100% | 整改 / 重大隐患', '销号率 all 100% | 销号 / ?'],
    ],
    ['力争标准化达标率80%', ['标准化达标率 at-least 80% soft | 标准化达标 / ?']],
    ['原则上每月检查不少于4次', ['检查 at-least 4次 month soft']],
    ['安全检查全年不少于4次', ['安全检查 at-least 4次 year']],
    ['应急演练每半年至少1次', ['应急演练 at-least 1次 half-year']],
    ['亡人事故控制在3起以内', ['亡人事故 at-most 3起']],
    ['事故起数不超过5起', ['事故起数 at-most 5起']],
    ['事故起数5起以下', ['事故起数 at-most 5起']],
    ['死亡人数低于3人', ['死亡人数 below 3人']],
    ['整改率超过90%', ['整改率 above 90% | 整改 / ?']],
    ['死亡事故控制在0起', ['死亡事故 zero 0起']],
    ['死亡人数为零', ['死亡人数 zero 0']],
    ['坚决杜绝重特大事故', ['重特大事故 zero 0']],
    ['全年不发生较大及以上生产安全事故', ['较大及以上生产安全事故 zero 0 year']],
    ['亿元产值事故死亡率下降5个百分点', ['亿元产值事故死亡率 fall 5个百分点']],
    ['投保企业同比增长6%以上', ['投保企业 rise 6%']],
    ['培训1000人次', ['培训 at-least 1000人次']],
    ['创建标准化企业10家', ['创建标准化企业 at-least 10家']],
    ['投入资金500万元', ['投入资金 at-least 500万元']],
    ['不少于20个示范点', ['示范点 at-least 20个']],
    ['建设不少于20个示范点', ['建设示范点 at-least 20个']],
    ['整改率达到95%以上并持续保持', ['整改率 at-least 95% | 整改 / ?']],
    ['建设示范点不少于20个', ['建设示范点 at-least 20个']],
    ['隐患整改率：100%', ['隐患整改率 all 100% | 整改 / 隐患']],
    ['力争全年实现“零死亡”', ['死亡 zero 0 year soft']],
    ['全年安全无事故', ['事故 zero 0 year']],
    ['打造示范村3个', ['打造示范村 at-least 3个']],
    ['完成20户自建房整治', ['自建房整治 at-least 20户']],
    ['至少建立1支救援队伍', ['救援队伍 at-least 1支']],
    [
      '每月开展隐患排查2次，每季度召开例会1次',
      ['隐患排查 at-least 2次 month', '例会 at-least 1次 quarter'],
    ],
    ['年度考核得分90分以上', ['考核得分 at-least 90分 year']],
    ['检查企业２００家次以上', ['检查企业 at-least 200家次']],
    [
      '检查企业200家次以上，隐患整改率100%，死亡人数零新增',
      ['检查企业 at-least 200家次', '隐患整改率 all 100% | 整改 / 隐患', '死亡人数新增 zero 0'],
    ],
  ])('«%s» is %j', (text, targets) => {
    expect(say(text)).toEqual(targets);
  });

  it.each([
    '开展八大行动',
    '落实十五条硬措施',
    '105条措施',
    '12个重大违法行为',
    '四个清单管理',
    '做到五个到位',
    '“1+6+N”体系',
    '3个专项办公室会商',
    '“三个责任人”挂牌公示',
    '落实“一岗双责”',
    '“一件事”全链条监管',
    '开展“百日攻坚”行动',
    '开展重大事故隐患动态清零行动',
    '坚持执法“清零”',
    '通报“零处罚”的单位',
    '实行零报告制度',
    '对违法行为零容忍',
    '坚决杜绝形式主义',
    '较大及以上事故',
    '规模以上企业',
    '从业人员100人以上的企业',
    '贯彻六届二次全会精神',
    '对燃气企业进行全覆盖排查整治',
    '12350举报电话',
    '2024年6月底前完成',
    '《三年行动方案（2024—2026年）》',
    '整改率80%-90%',
    '第一次会议',
    '事故起数、死亡人数分别下降5%、8%',
    '48小时内整改',
    '开展24小时值班',
    '满分100分',
    '有无事故隐患',
    '',
  ])('is not made of «%s»', (text) => {
    expect(readTargets(text)).toEqual([]);
  });

  it('keeps the clause it stands in', () => {
    expect(readTargets('加强检查，隐患整改率 95%以上。')).toMatchObject([
      { text: '隐患整改率95%以上' },
    ]);
  });

  it('comes back from the words it is written in', () => {
    const metric = fc.constantFrom('隐患整改率', '标准化达标率', '持证上岗率');
    const words = fc.constantFrom(
      ['%以上', 'at-least'],
      ['%及以上', 'at-least'],
      ['%以内', 'at-most'],
    );
    fc.assert(
      fc.property(
        metric,
        fc.integer({ min: 1, max: 99 }),
        words,
        (name, value, [end, comparator]) => {
          expect(readTargets(`${name}${value}${end}`)).toMatchObject([
            { metric: name, value, comparator, unit: '%' },
          ]);
        },
      ),
    );
  });

  it('is looked for in any text without a throw, and has a metric and no negative value', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          '不低于',
          '以上',
          '零',
          '“',
          '”',
          '（',
          '）',
          '每季度',
          '次',
          '%',
          '100',
          '全覆盖',
          '下降',
          '率',
          '、',
          '和',
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(parts, (words) => {
        for (const { metric, value } of readTargets(words.join(''))) {
          expect(metric).not.toBe('');
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
