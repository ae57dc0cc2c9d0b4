import { describe, expect, it } from 'vitest';
import { readRowTargets, type TargetTexts } from '../../../../shared/report/row-targets.ts';

const NOTHING: TargetTexts = { target: null, title: null, detail: null };

/** Each target as «place metric comparator value unit». */
function say(texts: Partial<TargetTexts>): readonly string[] {
  return readRowTargets({ ...NOTHING, ...texts }).map(
    ({ place, metric, comparator, value, unit }) =>
      `${place} ${metric} ${comparator} ${value ?? '?'}${unit}`,
  );
}

describe('the targets of a row', () => {
  it('are those of its target column, its title and its detail, in this order', () => {
    expect(
      say({
        target: '消防器材配备率100%',
        title: '开展2次夜间巡查',
        detail: '安装烟感报警器不少于60个。',
      }),
    ).toEqual([
      'target 消防器材配备率 all 100%',
      'title 夜间巡查 at-least 2次',
      'detail 安装烟感报警器 at-least 60个',
    ]);
  });

  it('count once what is said twice', () => {
    const texts = { target: '隐患整改率95%以上', detail: '做到隐患整改率95%以上' };

    expect(say(texts)).toEqual(['target 隐患整改率 at-least 95%']);
  });

  it('are all kept where the figures differ', () => {
    const texts = { target: '隐患整改率95%以上', detail: '隐患整改率90%以上' };

    expect(say(texts)).toHaveLength(2);
  });

  it('take what a bare figure counts from a title that names a measure', () => {
    expect(say({ target: '≥95%', title: '隐患整改率' })).toEqual([
      'target 隐患整改率 at-least 95%',
    ]);
    expect(say({ target: '100%', title: '持证上岗率' })).toEqual(['target 持证上岗率 all 100%']);
  });

  it('leave a bare figure beside a title that names work as text', () => {
    expect(say({ target: '≥95%', title: '推进隐患整改' })).toEqual([]);
  });

  it.each([
    { title: '落实“四个清单”管理' },
    { detail: '2025年6月底前完成，第一季度部署' },
    { target: '明显好转' },
    {},
  ])('are none in %j', (texts) => {
    expect(say(texts)).toEqual([]);
  });

  it('are read from a text that was typed with spaces and full-width signs', () => {
    expect(say({ detail: '培训合格率 ９８ ％ 以上' })).toEqual(['detail 培训合格率 at-least 98%']);
    expect(say({ detail: '应急演练全 覆 盖' })).toEqual(['detail 应急演练 all 100%']);
  });
});
