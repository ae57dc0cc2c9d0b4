import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefOf } from '../../../../shared/summary/brief.ts';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import type { OfficialBlock } from '../../../../shared/summary/official-text.ts';
import { STATUSES, type Status } from '../../../../shared/summary/status.ts';
import {
  ACCEPTED,
  BRIEF_PERIOD,
  briefFacts,
  briefReport,
  briefState,
  briefTask,
  briefUnit,
  briefUnitId,
  PENALTIES,
} from '../../../support/brief-facts.ts';

function linesOf(block: OfficialBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.rows.map((row) => row.join(' | '));
    case 'signature':
      return [block.issuer, block.date];
    case 'attachment':
      return [`${block.label} ${block.title}`];
  }
}

function linesOfBrief(facts: SummaryFacts): string[] {
  const { title, subtitle, blocks, footer } = briefOf(facts);
  return [title, ...subtitle, ...blocks.flatMap(linesOf), footer ?? ''];
}

const textOf = (facts: SummaryFacts) => linesOfBrief(facts).join('\n');

/** The lines of a part, up to the next heading of its level. */
function part(facts: SummaryFacts, heading: string): string[] {
  const lines = linesOfBrief(facts);
  const start = lines.findIndex((line) => line.endsWith(heading));
  if (start === -1) throw new Error(`no heading ${heading}`);
  const mark = lines[start]?.startsWith('（')
    ? /^（[一二三四五六七八九十]+）|^[一二三四]、/u
    : /^[一二三四]、/u;
  const end = lines.findIndex((line, index) => index > start && mark.test(line));
  return lines.slice(start + 1, end === -1 ? undefined : end);
}

