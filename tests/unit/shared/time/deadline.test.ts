import { describe, expect, it } from 'vitest';
import {
  parseDeadline,
  type DeadlineFrame,
  type DeadlineKind,
} from '../../../../shared/time/deadline.ts';

const PLAN: DeadlineFrame = { from: '2024-01-01', to: '2026-12-31', baseYear: 2024 };

interface Expected {
  readonly kind: DeadlineKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly due: string | null;
}

const window = (from: string, to: string): Expected => ({ kind: 'window', from, to, due: to });
const by = (due: string): Expected => ({ kind: 'by', from: null, to: null, due });
const overPlan = (kind: 'standing' | 'recurring', from = PLAN.from as string): Expected => ({
  kind,
  from,
  to: PLAN.to,
  due: null,
});
const wordsOnly = (kind: DeadlineKind): Expected => ({ kind, from: null, to: null, due: null });

const WINDOWS: readonly (readonly [string, Expected])[] = [
  ['2024年', window('2024-01-01', '2024-12-31')],
  ['2025—2026年', window('2025-01-01', '2026-12-31')],
  ['2025–2026年', window('2025-01-01', '2026-12-31')],
  ['2025－2026年', window('2025-01-01', '2026-12-31')],
  ['2025——2026年', window('2025-01-01', '2026-12-31')],
  ['2025-2026', window('2025-01-01', '2026-12-31')],
  ['2024年-2025年', window('2024-01-01', '2025-12-31')],
  ['2024年~2026年', window('2024-01-01', '2026-12-31')],
  ['2024年～2026年', window('2024-01-01', '2026-12-31')],
  ['2024至2026年', window('2024-01-01', '2026-12-31')],
  ['2024年一2026年', window('2024-01-01', '2026-12-31')],
  ['2024 年 - 2026 年', window('2024-01-01', '2026-12-31')],
  ['２０２４年', window('2024-01-01', '2024-12-31')],
  ['二〇二四年', window('2024-01-01', '2024-12-31')],
  ['2024', window('2024-01-01', '2024-12-31')],
  ['2024年度', window('2024-01-01', '2024-12-31')],
  ['2020 年 6 月', window('2020-06-01', '2020-06-30')],
  ['2024年2月', window('2024-02-01', '2024-02-29')],
  ['2024.6', window('2024-06-01', '2024-06-30')],
  ['202406', window('2024-06-01', '2024-06-30')],
  ['2020 年 7 月至 12 月', window('2020-07-01', '2020-12-31')],
  ['2026年10月至12月', window('2026-10-01', '2026-12-31')],
  ['2024年5月至2025年12月', window('2024-05-01', '2025-12-31')],
  ['2024年4月—2024年12月', window('2024-04-01', '2024-12-31')],
  ['2024年3月—4月', window('2024-03-01', '2024-04-30')],
  ['2024.3-2024.12', window('2024-03-01', '2024-12-31')],
  ['3-6月', window('2024-03-01', '2024-06-30')],
  ['3月-5月', window('2024-03-01', '2024-05-31')],
  ['5月~6月', window('2024-05-01', '2024-06-30')],
  ['11月至次年3月', window('2024-11-01', '2025-03-31')],
  ['11月-3月', window('2024-11-01', '2025-03-31')],
  ['3月10日-20日', window('2024-03-10', '2024-03-20')],
  ['3月上旬', window('2024-03-01', '2024-03-10')],
  ['4月中旬', window('2024-04-11', '2024-04-20')],
  ['2月下旬', window('2024-02-21', '2024-02-29')],
  ['1月份', window('2024-01-01', '2024-01-31')],
  ['全年', window('2024-01-01', '2024-12-31')],
  ['年度', window('2024-01-01', '2024-12-31')],
  ['年内', window('2024-01-01', '2024-12-31')],
  ['一季度', window('2024-01-01', '2024-03-31')],
  ['第三季度', window('2024-07-01', '2024-09-30')],
  ['2025年第四季度', window('2025-10-01', '2025-12-31')],
  ['一至三季度', window('2024-01-01', '2024-09-30')],
  ['上半年', window('2024-01-01', '2024-06-30')],
  ['2025年下半年', window('2025-07-01', '2025-12-31')],
  ['即日起至 2026 年 6 月', window('2024-01-01', '2026-06-30')],
  ['2024年、2025年', window('2024-01-01', '2025-12-31')],
  ['2024年完成', window('2024-01-01', '2024-12-31')],
];

