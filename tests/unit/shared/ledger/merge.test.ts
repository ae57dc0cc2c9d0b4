import { describe, expect, it } from 'vitest';
import { mergeRow } from '../../../../shared/ledger/merge.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';

const id = entryIdOf(1);
const stored = {
  fields: { status: '推进中', percent: 60, progress: '甲' },
  fieldRev: { status: 5, percent: 8 },
};

describe('one pushed row', () => {
  it('applies a field nobody wrote since', () => {
    const merged = mergeRow({ stored, change: { id, baseRev: 5, fields: { status: '已完成' } } });
    expect(merged).toEqual({ apply: { status: '已完成' }, unchanged: [], conflicts: [] });
  });

  it('stops at a field that somebody wrote since', () => {
    const merged = mergeRow({ stored, change: { id, baseRev: 7, fields: { percent: 80 } } });
    expect(merged).toEqual({ apply: {}, unchanged: [], conflicts: ['percent'] });
  });

  it('is content when both wrote the same', () => {
    const merged = mergeRow({ stored, change: { id, baseRev: 0, fields: { percent: 60 } } });
    expect(merged).toEqual({ apply: {}, unchanged: ['percent'], conflicts: [] });
  });

  it('takes a field that was never written at any base, also to empty it', () => {
    const change = { id, baseRev: 0, fields: { progress: null, next: '再查' } };
    expect(mergeRow({ stored, change }).apply).toEqual({ progress: null, next: '再查' });
  });

  it('finds a blank equal to a field the server has never had', () => {
    const change = { id, baseRev: 0, fields: { next: null } };
    expect(mergeRow({ stored, change }).unchanged).toEqual(['next']);
  });

  it('remembers that one field was last seen earlier than its row', () => {
    const fields = { percent: 80, status: '已完成' };
    const undecided = { id, baseRev: 9, fields, olderBase: { percent: 6 } };
    expect(mergeRow({ stored, change: undecided })).toEqual({
      apply: { status: '已完成' },
      unchanged: [],
      conflicts: ['percent'],
    });
  });

  it('applies a decision for «mine», sent on the revision of «theirs»', () => {
    const decided = { id, baseRev: 3, fields: { percent: 80 }, olderBase: { percent: 8 } };
    expect(mergeRow({ stored, change: decided }).apply).toEqual({ percent: 80 });
  });
});