describe('the brief of a quarter', () => {
  it('says the figures with their bases and what the units wrote, and nothing else', () => {
    expect(linesOfBrief(briefFacts())).toEqual([
      '大湾镇2024年第三季度安全生产治本攻坚三年行动工作小结',
      '未审定 2/3，仅供参考',
      '截至2024年10月8日，《大湾镇安全生产治本攻坚三年行动重点任务清单》共4项任务，由4个单位承担，合计7项次。' +
        '应完成5项次，已完成1项次，完成率 20%（1/5）；逾期2项次，占应完成 40%（2/5）；长期任务2项次，不计完成率。' +
        '2024年第三季度应报送单位3个，已报送2个，报送率 66.7%（2/3）；按时报送1个，及时率 33.3%（1/3）。',
      '一、总体情况',
      '（一）任务完成情况',
      '应填7项次，已填6项次，填报率 85.7%（6/7）。' +
        '应完成的5项次中，未启动0项次、推进中3项次、基本完成0项次、已完成1项次、未填报1项次。' +
        '各项任务完成情况见附件1，逾期任务见附件3。',
      '（二）报送情况',
      '季度工作小结应于9月28日 24:00前报送。' +
        '应报送单位3个，已报送2个，未报送1个，报送率 66.7%（2/3）；按时报送1个，及时率 33.3%（1/3）；' +
        '已审定1个，待审1个，退回0个，审定率 50%（1/2）；另有免报单位1个；内容完整率 83.3%（5/6）。' +
        '各单位报送情况见附件2。',
      '未报送：大湾村（逾期10天）；迟报：经发办（迟2天）；免报：武装部（本季度无任务）。',
      '二、各项行动进展',
      '（一）开展源头管控行动',
      '本行动1项任务，由1个单位承担；应完成1项次，已完成1项次，完成率 100%（1/1）；无逾期。',
      '应急办：已印发判定标准汇编。',
      '（二）开展动态清零行动',
      '本行动2项任务，由3个单位承担；应完成4项次，已完成0项次，完成率 0%（0/4）；' +
        '逾期2项次，占应完成 50%（2/4）；反映问题2条。',
      '应急办（第2项）：已检查12家企业；经发办（第2、3项）：按计划推进。',
      '（三）长期任务',
      '长期任务1项，合计2项次，不计完成率，不计逾期；已填报2项次，填报率 100%（2/2）。',
      '应急办：开展宣传3场。',
      '三、存在问题',
      '1个单位反映存在问题2条，按行动汇总如下。',
      '（一）开展动态清零行动',
      '经发办（第2项）：缺少专业人员；经发办（第3项）：1.系统未打通；2.数据不全。',
      '（二）逾期任务',
      '截至2024年10月8日逾期2项次，占应完成 40%（2/5），涉及1项任务：' +
        '第3项“完善数据清单”（应于2024年8月31日前完成，逾期38天：经发办、大湾村）。逐项清单见附件3。',
      '四、下一步工作',
      '2个单位提出下一步措施2条，按行动汇总如下。',
      '（一）开展动态清零行动',
      '应急办、经发办（第2项）：继续检查。',
      '附件：1.任务完成情况表',
      '　　　2.报送情况表',
      '　　　3.逾期清单',
      '大湾镇应急办',
      '2024年10月8日',
      '附件1 任务完成情况表',
      '1 | 广泛宣传判定标准 | 2024年9月底前 | 应急办 | 1/1 | 100% | 0/1',
      '2 | 自查自改常态化 | 2024年 | 应急办 | 0/2 | 0% | 0/2',
      '3 | 完善数据清单 | 2024年8月底前 | 应急办 | 0/2 | 0% | 2/2',
      '4 | 安全宣传教育 | 长期坚持 | 应急办 | / | / | /',
      ' | 合计 |  |  | 1/5 | 20% | 2/5',
      '附件2 报送情况表',
      '1 | 应急办 | 审定 | 2024-09-27 10:30 | 3/3 | 王芳',
      '2 | 经发办 | 迟报 | 2024-09-30 11:00 | 2/2 | 李强',
      '3 | 大湾村 | 逾期未报 |  | 0/1 | ',
      '4 | 武装部 | 免报 |  | 0/1 | ',
      '附件3 逾期清单',
      '3 | 完善数据清单 | 经发办 | 2024-08-31 | 38 | 推进中',
      '3 | 完善数据清单 | 大湾村 | 2024-08-31 | 38 | 未填报',
      '清单通 · 汇总第 7 号 · 数据时点 2024-10-08 09:05（第 42 号）',
    ]);
  });

  it('is the same text for the same facts, in whatever order they come', () => {
    const facts = briefFacts();
    const turned = {
      ...facts,
      ...{ tasks: facts.tasks.toReversed(), units: facts.units.toReversed() },
      ...{ states: facts.states.toReversed(), reports: facts.reports.toReversed() },
    };
    expect(briefOf(briefFacts())).toEqual(briefOf(facts));
    expect(briefOf(turned)).toEqual(briefOf(facts));
  });

  it('carries no mark of a draft once every expected report is accepted', () => {
    const reports = [briefReport(1, '应急办', ACCEPTED)];
    expect(briefOf(briefFacts({ reports })).subtitle).toEqual([]);
  });

  it('names who was returned and who had nothing to report, with their reasons', () => {
    const reports = [
      briefReport(1, '应急办', { ...ACCEPTED, nil: '本季度没有任务。' }),
      briefReport(2, '经发办', {
        ...{ state: 'returned', firstSubmittedAt: '2024-09-27T03:00:00.000Z', returns: 1 },
        returned: {
          ...{ reason: '第3项没有数字。', rows: [], due: null },
          ...{ at: '2024-09-28T01:00:00.000Z', by: '王芳' },
        },
      }),
    ];
    expect(part(briefFacts({ reports }), '报送情况').at(1)).toBe(
      '退回待改：经发办（第3项没有数字）；零报告：应急办（本季度没有任务）。',
    );
  });

  it('compares with the summary kept before it', () => {
    const previous = {
      ...{ no: 5, at: '2024-07-05T01:00:00.000Z', label: '2024 年第二季度' },
      ...{ states: [], reported: [briefUnitId(1)] },
    };
    expect(part(briefFacts({ previous }), '与上次汇总相比')).toEqual([
      '与第5号汇总（2024年第二季度）相比，新完成1项次；报送单位由1个变为2个。',
    ]);
  });

  it('sets the figures of the targets beside what was wanted', () => {
    const given = {
      ...{ targetId: PENALTIES.id, unitId: briefUnitId(1), quarter: '2024Q3' },
      ...{ value: 3, base: null },
    };
    expect(part(briefFacts({ targets: [PENALTIES], figures: [given] }), '量化指标')).toEqual([
      '“行政处罚数量”目标1件以上，目前3件，达标。',
    ]);
  });
});

