import { describe, expect, it } from 'vitest';
import type { DistrictTowns, PlanFigures } from '../../../../shared/protocol/district.ts';
import { districtSheet } from '../../../../shared/summary/district-sheet.ts';
import { planId, townId } from '../../../../shared/town/ids.ts';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AT = '2024-10-14T16:30:00.000Z';
const period = { label: '2024 年第三季度', dutyName: '季度工作小结', dueAt: AT };

const plan = (n: number, figures: Pick<PlanFigures, 'reporting' | 'progress'>): PlanFigures => ({
  id: planId.parse(idOf(n)),
  title: `清单${n}`,
  at: AT,
  period: figures.reporting === null ? null : period,
  ...figures,
});

/** 1/1 reported beside 1/9: the rate of both is 2/10, not the average 56 %. */
const small = plan(1, {
  reporting: { expected: 1, reported: 1, onTime: 1, accepted: 1, missing: 0, exempt: 2 },
  progress: { expected: 2, filled: 2, countable: 2, done: 2, late: 0 },
});
const large = plan(2, {
  reporting: { expected: 9, reported: 1, onTime: 0, accepted: 0, missing: 8, exempt: 0 },
  progress: { expected: 20, filled: 5, countable: 18, done: 3, late: 4 },
});
const undated = plan(3, {
  reporting: null,
  progress: { expected: 4, filled: 0, countable: 0, done: 0, late: 0 },
});

const districtOf = (...towns: readonly (readonly PlanFigures[])[]): DistrictTowns => ({
  districtName: '江北区安委办',
  at: AT,
  towns: towns.map((plans, index) => ({
    id: townId.parse(idOf(100 + index)),
    name: `${'甲乙丙丁'[index] ?? ''}镇`,
    plans: [...plans],
  })),
});

function table(district: DistrictTowns) {
  const { columns, rows } = districtSheet(district);
  return rows.map(({ values }) =>
    Object.fromEntries(columns.map(({ label }, index) => [label, values[index]])),
  );
}

describe('各镇对照', () => {
  it('gives every rate beside its part and base, «/» where there is no base', () => {
    const [first, second, third] = table(districtOf([large], [undated], []));

    expect(first).toMatchObject({
      镇: '甲镇',
      清单: '清单2',
      报送期: '2024 年第三季度',
      报送率: 1 / 9,
      '已报/应报': '1/9',
      及时率: 0,
      '按时/应报': '0/9',
      审定率: 0,
      '审定/已报': '0/1',
      未报单位: '8',
      '已填/应填': '5/20',
      完成率: 3 / 18,
      '已完成/应完成': '3/18',
      '逾期/应完成': '4/18',
      数据时点: '2024-10-15 00:30',
    });
    expect(second).toMatchObject({
      报送期: '/',
      报送率: '/',
      '已报/应报': '/',
      未报单位: '/',
      完成率: '/',
      '已填/应填': '0/4',
    });
    expect(third).toMatchObject({ 清单: '还没有发布清单', '已填/应填': '/', 数据时点: '' });
  });

  it('adds up the plans of a town and all towns: rates are of sums, never averages', () => {
    const rows = table(districtOf([small, large], [undated]));

    for (const row of [rows[0], rows.at(-1)]) {
      expect(row).toMatchObject({ 报送率: 2 / 10, '已报/应报': '2/10', 完成率: 5 / 20 });
    }
    expect(rows[0]).toMatchObject({ 清单: '清单1、清单2', 报送期: '2024 年第三季度' });
    expect(rows.at(-1)).toMatchObject({ 镇: '合计', 清单: '2 个镇，3 份清单' });
  });

  it('carries totals to check it by, of parts that add up', () => {
    const { note, title } = districtSheet(districtOf([small], [large], [undated], []));

    expect(title).toBe('江北区安委办 各镇对照');
    expect(note).toBe(
      '清单通 · 数据时点 2024-10-15 00:30 · 镇 4 个，已发布清单 3 个 · ' +
        '应报 10 个单位，已报 2 个，未报 8 个，免报 2 个 · 应填 26 行，已填 7 行',
    );
  });

  it('has a stable row for each town, whatever plans it has', () => {
    const { rows } = districtSheet(districtOf([small, large], []));

    expect(rows.map(({ id }) => id)).toEqual([idOf(100), idOf(101), 'total']);
  });
});
