import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type TownSettings } from '../../../../shared/report/settings.ts';
import type { SummaryFacts } from '../../../../shared/summary/facts.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { seenLabels, seenRows } from '../../../support/seen-rows.ts';
import {
  exampleFacts,
  handedIn,
  reportedFacts,
  reportFact,
  sentBack,
  stateFact,
  unitIdOf,
} from '../../../support/summary-facts.ts';

const facts = reportedFacts();

function coloursOf(changed: Partial<SummaryFacts>, settings: Partial<TownSettings> = {}) {
  return summarySheets({ ...facts, settings: { ...DEFAULT_SETTINGS, ...settings }, ...changed })
    .colours;
}

/** Colour and rule of the first unit, 应急办, of whose rows nothing is late, with a report of its own. */
function ofUnit(report: SummaryFacts['reports'][number] | null, states: SummaryFacts['states']) {
  const { rows } = coloursOf({ states, reports: report === null ? [] : [report] });
  return rows[0]?.values.slice(1, 3);
}

const DONE = [stateFact([1, 1], '已完成', 100), stateFact([3, 1], '长期推进')];
const STARTED = [stateFact([1, 1], '推进中', 30)];
const IN_TIME = '2024-09-27T01:00:00.000Z';
const TOO_LATE = '2024-09-30T01:00:00.000Z';

