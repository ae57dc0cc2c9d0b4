import { describe, expect, it } from 'vitest';
import { changeOf, dirtyFields } from '../../../../shared/ledger/diff.ts';
import { acknowledge, review, takeIn } from '../../../../addin/sync/reconcile.ts';
import type { RowState } from '../../../../addin/sync/row-state.ts';
import { answer, idOf, ledger, pulled, rowState, TOWN_FIELDS } from './rows.ts';

const agreed = { ...TOWN_FIELDS, status: '推进中', percent: 20, progress: '已动员' };

function dirty(row: RowState): string[] {
  return dirtyFields(ledger, row.fields, row.baseline);
}

describe('taking in what others changed', () => {
  it('moves a clean cell and leaves it clean', () => {
    const row = takeIn(ledger, rowState({ agreed, rev: 3 }), pulled({ ...agreed, percent: 40 }));
    expect(row.fields['percent']).toBe(40);
    expect(dirty(row)).toEqual([]);
    expect(row.baseline?.rev).toBe(9);
  });

  it('fills the blank cells of a row that has no base, and keeps what was typed there', () => {
    const typed = rowState({ agreed: {}, rev: 3, typed: { progress: '我写的' } });
    const row = takeIn(ledger, { ...typed, baseline: null }, pulled({ ...agreed, percent: 40 }));
    expect(row.fields).toMatchObject({ title: '推进保险互动', percent: 40, progress: '我写的' });
    expect(dirty(row)).toEqual(['progress']);
  });

  it('keeps a cell that was edited here, on the revision it was edited at', () => {
    const edited = rowState({ agreed, rev: 3, typed: { progress: '我写的' } });
    const row = takeIn(ledger, edited, pulled({ ...agreed, progress: '对方写的' }));
    expect(row.fields['progress']).toBe('我写的');
    expect(dirty(row)).toEqual(['progress']);
    expect(changeOf(row, ['progress'])).toMatchObject({ baseRev: 9, olderBase: { progress: 3 } });
  });

  it('finds both sides level when both typed the same', () => {
    const edited = rowState({ agreed, rev: 3, typed: { percent: 60 } });
    const row = takeIn(ledger, edited, pulled({ ...agreed, percent: 60 }));
    expect(dirty(row)).toEqual([]);
    expect(row.baseline?.older).toEqual({});
  });

  it('never overwrites a formula, and never lets its result overwrite the newer value unasked', () => {
    const row = takeIn(
      ledger,
      rowState({ agreed, rev: 3, formulas: ['percent'] }),
      pulled({ ...agreed, percent: 80 }),
    );
    expect(row.fields['percent']).toBe(20);
    const recalculated: RowState = { ...row, fields: { ...row.fields, percent: 25 } };
    expect(changeOf(recalculated, ['percent'])).toMatchObject({ olderBase: { percent: 3 } });
  });

  it('does not clear a cell it could not read', () => {
    const { percent: _unreadable, ...readable } = rowState({ agreed, rev: 3 }).fields;
    const broken: RowState = { ...rowState({ agreed, rev: 3 }), fields: readable };
    const row = takeIn(ledger, broken, pulled({ ...agreed, percent: 80 }));
    expect(row.fields['percent']).toBeUndefined();
    expect(row.baseline?.older['percent']).toBe(3);
  });

  it('knows a row the town took away', () => {
    const row = takeIn(ledger, rowState({ agreed, rev: 3 }), pulled(agreed, { retired: true }));
    expect(row.retired).toBe(true);
  });
});

describe('hearing what became of a push', () => {
  const edited = rowState({ agreed, rev: 3, typed: { percent: 60, progress: '我写的' } });
  const sent = changeOf(edited, ['percent', 'progress']);
  const applied = [{ id: idOf(1), rev: 8, fields: ['percent', 'progress'] }];

  it('agrees on the fields that were taken', () => {
    const row = acknowledge(ledger, edited, { sent, answer: answer({ applied }) });
    expect(dirty(row)).toEqual([]);
    expect(row.baseline?.rev).toBe(8);
  });

  it('keeps a field in conflict an edit on the base it was made on', () => {
    const conflict = {
      id: idOf(1),
      field: 'progress',
      base: '已动员',
      mine: '我写的',
      theirs: '对方写的',
      by: '张三',
      at: '2024-09-22T02:00:00.000Z',
      theirRev: 6,
    };
    const heard = answer({ applied, conflicts: [conflict] });
    const row = acknowledge(ledger, edited, { sent, answer: heard });
    expect(dirty(row)).toEqual(['progress']);
    expect(changeOf(row, ['progress'])).toMatchObject({ baseRev: 8, olderBase: { progress: 3 } });
  });

  it('keeps a rejected field unsynced', () => {
    const rejected = [
      { id: idOf(1), field: 'percent', code: 'FIELD_INVALID' as const, message: '要填 100%' },
    ];
    const row = acknowledge(ledger, edited, { sent, answer: answer({ applied, rejected }) });
    expect(dirty(row)).toEqual(['percent']);
  });

  it('has no part in what a copy of the file sent, and then follows the server like any other', () => {
    const copy = rowState({ agreed, rev: 3 });
    const row = acknowledge(ledger, copy, { sent, answer: answer({ applied }) });
    expect(dirty(row)).toEqual([]);
    const taken = takeIn(ledger, row, pulled({ ...agreed, percent: 60, progress: '我写的' }));
    expect(taken.fields).toMatchObject({ percent: 60, progress: '我写的' });
    expect(dirty(taken)).toEqual([]);
  });

  it('takes what was typed after sending for a new edit, not for the one acknowledged', () => {
    const typedOn: RowState = { ...edited, fields: { ...edited.fields, percent: 75 } };
    const row = acknowledge(ledger, typedOn, { sent, answer: answer({ applied }) });
    expect(dirty(row)).toEqual(['percent']);
    expect(changeOf(row, ['percent'])).toEqual({
      id: idOf(1),
      baseRev: 8,
      fields: { percent: 75 },
    });
  });

  it('changes nothing when the row as a whole was refused', () => {
    const rejected = [
      { id: idOf(1), field: null, code: 'ROW_UNKNOWN' as const, message: '没有这一行' },
    ];
    expect(acknowledge(ledger, edited, { sent, answer: answer({ rejected }) })).toBe(edited);
  });
});

describe('全面核对', () => {
  it('keeps own words that differ and offers them without a base, so that the server can only merge or ask', () => {
    const row = review(ledger, rowState({ agreed, rev: 40 }), pulled({ ...agreed, percent: 10 }));
    expect(row.fields['percent']).toBe(20);
    expect(dirty(row)).toEqual(['percent']);
    expect(changeOf(row, ['percent'])).toMatchObject({ baseRev: 9, olderBase: { percent: 0 } });
  });

  it('fills a blank cell and follows the town in its own columns', () => {
    const row = review(
      ledger,
      rowState({ agreed: { ...agreed, progress: null }, rev: 40 }),
      pulled({ ...agreed, title: '新的任务名' }),
    );
    expect(row.fields).toMatchObject({ progress: '已动员', title: '新的任务名' });
    expect(dirty(row)).toEqual([]);
  });
});