const LIMITS: readonly (readonly [string, Expected])[] = [
  ['2024年底前', by('2024-12-31')],
  ['2025年底前', by('2025-12-31')],
  ['2022 年底', by('2022-12-31')],
  ['24年底前', by('2024-12-31')],
  ['年底前', by('2024-12-31')],
  ['3月10日前', by('2024-03-10')],
  ['1月20日前', by('2024-01-20')],
  ['3月底前', by('2024-03-31')],
  ['7月底前', by('2024-07-31')],
  ['2月底前', by('2024-02-29')],
  ['4月初前', by('2024-04-10')],
  ['十二月底前', by('2024-12-31')],
  ['2024年6月前', by('2024-05-31')],
  ['2024.12.31', by('2024-12-31')],
  ['2024/12/31', by('2024-12-31')],
  ['2024-12-31', by('2024-12-31')],
  ['2024-3-1', by('2024-03-01')],
  ['20241231', by('2024-12-31')],
  ['45657', by('2024-12-31')],
  ['2024年12月31日', by('2024-12-31')],
  ['2024年12月31日前（长期坚持）', by('2024-12-31')],
  ['力争2024年底前完成', by('2024-12-31')],
  ['2024年底前完成，长期坚持', by('2024-12-31')],
  ['截至2024年6月', by('2024-06-30')],
  ['第一项2024年6月底前；第二项2025年底前', by('2025-12-31')],
];

const RECURRING: readonly (readonly [string, string])[] = [
  ['每年', 'year'],
  ['每年 11月 26 日前', 'year'],
  ['每年至少组织1次', 'year'],
  ['当年12月', 'year'],
  ['每半年', 'half-year'],
  ['每半年至少组织一次', 'half-year'],
  ['每季度召开一次', 'quarter'],
  ['每季度末月 28 日前', 'quarter'],
  ['每季度最后一周报送', 'quarter'],
  ['每季度至少1次（高危行业领域每月至少1次）', 'quarter'],
  ['每月', 'month'],
  ['每月25日前', 'month'],
  ['月度实施计划', 'month'],
  ['年度监督检查计划', 'year'],
  ['每日了解掌握、每周协调调度', 'day'],
  ['每周', 'week'],
  ['每周、每月工作动态', 'week'],
  ['每日', 'day'],
];

const WORDS: readonly (readonly [string, Expected])[] = [
  ['长期坚持', overPlan('standing')],
  ['持续推进', overPlan('standing')],
  ['常态化', overPlan('standing')],
  ['长期工作', overPlan('standing')],
  ['自2024年4月1日起', overPlan('standing', '2024-04-01')],
  ['2024年6月至长期', overPlan('standing', '2024-06-01')],
  ['即知即改', wordsOnly('vague')],
  ['立行立改', wordsOnly('vague')],
  ['及时', wordsOnly('vague')],
  ['适时', wordsOnly('vague')],
  ['限期', wordsOnly('vague')],
  ['定期', wordsOnly('vague')],
  ['动态更新', wordsOnly('vague')],
  ['日周月', wordsOnly('vague')],
  ['班组日排查、部门周排查、厂长经理月排查', wordsOnly('vague')],
  ['事故发生时', wordsOnly('event')],
  ['总体任务结束后', wordsOnly('event')],
  ['接到通知后3日内', wordsOnly('event')],
  ['复工复产、出现险情、发生事故等特殊时期必须到场', wordsOnly('event')],
  ['待定', wordsOnly('text')],
  ['2月30日前', wordsOnly('text')],
  ['2024年13月', wordsOnly('text')],
  ['2025年12月至2024年1月', wordsOnly('text')],
  ['2024年底前，视资金情况再定', wordsOnly('text')],
  ['2023年及以前', { kind: 'text', from: null, to: '2023-12-31', due: null }],
  ['', wordsOnly('none')],
  [' \n ', wordsOnly('none')],
  ['/', wordsOnly('none')],
  ['——', wordsOnly('none')],
];

describe('a deadline', () => {
  it.each([...WINDOWS, ...LIMITS, ...WORDS])('«%s» is read as %o', (text, expected) => {
    expect(parseDeadline(text, PLAN)).toMatchObject({ text, every: null, ...expected });
  });

  it.each(RECURRING)('«%s» recurs every %s inside the plan', (text, every) => {
    expect(parseDeadline(text, PLAN)).toMatchObject({ text, every, ...overPlan('recurring') });
  });

  it('that recurs from a day on begins on that day', () => {
    const deadline = parseDeadline('自2024年4月1日起，每季度报送', PLAN);

    expect(deadline).toMatchObject({ kind: 'recurring', every: 'quarter', from: '2024-04-01' });
  });

  it('keeps its kind but no days where no year is known', () => {
    expect(parseDeadline('3月底前', null)).toMatchObject({ kind: 'by', due: null });
    expect(parseDeadline('3-6月', null)).toMatchObject({ kind: 'window', from: null, to: null });
    expect(parseDeadline('2024年底前', null)).toMatchObject({ kind: 'by', due: '2024-12-31' });
  });

  it('takes the year of its end where its beginning names none', () => {
    const late = parseDeadline('5月至2025年12月', { ...PLAN, baseYear: 2026 });

    expect(late).toMatchObject({ from: '2025-05-01', to: '2025-12-31' });
  });
});
