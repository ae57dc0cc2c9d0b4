import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Unit } from '../../shared/town/unit.ts';
import { codeOf } from '../support/failure.ts';
import { ReportDesk, UNIT_OF } from '../support/report-desk.ts';
import type { Login } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const AFTER_DUE = '2024-09-29T02:00:00.000Z';
const GONE = '单位已停用、并入别的单位，或清单里已没有它的任务';

async function saveUnit(desk: ReportDesk, name: string, change: Partial<Unit>): Promise<void> {
  const client = await desk.office();
  const { units } = await client.town.directory.query();
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`the town has no ${name}`);
  await client.town.saveUnit.mutate({ ...unit, ...change });
}

/** Publishes the plan again with one more unit on its second task. */
async function addUnitToTask2(desk: ReportDesk, name: string): Promise<void> {
  const client = await desk.office();
  const plan = await client.plan.document.query({ planId: desk.planId });
  const rows = plan.rows.map((row) =>
    row.number === '2' ? { ...row, responsible: `${String(row.responsible)}、${name}` } : row,
  );
  const { title, from, to, revision } = plan;
  await client.plan.publish.mutate({
    requestId: randomUUID(),
    confirmedRemovals: [],
    draft: { planId: desk.planId, title, from, to, baseRevision: revision, rows },
  });
}

const namesOf = async (desk: ReportDesk, key: string) =>
  (await desk.board(key)).reports.map(({ unitName }) => unitName);

describeOnStorages('a unit that is no more', (start) => {
  it('owes no report of a period it had not reported in before it was due', async () => {
    await using desk = await ReportDesk.open(start);
    await saveUnit(desk, '白鹤村', { active: false });

    const report = await desk.report('baihe');

    expect(report).toMatchObject({ state: 'draft', exempt: { reason: GONE, at: desk.now } });
    expect(report.rights).toEqual(['include']);
    const { history } = await desk.board();
    expect(history[0]).toMatchObject({ expected: 4 });
  });

  it('stands with what it reported while it was there', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('baihe');
    await saveUnit(desk, '白鹤村', { active: false });

    expect(await desk.report('baihe')).toMatchObject({ state: 'submitted', exempt: null });
    expect((await desk.board()).history[0]).toMatchObject({ expected: 5, reported: 1 });
  });

  it('stays missing where it was due to report and did not', async () => {
    await using desk = await ReportDesk.open(start);
    desk.moveTo(AFTER_DUE);
    await saveUnit(desk, '白鹤村', { active: false });

    expect(await desk.report('baihe', '2024Q3')).toMatchObject({ state: 'draft', exempt: null });
  });

  it('is judged by when it went, not by when somebody looked', async () => {
    await using desk = await ReportDesk.open(start);
    await saveUnit(desk, '白鹤村', { active: false });
    const went = desk.now;
    desk.moveTo(AFTER_DUE);

    expect((await desk.report('baihe', '2024Q3')).exempt).toMatchObject({ at: went });
  });

  it('owes again when it comes back before the period is due', async () => {
    await using desk = await ReportDesk.open(start);
    await saveUnit(desk, '白鹤村', { active: false });
    await saveUnit(desk, '白鹤村', { active: true });

    const { id: reportId, exempt } = await desk.report('baihe');

    expect(exempt).toBeNull();
    const { events } = await (await desk.office()).report.detail.query({ reportId });
    expect(events.map(({ kind }) => kind)).toEqual(['join', 'exempt', 'include']);
  });

  it('keeps the name it reported under when it is called something else', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('baihe');
    await saveUnit(desk, '白鹤村', { name: '白鹤社区' });

    expect(await namesOf(desk, '2024Q3')).toContain('白鹤村');
  });
});

describeOnStorages('a unit that comes to have rows', (start) => {
  it('reports in a period that is not yet due', async () => {
    await using desk = await ReportDesk.open(start);
    desk.moveTo('2024-09-28T16:00:30.000Z');
    await addUnitToTask2(desk, '柳溪村');

    expect(await namesOf(desk, '2024Q3')).toContain('柳溪村');
    expect((await desk.board('2024Q3')).history[0]).toMatchObject({ expected: 6 });
  });

  it('does not report in one that was due before, but in the next', async () => {
    await using desk = await ReportDesk.open(start);
    desk.moveTo(AFTER_DUE);
    await addUnitToTask2(desk, '柳溪村');
    desk.moveTo('2024-10-08T02:00:00.000Z');

    expect(await namesOf(desk, '2024Q3')).not.toContain('柳溪村');
    expect(await namesOf(desk, '2024Q4')).toContain('柳溪村');
  });
});

describeOnStorages('an exemption', (start) => {
  it('takes a unit out of what is expected until it is taken back', async () => {
    await using desk = await ReportDesk.open(start);
    const [exempted] = await desk.exempt('nongfu', '本季度无任务');
    const refused = await codeOf(desk.submit('nongfu', { nil: '没有' }));
    const without = (await desk.board()).history[0];
    const { id: reportId } = await desk.report('nongfu');

    const [included] = await (await desk.office()).report.include.mutate({ reportId });

    expect(exempted).toMatchObject({
      exempt: { reason: '本季度无任务', at: desk.now, by: '林主任' },
      rights: ['include'],
    });
    expect(refused).toBe('REPORT_STATE');
    expect(without).toMatchObject({ expected: 4 });
    expect(included).toMatchObject({ exempt: null, state: 'draft', rights: ['exempt'] });
    expect((await desk.board()).history[0]).toMatchObject({ expected: 5 });
    expect(await desk.submit('nongfu', { nil: '没有' })).toMatchObject({ late: false });
  });
});