describe('a title', () => {
  const titleOf = (facts: Partial<SummaryFacts>) => briefOf(briefFacts(facts)).title;
  const year = { ...BRIEF_PERIOD, key: '2024', label: '2024 年度', dutyName: '年度工作总结' };

  it('is of the year, of no period, or of a list without a subject', () => {
    expect(titleOf({ period: year })).toBe('大湾镇2024年度安全生产治本攻坚三年行动工作总结');
    expect(titleOf({ period: null, reports: [] })).toBe('大湾镇安全生产治本攻坚三年行动工作小结');
    expect(titleOf({ planTitle: '重点任务清单' })).toBe('大湾镇2024年第三季度工作小结');
    expect(titleOf({ period: { ...year, key: 'once', label: '一次性报送' } })).toBe(
      '大湾镇安全生产治本攻坚三年行动年度工作总结',
    );
  });

  it('takes the subject out of the name of whatever document the list hangs on', () => {
    const planTitle = '关于印发《渝北区大湾镇燃气安全专项整治实施方案》的通知';
    expect(titleOf({ planTitle })).toBe('大湾镇2024年第三季度燃气安全专项整治工作小结');
    expect(titleOf({ planTitle: '燃气安全专项整治工作方案', period: null })).toBe(
      '大湾镇燃气安全专项整治工作小结',
    );
  });
});

describe('a plan without duties, texts or lateness', () => {
  const facts = briefFacts({
    ...{ period: null, reports: [], no: null },
    tasks: [briefTask(1, [null, null, '广泛宣传判定标准', '2024年'])],
    states: [briefState([1, 1], '推进中')],
  });

  it('says so in so many words', () => {
    expect(part(facts, '存在问题')).toEqual(['各单位未填写存在问题。']);
    expect(part(facts, '下一步工作')[0]).toBe('各单位未填写下一步工作。');
    expect(textOf(facts)).toContain('附件3 逾期清单\n没有逾期任务。');
  });

  it('speaks of no reporting, and of no number', () => {
    expect(textOf(facts)).not.toContain('报送率');
    expect(briefOf(facts).subtitle).toEqual([]);
    expect(briefOf(facts).footer).toBe('清单通 · 数据时点 2024-10-08 09:05（第 42 号）');
  });

  it('calls tasks of no action other tasks, and names those without a number by their title', () => {
    const tasks = [
      briefTask(1, [null, null, '宣传', '2024年']),
      briefTask(2, ['2', null, '检查', '2024年8月底前']),
    ];
    const states = [
      briefState([1, 1], '推进中', { progress: '甲' }),
      briefState([2, 1], '推进中', { progress: '甲' }),
    ];
    expect(part({ ...facts, tasks, states }, '其他任务').at(1)).toBe(
      '应急办（第2项、“宣传”）：甲。',
    );
  });
});

