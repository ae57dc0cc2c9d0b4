import { describe, expect, it } from 'vitest';
import { notesOf, withoutReturn } from '../../../../addin/sync/return-notes.ts';
import * as ids from '../../../support/pane-gallery/ids.ts';
import * as samples from '../../../support/pane-gallery/report-samples.ts';

const returnedWith = (part: Partial<NonNullable<(typeof samples.returned)['returned']>>) => {
  const { returned } = samples.returned;
  if (returned == null) throw new Error('the sample is returned');
  return samples.mine(samples.owed({ ...samples.returned, returned: { ...returned, ...part } }));
};

describe('the lines of a return', () => {
  it('stand at the rows it names and nowhere else', () => {
    const notes = notesOf(returnedWith({ reason: '数字对不上。' }));

    expect(notes(ids.entry(3))).toEqual(['退回：数字对不上，请修改后再报送，限11月25日前。']);
    expect(notes(ids.entry(9))).toEqual([]);
  });

  it('stand at every row where the whole report is sent back', () => {
    const notes = notesOf(returnedWith({ rows: [], due: null, reason: '太简单' }));

    expect(notes(ids.entry(9))).toEqual(['退回：太简单，请修改后再报送。']);
  });

  it('are one line each and mark no cell, whatever was typed as the reason', () => {
    const notes = notesOf(returnedWith({ rows: [], due: null, reason: '【完成率】不对\n请改' }));

    expect(notes(ids.entry(1))).toEqual(['退回：完成率 不对 请改，请修改后再报送。']);
  });

  it('are no more once the report was handed in again', () => {
    expect(notesOf(samples.mine(samples.owed(samples.submitted)))(ids.entry(3))).toEqual([]);
  });

  it('are taken out of a 校验结果 that says more', () => {
    expect(withoutReturn('【完成率】请填数。\n退回：太简单，请修改后再报送。')).toBe(
      '【完成率】请填数。',
    );
  });
});
