import { describe, expect, it } from 'vitest';
import { isRowComplete, missingIn } from '../../../../shared/report/completeness.ts';
import { STATUSES } from '../../../../shared/summary/status.ts';

describe('a row', () => {
  it('without a status is asked for one', () => {
    expect(missingIn({ status: null, progress: '做了一些' })).toBe('请选择进展状态。');
    expect(missingIn({})).toBe('请选择进展状态。');
  });

  it('that has begun is asked for a sentence', () => {
    for (const status of STATUSES.filter((word) => word !== '未启动')) {
      expect(missingIn({ status, progress: null }), status).toBe('请在进展情况里写一句做了什么。');
      expect(isRowComplete({ status, progress: '开会部署' }), status).toBe(true);
    }
  });

  it('that has not begun needs nothing more', () => {
    expect(isRowComplete({ status: '未启动', progress: null })).toBe(true);
  });
});
