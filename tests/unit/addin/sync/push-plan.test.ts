import { describe, expect, it } from 'vitest';
import { planRow } from '../../../../addin/sync/push-plan.ts';
import { ledger, rowState, TOWN_FIELDS } from './rows.ts';

describe('what a row has to send', () => {
  it('is nothing when it is as agreed', () => {
    const plan = planRow(ledger, rowState({ agreed: TOWN_FIELDS, rev: 3 }));
    expect(plan).toMatchObject({ change: null, complaints: [], open: [] });
  });

  it('are its good fields, while a wrong one stays with its complaint', () => {
    const typed = { status: '快完成了', progress: '已开会部署' };
    const plan = planRow(ledger, rowState({ agreed: TOWN_FIELDS, rev: 3, typed }));
    expect(plan.change?.fields).toEqual({ progress: '已开会部署' });
    expect(plan.complaints).toMatchObject([{ field: 'status', code: 'NOT_A_CHOICE' }]);
    expect(plan.open).toEqual(['status', 'progress']);
  });

  it('never is a column of the town', () => {
    const typed = { title: '我改的任务名' };
    const plan = planRow(ledger, rowState({ agreed: TOWN_FIELDS, rev: 3, typed }));
    expect(plan.change).toBeNull();
    expect(plan.complaints).toMatchObject([{ field: 'title', code: 'READ_ONLY' }]);
  });

  it('is an emptied cell as a clear', () => {
    const agreed = { ...TOWN_FIELDS, progress: '写错了' };
    const plan = planRow(ledger, rowState({ agreed, rev: 3, typed: { progress: null } }));
    expect(plan.change?.fields).toEqual({ progress: null });
  });

  it('never is a blank cell of a row that was named before writing broke off', () => {
    const blank = rowState({ agreed: {}, rev: 3, typed: { progress: '已经填了' } });
    const plan = planRow(ledger, { ...blank, baseline: null });
    expect(plan.change).toEqual({ id: blank.id, baseRev: 0, fields: { progress: '已经填了' } });
    expect(plan).toMatchObject({ complaints: [], open: ['progress'] });
  });

  it('is nothing in a row the town took away', () => {
    const row = rowState({ agreed: TOWN_FIELDS, rev: 3, typed: { progress: '补记' } });
    expect(planRow(ledger, { ...row, retired: true })).toMatchObject({ change: null, open: [] });
  });
});
