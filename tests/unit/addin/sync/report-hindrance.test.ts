import { describe, expect, it } from 'vitest';
import { forgetRequest, keepRequest, keptRequest } from '../../../../addin/sync/kept-request.ts';
import { hindranceOf } from '../../../../addin/sync/submit-report.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import * as ids from '../../../support/pane-gallery/ids.ts';
import * as sheets from '../../../support/pane-gallery/sheet-samples.ts';

describe('what keeps a report from being handed in', () => {
  it('is nothing after a sync without questions', () => {
    expect(hindranceOf(sheets.syncClean)).toBeNull();
  });

  it('is everything that is to be mended, decided or brought back', () => {
    expect(hindranceOf(sheets.syncMixed)).toBe(
      '还有 3 处要修改，2 处冲突要选择，2 行在表里少了，要恢复，没有报送。请按下面的提示处理完，再点报送。',
    );
  });

  it('is not the rows a unit keeps for itself', () => {
    const [problem] = sheets.syncMixed.problems;
    if (problem === undefined) throw new Error('the sample has problems');
    const own = { ...problem, code: 'ROW_WITHOUT_ID' };

    expect(hindranceOf({ ...sheets.syncClean, problems: [own] })).toBeNull();
  });

  it('is a protected sheet, and a cell that was typed into meanwhile', () => {
    expect(hindranceOf({ ...sheets.syncClean, protected: true })).toContain('受保护');
    expect(hindranceOf({ ...sheets.syncClean, fieldsPending: 2 })).toContain('还有 2 格没有同步');
  });
});

describe('a report on its way', () => {
  const input = { requestId: ids.entry(1), reportId: ids.report(1), cursor: 7, nil: null };

  it('is kept until it is answered, each report for itself', () => {
    const store = memoryStore();
    keepRequest({ store }, input);

    expect(keptRequest({ store }, ids.report(1))).toEqual(input);
    expect(keptRequest({ store }, ids.report(2))).toBeNull();

    forgetRequest({ store }, ids.report(1));
    expect(keptRequest({ store }, ids.report(1))).toBeNull();
  });

  it('is none where the storage holds something else', () => {
    const store = memoryStore();
    store.set(`report/${ids.report(1)}`, '{"requestId":1}');

    expect(keptRequest({ store }, ids.report(1))).toBeNull();
  });
});