describeOnStorages('a duty that is changed', (start) => {
  it('moves the periods that are not yet due, and leaves the others', async () => {
    await using desk = await ReportDesk.open(start);
    desk.moveTo('2024-10-08T02:00:00.000Z');
    await desk.board();

    await desk.saveDuty({ rule: '每季度末月20日18:00前', graceMinutes: 30, lockDays: 1 });

    const { periods } = await desk.board();
    expect(periods).toMatchObject([
      {
        key: '2024Q4',
        dueAt: '2024-12-20T10:00:00.000Z',
        graceUntil: '2024-12-20T10:30:00.000Z',
        locksAt: '2024-12-21T10:00:00.000Z',
      },
      { key: '2024Q3', dueAt: '2024-09-28T16:00:00.000Z', locksAt: null },
    ]);
  });

  it('opens a period later: until then nothing is handed in', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fill('shiqiao');

    await desk.saveDuty({ rule: '每季度末月28日前，自末月20日起' });

    expect(await desk.report('shiqiao')).toMatchObject({ gate: 'before', rights: ['exempt'] });
    expect(await codeOf(desk.submit('shiqiao'))).toBe('REPORT_STATE');
    desk.moveTo('2024-09-19T16:00:00.000Z');
    expect(await desk.submit('shiqiao')).toMatchObject({ late: false });
  });

  it('takes back periods it has no more, unless somebody has reported in them', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.board();
    await desk.saveDuty({ rule: '每月25日前' });
    const monthly = (await desk.board()).periods.map(({ key }) => key);
    await desk.fillAndSubmit('shiqiao');

    await desk.saveDuty({ rule: '每季度末月28日前' });

    expect(monthly).toEqual(['2024-08', '2024-07']);
    const { periods } = await desk.board();
    expect(periods.map(({ key }) => key)).toEqual(['2024Q3', '2024-08', '2024-07']);
  });

  it('follows the days the town keeps as its own', async () => {
    await using desk = await ReportDesk.open(start, { duty: { shift: 'before' } });
    const national = (await desk.board()).period?.dueAt;
    const days = [{ day: '2024-09-27', kind: 'rest', name: '停电检修' } as const];
    await (await desk.office()).calendar.save.mutate({ year: 2024, days });

    expect(national).toBe('2024-09-27T16:00:00.000Z');
    expect((await desk.board()).period?.dueAt).toBe('2024-09-26T16:00:00.000Z');
  });

  it('asks for nothing any more when it is stopped, and keeps what was', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    await desk.saveDuty({ active: false });
    desk.moveTo('2024-10-08T02:00:00.000Z');

    const { periods, duties } = await desk.board();

    expect(periods.map(({ key }) => key)).toEqual(['2024Q3']);
    expect(duties).toHaveLength(1);
    expect(await desk.mine('shiqiao')).toEqual([]);
    const sheet = await desk.sheet('shiqiao');
    expect((await sheet.push([sheet.edit('1', { percent: 9 })])).receipt?.applied).toBe(1);
  });
});

describeOnStorages('a report that lead departments pass first', (start) => {
  const review = async (desk: ReportDesk, by: string, of: Login) => {
    const { id: reportId } = await desk.report(of);
    return (await desk.as(by)).report.review.mutate({ reportId });
  };

  it('waits for them, and is the office’s to accept when they have', async () => {
    await using desk = await ReportDesk.open(start, { duty: { review: 'lead' } });
    const { report } = await desk.fillAndSubmit('shiqiao');
    const early = await codeOf(desk.accept('shiqiao'));

    const [reviewed] = await review(desk, 'jingfaban', 'shiqiao');

    // 应急办 leads task 2, but accepts itself; 经发办 leads task 1.
    expect(report.leadsPending.map(({ name }) => name)).toEqual([UNIT_OF.jingfaban]);
    expect(early).toBe('REPORT_STATE');
    expect(reviewed).toMatchObject({ state: 'reviewed', leadsPending: [], rights: [] });
    expect((await desk.report('shiqiao')).rights).toEqual(['return', 'accept']);
    expect(await codeOf(review(desk, 'jingfaban', 'shiqiao'))).toBe('REPORT_STATE');
    expect(await desk.accept('shiqiao')).toMatchObject([{ state: 'accepted' }]);
  });

  it('is returned by them too, and passed anew when it comes again', async () => {
    await using desk = await ReportDesk.open(start, { duty: { review: 'lead' } });
    await desk.fillAndSubmit('shiqiao');
    const { id: reportId } = await desk.report('shiqiao');
    const lead = await desk.as('jingfaban');
    await lead.report.return.mutate({ reportId, reason: '数字不对', rows: [], due: null });

    expect(await desk.report('shiqiao')).toMatchObject({
      state: 'returned',
      leadsPending: [],
      returned: { by: '陈立' },
    });
    const { report } = await desk.fillAndSubmit('shiqiao');
    expect(report.leadsPending).toHaveLength(1);
  });

  it('waits for nobody who does not lead, who is its own unit, or who is no more', async () => {
    await using desk = await ReportDesk.open(start, { duty: { review: 'lead' } });
    const own = await desk.fillAndSubmit('jingfaban');
    const office = await desk.fillAndSubmit('baihe');
    await saveUnit(desk, '经发办', { active: false });
    const former = await desk.fillAndSubmit('shiqiao');

    for (const { report } of [own, office, former]) expect(report.leadsPending).toEqual([]);
  });
});
