import { describe, expect, it } from 'vitest';
import { matchPlan } from '../../../../addin/sync/match-plan.ts';
import type { PlanRow } from '../../../../shared/protocol/plan.ts';
import { idOf } from './rows.ts';

/** A row of the published plan (ids from 1) or of another file (ids from 100). */
function row(id: number, words: Partial<PlanRow> = {}): PlanRow {
  const blank = { action: null, deadline: null, lead: null, responsible: null };
  return { ...blank, number: '1', title: '宣传判定标准', detail: '汇编', ...words, id: idOf(id) };
}

const idsOf = (rows: readonly PlanRow[]) => rows.map(({ id }) => id);

describe('a list from another file', () => {
  it('finds its rows again whatever their order, spacing and full stops', () => {
    const published = [row(1), row(2, { number: '2', title: '落实定级制度' })];
    const list = [
      row(101, { number: '２', title: '落实定级制度。' }),
      row(100, { title: '宣传 判定标准' }),
    ];

    expect(idsOf(matchPlan(list, published))).toEqual([idOf(2), idOf(1)]);
  });

  it('keeps the dated rows of one task apart, by their deadline or what is left', () => {
    const published = [
      row(1, { deadline: '2024年' }),
      row(2, { deadline: '2025年', detail: '抽查' }),
    ];
    const list = [
      row(100, { deadline: '2025年', detail: '抽查并复查' }),
      row(101, { deadline: '2024年底前' }),
    ];

    expect(idsOf(matchPlan(list, published))).toEqual([idOf(2), idOf(1)]);
  });

  it('knows a renumbered task by its words, and a task with new words by its number and title', () => {
    const published = [row(1), row(2, { number: '2', title: '落实定级制度' })];
    const list = [
      row(100, { number: '3' }),
      row(101, { number: '2', title: '落实定级制度', detail: '全部重写' }),
    ];

    expect(idsOf(matchPlan(list, published))).toEqual([idOf(1), idOf(2)]);
  });

  it('makes a new row of what answers to nobody, and gives no id twice', () => {
    const list = [row(100), row(101), row(102, { title: '新增任务' })];

    expect(idsOf(matchPlan(list, [row(1)]))).toEqual([idOf(1), idOf(101), idOf(102)]);
  });

  it('does not take one row without a title for another', () => {
    const published = [row(1, { title: null, detail: '甲' })];
    const list = [row(100, { title: null, detail: '乙' })];

    expect(idsOf(matchPlan(list, published))).toEqual([idOf(100)]);
  });
});