describe('a share', () => {
  it('of nothing is “/”', () => {
    const facts = briefFacts({ tasks: [], states: [], reports: [] });
    expect(linesOfBrief(facts)[1]).toContain('应完成0项次，已完成0项次，完成率 /；无逾期。');
    expect(linesOfBrief(facts)[1]).toContain('应报送单位0个，已报送0个，报送率 /');
  });

  it('is never rounded to all or to nothing', () => {
    const tasks = [briefTask(1, ['1', '一、行动', '宣传', '2024年'])];
    const units = Array.from({ length: 2_001 }, (_, n) => briefUnit(n, `村${n}`));
    const done = (count: number) =>
      units.map((_, n) => briefState([1, n], n < count ? '已完成' : '推进中'));
    expect(textOf(briefFacts({ tasks, units, states: done(2_000) }))).toContain(
      '完成率 99.9%（2000/2001）',
    );
    expect(textOf(briefFacts({ tasks, units, states: done(1) }))).toContain(
      '完成率 0.1%（1/2001）',
    );
  });
});

describe('the texts of the units', () => {
  const voices = ['progress', 'problems', 'next'] as const;
  const word = fc.constantFrom('检查', '培训', '整改', '一', '2.', '，', '。', '；', '\n', ' ');
  const remark = fc.option(fc.array(word, { maxLength: 6 }).map((words) => words.join('')));
  const texts = fc.record({ progress: remark, problems: remark, next: remark });
  const status = fc.constantFrom(...STATUSES, null);
  const cell = fc.record({ status, texts });

  interface Cell {
    readonly status: Status | null;
    readonly texts: Readonly<Record<(typeof voices)[number], string | null>>;
  }

  /** Every text begins with a mark that stands in no other. */
  function factsOf(cells: readonly Cell[]): SummaryFacts {
    const states = cells.map((each, index) => {
      const marked = voices.map((voice, at) => {
        const text = each.texts[voice];
        return [voice, text === null ? null : `〔${index}-${at}〕${text}`] as const;
      });
      const place = [1 + (index % 4), 1 + (Math.floor(index / 4) % 4)] as const;
      return briefState(place, each.status, Object.fromEntries(marked));
    });
    return briefFacts({ states });
  }

  it('stand in it exactly once, but for those of an exempt unit without a report', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 16 }), (cells) => {
        const facts = factsOf(cells);
        const text = textOf(facts);
        for (const state of facts.states) {
          const times = state.unitId === briefUnitId(4) ? 0 : 1;
          for (const voice of voices) {
            const mark = /^〔[\d-]+〕/u.exec(state[voice] ?? '')?.[0];
            if (mark !== undefined) expect(text.split(mark).length - 1).toBe(times);
          }
        }
      }),
    );
  });

  it('that are equal are said once with all who say them', () => {
    const states = [1, 2, 3].map((unit) =>
      briefState([1, unit], '推进中', { progress: '已开会。' }),
    );
    expect(part(briefFacts({ states }), '开展源头管控行动').at(-1)).toBe(
      '应急办、经发办、大湾村：已开会。',
    );
  });

  it('that are many are broken into paragraphs, never inside a text', () => {
    const units = Array.from({ length: 12 }, (_, n) => briefUnit(n + 1, `${n + 1}村`));
    const states = units.map((_, n) =>
      briefState([1, n + 1], '推进中', { progress: `${n}${'查'.repeat(60)}` }),
    );
    const paragraphs = part(briefFacts({ units, states, reports: [] }), '开展源头管控行动').slice(
      1,
    );
    expect(paragraphs.length).toBe(3);
    for (const text of paragraphs) expect(text).toMatch(/^\d+村：.*查。$/u);
  });

  it('of an exempt unit that has reported all the same are quoted', () => {
    const exempt = { reason: '本季度无任务', at: '2024-09-01T01:00:00.000Z', by: '王芳' };
    const reports = [briefReport(4, '武装部', { ...ACCEPTED, exempt })];
    expect(textOf(briefFacts({ reports }))).toContain('武装部未报送的内容');
    expect(textOf(briefFacts())).not.toContain('武装部未报送的内容');
  });
});
