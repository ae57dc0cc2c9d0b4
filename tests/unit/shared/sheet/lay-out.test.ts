import { describe, expect, it } from 'vitest';
import { decodeBaseline, hashValue } from '../../../../shared/ledger/baseline.ts';
import { dirtyFields } from '../../../../shared/ledger/diff.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';
import { layOutMyList } from '../../../../shared/sheet/lay-out.ts';
import { entryIdOf, progressRow } from '../../../support/progress-rows.ts';

const filled = progressRow(2, { status: '推进中', percent: 60, progress: '=1+1' });
const town = { townName: '大湾镇', unitName: '经发办', planTitle: '重点任务清单' };
const image = layOutMyList({ ...town, rows: [filled, progressRow(1)] });

describe('我的清单', () => {
  it('has the twelve fields, then the result, then two hidden columns', () => {
    expect(image.columns.map(({ label }) => label)).toEqual([
      '序号',
      '行动名称',
      '重点任务',
      '任务内容',
      '完成时间',
      '牵头部门',
      '责任部门',
      '进展状态',
      '完成率',
      '进展情况',
      '存在问题',
      '下一步措施',
      '校验结果',
      '行标识',
      '同步底稿',
    ]);
    expect(image.columns.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual([
      '_id',
      '_base',
    ]);
  });

  it('lets the unit type in its own five columns and marks only these', () => {
    const own = ['status', 'percent', 'progress', 'problems', 'next'];
    expect(image.columns.filter(({ editable }) => editable).map(({ key }) => key)).toEqual(own);
    expect(image.markedColumns).toEqual(own);
  });

  it('repeats the action in every row, in the order of the plan', () => {
    expect(image.rows.map(({ id }) => id)).toEqual([entryIdOf(1), entryIdOf(2)]);
    expect(image.rows.map(({ values }) => values[1])).toEqual(['行动1', '行动1']);
  });

  it('shows a percent as a fraction and any text as text', () => {
    expect(image.rows[1]?.values.slice(7, 14)).toEqual([
      '推进中',
      0.6,
      '=1+1',
      '',
      '',
      '',
      entryIdOf(2),
    ]);
  });

  it('is laid out clean: no field differs from its baseline', () => {
    const baseline = decodeBaseline(String(image.rows[1]?.values.at(-1)));
    const blank = { problems: null, next: null };
    expect(dirtyFields(progressLedger, { ...filled.fields, ...blank }, baseline)).toEqual([]);
    expect(baseline?.hashes['status']).toBe(hashValue('推进中'));
  });

  it('shows a result and a baseline that were given', () => {
    const rows = [{ ...filled, result: '【完成率】看不懂', base: 'b1' }];
    expect(layOutMyList({ ...town, rows }).rows[0]?.values.slice(-3)).toEqual([
      '【完成率】看不懂',
      entryIdOf(2),
      'b1',
    ]);
  });

  it('lays out no row that the town took away', () => {
    expect(layOutMyList({ ...town, rows: [{ ...filled, retired: true }] }).rows).toEqual([]);
  });
});