describe('五色图', () => {
  it('shows the colour of each unit, the rule that gave it, and every figure behind it', () => {
    const { colours } = summarySheets(facts);
    expect(seenLabels(colours)).toEqual([
      ...['单位', '颜色', '依据', '完成率', '已完成/应完成', '逾期/应完成', '严重逾期/应完成'],
      ...['报送状态', '退回次数', '一票否决'],
    ]);
    const long = '严重逾期 1 行（超过 30 天）';
    const soon = '临期 1 行（15 天内到期）';
    expect(seenRows(colours).slice(0, 4)).toEqual([
      ['应急办', '红（严重逾期）', long, 1 / 3, '1/3', '2/3', '1/3', '审定', 0, ''],
      ['大湾村', '黄（临期）', soon, 1 / 3, '1/3', '0/3', '0/3', '已报', 1, ''],
      ['武装部', '橙（逾期）', '逾期 1 行', 0, '0/2', '1/2', '0/2', '逾期未报', 0, ''],
      [
        ...['合计', '3 个单位'],
        '绿（完成） 0 个，蓝（正常） 0 个，黄（临期） 1 个，橙（逾期） 1 个，红（严重逾期） 1 个',
        ...[0.25, '2/8', '3/8', '1/8', '', 1, '0 个'],
      ],
    ]);
  });

  it('ends with the rule of each colour and its thresholds, the most serious first', () => {
    const { rows } = coloursOf({}, { dueSoonDays: 7, longLateDays: 20 });
    expect(rows.slice(-5).map(({ id, values }) => [id, values[0], values[1]])).toEqual([
      ['rule:red', '规则', '红（严重逾期）'],
      ['rule:orange', '规则', '橙（逾期）'],
      ['rule:yellow', '规则', '黄（临期）'],
      ['rule:blue', '规则', '蓝（正常）'],
      ['rule:green', '规则', '绿（完成）'],
    ]);
    expect(rows.at(-5)?.values[2]).toContain('逾期超过 20 天');
    expect(rows.at(-3)?.values[2]).toContain('在 7 天内到期');
  });

  it('turns red at a veto, with its day and reason, whatever the figures say', () => {
    const reason = '发生一般事故';
    const vetoes = [
      { unitId: unitIdOf(2), day: '2024-10-01', reason },
      { unitId: unitIdOf(2), day: '2024-10-16', reason: '还没有到的日子' },
    ];
    const values = coloursOf({}, { vetoes }).rows[1]?.values;
    expect(values?.slice(0, 3)).toEqual([
      '大湾村',
      '红（严重逾期）',
      '一票否决：2024-10-01 发生一般事故',
    ]);
    expect(values?.[9]).toBe('是');
  });

  it.each<[string, Parameters<typeof ofUnit>, string, string]>([
    ['all done and reported', [handedIn(1, IN_TIME), DONE], '绿（完成）', '应完成的 1 行全部完成'],
    ['all done, nothing to report', [null, DONE], '绿（完成）', '应完成的 1 行全部完成'],
    ['on its way', [handedIn(1, IN_TIME), STARTED], '蓝（正常）', '按期推进，没有临期和逾期'],
    [
      'only standing rows',
      [null, [stateFact([3, 1], '长期推进')]],
      '蓝（正常）',
      '按期推进，没有临期和逾期',
    ],
    ['done, reported late', [handedIn(1, TOO_LATE), DONE], '黄（临期）', '迟报 2 天'],
    ['done, not reported', [reportFact(1), DONE], '橙（逾期）', '报送逾期 17 天未报'],
    [
      'done, returned and not corrected',
      [sentBack(1, IN_TIME), DONE],
      '红（严重逾期）',
      '报送被退回，还没有改报',
    ],
    [
      'done, exempt',
      [reportFact(1, { exempt: { reason: '无', at: IN_TIME, by: '赵' } }), DONE],
      '绿（完成）',
      '应完成的 1 行全部完成',
    ],
  ])('of a unit with %s', (_, ...[[report, states], colour, rule]) => {
    expect(ofUnit(report, states)).toEqual([colour, rule]);
  });

  it('awaits a report before it is due, and turns yellow when that day is near', () => {
    const early = { states: DONE, reports: [reportFact(1)], today: '2024-09-08' };
    const at = (day: string) =>
      coloursOf({ ...early, today: day, at: `${day}T02:00:00.000Z` }).rows[0]?.values.slice(1, 3);
    expect(at('2024-09-12')).toEqual(['蓝（正常）', '按期推进，没有临期和逾期']);
    expect(at('2024-09-13')).toEqual(['黄（临期）', '还没有报送，15 天后截止']);
  });

  it('turns red when a report is missing beyond the threshold', () => {
    const { rows } = coloursOf({ states: DONE, reports: [reportFact(1)] }, { longLateDays: 16 });
    expect(rows[0]?.values.slice(1, 3)).toEqual([
      '红（严重逾期）',
      '报送逾期 17 天未报（超过 16 天）',
    ]);
  });

  it('speaks the words of the town and shows its colours', () => {
    const colours = {
      ...DEFAULT_SETTINGS.colours,
      green: { name: '蓝', word: '办结' },
      blue: { name: '绿', word: '推进' },
      red: { name: '警示', word: '滞后' },
    };
    const { rows, toneRules } = coloursOf({}, { colours });
    expect(rows[0]?.values[1]).toBe('警示（滞后）');
    expect(toneRules.map(({ word, tone }) => [word, tone])).toEqual([
      ['蓝（办结）', 'blue'],
      ['绿（推进）', 'green'],
      ['黄（临期）', 'yellow'],
      ['橙（逾期）', 'orange'],
      ['警示（滞后）', 'red'],
    ]);
  });
});

describe('a ranking', () => {
  it('is off unless the town turns it on', () => {
    expect(seenLabels(coloursOf({}))).not.toContain('名次');
  });

  it('goes by colour, then by share done, then by share late; equals share a place', () => {
    const states = [
      ...[stateFact([1, 1], '推进中', 10), stateFact([1, 2], '已完成', 100)],
      ...[stateFact([1, 3], '推进中', 90), stateFact([3, 4], '长期推进')],
    ];
    const sheet = coloursOf({ states, reports: [] }, { ranking: true });
    expect(seenLabels(sheet)[0]).toBe('名次');
    expect(
      seenRows(sheet)
        .slice(0, 5)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      [1, '大湾村', '绿（完成）'],
      [2, '应急办', '蓝（正常）'],
      [2, '武装部', '蓝（正常）'],
      [4, '镇武装部', '蓝（正常）'],
      ['', '合计', '4 个单位'],
    ]);
  });
});

it('is made without duties too, with nothing said of reports', () => {
  const { colours } = summarySheets(exampleFacts());
  expect(seenRows(colours)[0]?.slice(7)).toEqual(['', '', '']);
});
