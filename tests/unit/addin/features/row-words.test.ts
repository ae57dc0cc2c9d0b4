import { describe, expect, it } from 'vitest';
import {
  sayPeople,
  sayTargets,
  saySteps,
} from '../../../../addin/features/publish-plan/row-words.ts';
import { recogniseSheet } from '../../../../shared/sheet/recognise.ts';
import { gridOf } from '../../../support/text-grid.ts';

function rowWith(deadline: string, detail = '逐户上门') {
  const [row] = recogniseSheet(
    gridOf([
      ['大湾镇2025年消防重点任务清单'],
      ['重点任务', '工作措施', '完成时限', '责任单位'],
      ['更换软管', detail, deadline, '经发办'],
    ]),
  ).rows;
  if (row === undefined) throw new Error('the row is read');
  return row;
}

describe('a row in the preview', () => {
  it('shows each date of a deadline that has several, and which of them decides', () => {
    expect(saySteps(rowWith('第一项6月底前；第二项2025年12月10日前'))).toMatch(
      /^分 2 步：.*2025-06-30.*2025-12-10.*；过了 2025-12-10 才算逾期$/u,
    );
  });

  it('shows the first time of what then recurs', () => {
    expect(saySteps(rowWith('2025年6月底前完成，每季度更新'))).toMatch(
      /^先在.*2025-06-30.*，以后按周期办$/u,
    );
  });

  it.each(['2025年底前', '长期坚持', '每季度', '适时', ''])('says nothing of «%s»', (text) => {
    expect(saySteps(rowWith(text))).toBeNull();
  });

  it('shows whom the list names', () => {
    const row = rowWith('2025年');

    expect(sayPeople(row)).toBeNull();
    expect(sayPeople({ ...row, people: ['周小兰', '郑国强'], leader: '吴芳' })).toBe(
      '责任人：周小兰、郑国强 · 责任领导：吴芳',
    );
  });

  it('shows the clauses that state figures, each once', () => {
    expect(sayTargets(rowWith('2025年', '企业录入率、执法人员录入率100%。召开1次例会'))).toBe(
      '指标：企业录入率、执法人员录入率100%；召开1次例会',
    );
    expect(sayTargets(rowWith('2025年'))).toBeNull();
  });
});
