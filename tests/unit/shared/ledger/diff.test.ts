import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../../../shared/ledger/baseline.ts';
import { changeOf, dirtyFields } from '../../../../shared/ledger/diff.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';
import { entryIdOf } from '../../../support/progress-rows.ts';

const seen = { status: '推进中', percent: 60, progress: null };
const baseline = baselineOf(progressLedger, seen, 7);

describe('the dirty fields of a row', () => {
  it('are none when nothing was typed', () => {
    expect(dirtyFields(progressLedger, seen, baseline)).toEqual([]);
  });

  it('are those that changed, an emptied cell too', () => {
    const now = { status: null, percent: 60, progress: '做了' };
    expect(dirtyFields(progressLedger, now, baseline)).toEqual(['status', 'progress']);
  });

  it('do not include a field whose column is gone', () => {
    expect(dirtyFields(progressLedger, { percent: 60 }, baseline)).toEqual([]);
  });

  it('are all that is there when the baseline is lost', () => {
    expect(dirtyFields(progressLedger, seen, null)).toEqual(['status', 'percent', 'progress']);
  });
});

describe('the change that is sent', () => {
  const id = entryIdOf(1);

  it('stands on the revision of the row', () => {
    const fields = { ...seen, status: '已完成' };
    expect(changeOf({ id, fields, baseline }, ['status'])).toEqual({
      id,
      baseRev: 7,
      fields: { status: '已完成' },
    });
  });

  it('stands on the older revision where a conflict is open', () => {
    const undecided = { ...baseline, older: { percent: 4 } };
    expect(changeOf({ id, fields: seen, baseline: undecided }, ['status', 'percent'])).toEqual({
      id,
      baseRev: 7,
      fields: { status: '推进中', percent: 60 },
      olderBase: { percent: 4 },
    });
  });

  it('stands on nothing for a field the baseline has never seen, so that it cannot overwrite', () => {
    const young = { ...baseline, hashes: { status: baseline.hashes['status'] ?? '' } };
    expect(changeOf({ id, fields: seen, baseline: young }, ['percent']).olderBase).toEqual({
      percent: 0,
    });
  });

  it('stands on nothing at all when the baseline is lost', () => {
    expect(changeOf({ id, fields: seen, baseline: null }, ['percent'])).toEqual({
      id,
      baseRev: 0,
      fields: { percent: 60 },
    });
  });
});
