import { expect, it } from 'vitest';
import { codeOf } from '../support/failure.ts';
import { ReportDesk } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const NEXT_QUARTER = '2024-10-08T02:00:00.000Z';

describeOnStorages('an accepted report', (start) => {
  it('names who accepted it and when, and closes the rows of its unit and of no other', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const [accepted] = await desk.accept('shiqiao');
    const sheet = await desk.sheet('shiqiao');

    const { rejected, applied, receipt } = await sheet.push([
      sheet.edit('1', { percent: 90 }),
      sheet.edit('2', { progress: '又查了一遍。' }),
    ]);

    expect(accepted).toMatchObject({
      state: 'accepted',
      acceptedAt: desk.now,
      acceptedBy: '林主任',
      rights: ['unlock'],
    });
    expect(rejected.map(({ code, field }) => [code, field])).toEqual([
      ['ROW_LOCKED', null],
      ['ROW_LOCKED', null],
    ]);
    expect(applied).toEqual([]);
    expect(receipt).toMatchObject({ rowsIn: 2, applied: 0, rejected: 2 });
    const fresh = await desk.sheet('shiqiao');
    expect(fresh.row('1').fields['percent']).toBe(50);
    expect(fresh.row('2').fields['progress']).toBe('开展了排查。');
    const other = await desk.sheet('baihe');
    const answer = await other.push([other.edit('2', { percent: 10 })]);
    expect(answer.receipt).toMatchObject({ applied: 1, rejected: 0 });
    expect(await codeOf(desk.submit('shiqiao'))).toBe('PERIOD_CLOSED');
  });

  it('leaves its rows open where the duty does not close them', async () => {
    await using desk = await ReportDesk.open(start, { duty: { locksRows: false } });
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    const sheet = await desk.sheet('shiqiao');

    const { receipt } = await sheet.push([sheet.edit('1', { percent: 90 })]);

    expect(receipt).toMatchObject({ applied: 1, rejected: 0 });
  });

  it('holds its rows closed until the next period opens, although only a push notices', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    desk.moveTo('2024-09-30T15:59:00.000Z');
    const closed = await desk.sheet('shiqiao');
    const before = await closed.push([closed.edit('1', { percent: 60 })]);
    desk.moveTo('2024-09-30T16:00:00.000Z');

    const opened = await closed.push([closed.edit('1', { percent: 60 })]);

    expect(before.receipt).toMatchObject({ applied: 0, rejected: 1 });
    expect(opened.receipt).toMatchObject({ applied: 1, rejected: 0 });
  });

  it('is not accepted twice, returned or exempted', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');

    expect(await codeOf(desk.accept('shiqiao'))).toBe('REPORT_STATE');
    expect(await codeOf(desk.sendBack('shiqiao'))).toBe('REPORT_STATE');
    expect(await codeOf(desk.exempt('shiqiao'))).toBe('REPORT_STATE');
  });
});

describeOnStorages('a decision that names rows', (start) => {
  it('names rows of the unit it is about', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const { id: own } = (await desk.sheet('shiqiao')).row('1');
    const { id: strange } = (await desk.sheet('baihe')).row('2');

    expect(await codeOf(desk.sendBack('shiqiao', { rows: [own, strange] }))).toBe('INPUT_INVALID');
    expect(await desk.report('shiqiao')).toMatchObject({ state: 'submitted', returned: null });
    await desk.sendBack('shiqiao', { rows: [own] });
    expect(await desk.report('shiqiao')).toMatchObject({ returned: { rows: [own] } });
  });
});

describeOnStorages('several reports decided at once', (start) => {
  it('are accepted all, or none', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.fillAndSubmit('baihe');

    expect(await codeOf(desk.accept('shiqiao', 'nongfu', 'baihe'))).toBe('REPORT_STATE');
    expect(await desk.report('shiqiao')).toMatchObject({ state: 'submitted', acceptedAt: null });
    expect(await desk.report('baihe')).toMatchObject({ state: 'submitted' });
    const accepted = await desk.accept('shiqiao', 'baihe');

    expect(accepted.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
    const { id: reportId } = await desk.report('shiqiao');
    const { events } = await (await desk.office()).report.detail.query({ reportId });
    expect(events.filter(({ kind }) => kind === 'accept')).toHaveLength(1);
  });
});

describeOnStorages('an unlock', (start) => {
  it('opens the named rows alone, and ends by itself after its last minute', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    const sheet = await desk.sheet('shiqiao');
    await desk.unlock('shiqiao', {
      rows: [sheet.row('2').id],
      until: '2024-08-06T10:00:00.000Z',
    });
    const typed = await sheet.push([
      sheet.edit('1', { percent: 90 }),
      sheet.edit('2', { percent: 90 }),
    ]);
    desk.moveTo('2024-08-06T10:00:59.000Z');
    const last = await desk.fill('shiqiao', { percent: 95 }, ['2']);
    desk.moveTo('2024-08-06T10:01:00.000Z');

    const over = await desk.sheet('shiqiao');
    const { receipt } = await over.push([over.edit('2', { percent: 99 })]);

    expect(typed.rejected).toMatchObject([{ id: sheet.row('1').id, code: 'ROW_LOCKED' }]);
    expect(typed.applied).toMatchObject([{ id: sheet.row('2').id }]);
    expect(last.row('2').fields['percent']).toBe(90);
    expect(receipt).toMatchObject({ applied: 0, rejected: 1 });
    expect(over.row('2').fields['percent']).toBe(95);
    expect(await desk.report('shiqiao')).toMatchObject({ state: 'accepted', gate: 'open' });
  });

  it('into the past is refused', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');

    expect(await codeOf(desk.unlock('shiqiao', { until: desk.now }))).toBe('INPUT_INVALID');
    expect(await desk.report('shiqiao')).toMatchObject({ unlock: null });
  });

  it('ends when the correction is accepted', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    await desk.unlock('shiqiao', { until: '2024-08-20T10:00:00.000Z' });
    await desk.fillAndSubmit('shiqiao', { percent: 70 });
    await desk.accept('shiqiao');

    const sheet = await desk.sheet('shiqiao');
    const { receipt } = await sheet.push([sheet.edit('1', { percent: 80 })]);

    expect(receipt).toMatchObject({ applied: 0, rejected: 1 });
    expect(await desk.report('shiqiao')).toMatchObject({ state: 'accepted', unlock: null });
  });

  it('of an earlier report shows it to its unit again, and corrects the named rows alone', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    desk.moveTo(NEXT_QUARTER);
    const sheet = await desk.fill('shiqiao', { percent: 5, status: '推进中' });
    await desk.unlock('shiqiao', {
      key: '2024Q3',
      rows: [sheet.row('2').id],
      until: '2024-10-10T10:00:00.000Z',
    });
    const [asked] = await desk.mine('shiqiao');
    await desk.fill('shiqiao', { percent: 66 }, ['2']);

    await desk.submit('shiqiao', { key: '2024Q3' });

    expect(asked).toMatchObject({ period: { key: '2024Q3' }, changedSince: 1, missing: [] });
    const snapshots = await desk.submissions('shiqiao', '2024Q3');
    const percents = snapshots.map(({ snapshot }) => percentsOf(snapshot));
    expect(percents).toEqual([
      [50, 50],
      [50, 66],
    ]);
  });
});

describeOnStorages('a sealed period', (start) => {
  it('holds every report under a version with a hash, and takes no more', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.fillAndSubmit('baihe');
    await desk.accept('baihe');

    const sealed = await desk.seal('2024Q3');

    expect(sealed).toMatchObject({ version: 1, at: desk.now, reports: 2, missing: 3 });
    const [version] = await desk.seals('2024Q3');
    expect(version?.hash).toBe(sealed.hash);
    const { period, reports, maySeal } = await desk.board('2024Q3');
    expect(period).toMatchObject({ sealedAt: desk.now, sealVersion: 1 });
    expect(maySeal).toBe(false);
    for (const report of reports) {
      expect(report).toMatchObject({ state: 'sealed', gate: 'locked', rights: ['unlock'] });
    }
    await desk.fill('nongfu', { percent: 3 });
    expect((await desk.sheet('nongfu')).row('3').fields['percent'] ?? null).toBeNull();
    expect(await codeOf(desk.submit('nongfu', { nil: '没有' }))).toBe('PERIOD_CLOSED');
    expect(await codeOf(desk.seal('2024Q3'))).toBe('REPORT_STATE');
  });

  it('is not sealed when another number of units is missing than was seen', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const office = await desk.office();
    const place = { dutyId: desk.dutyId, periodKey: '2024Q3' };

    expect(await codeOf(office.report.seal.mutate({ ...place, missing: 5 }))).toBe(
      'PERIOD_CHANGED',
    );
    expect(await desk.seals('2024Q3')).toEqual([]);
    expect((await desk.report('shiqiao')).state).toBe('submitted');
  });

  it('takes a correction under an unlock as its version 2, and keeps version 1 byte for byte', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.fillAndSubmit('baihe');
    await desk.seal('2024Q3');
    const [first] = await desk.seals('2024Q3');
    const { hash: before } = await desk.report('shiqiao');
    desk.moveTo(NEXT_QUARTER);
    await desk.unlock('shiqiao', { key: '2024Q3', until: '2024-10-09T10:00:00.000Z' });
    await desk.fill('shiqiao', { percent: 77 });
    const corrected = await desk.submit('shiqiao', { key: '2024Q3' });
    const between = await desk.seals('2024Q3');
    const { id: reportId } = await desk.report('shiqiao', '2024Q3');

    const [accepted] = await (await desk.office()).report.accept.mutate({ reportIds: [reportId] });

    expect(between).toHaveLength(1);
    expect(corrected.late).toBe(false);
    expect(accepted).toMatchObject({ state: 'sealed', gate: 'locked', unlock: null });
    const [kept, second] = await desk.seals('2024Q3');
    expect(kept).toEqual(first);
    expect(second?.version).toBe(2);
    expect(first?.contents).toContain(before);
    expect(second?.contents).toContain(corrected.hash);
    expect(second?.contents).not.toContain(before);
    const { period } = await desk.board('2024Q3');
    expect(period).toMatchObject({ sealVersion: 2, sealedAt: desk.now });
    const { events } = await (await desk.office()).report.detail.query({ reportId });
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['join', 'submit', 'seal', 'unlock', 'submit', 'accept', 'seal'],
    ]);
    expect(events.at(-1)?.words).toBe('第 2 版');
    expect(await codeOf(desk.submit('shiqiao', { key: '2024Q3' }))).toBe('PERIOD_CLOSED');
  });

  it('ends the unlocks that were running in it', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    await desk.accept('shiqiao');
    await desk.unlock('shiqiao', { until: '2024-08-20T10:00:00.000Z' });

    await desk.seal('2024Q3');

    expect(await desk.report('shiqiao')).toMatchObject({ state: 'sealed', gate: 'locked' });
    expect(await codeOf(desk.submit('shiqiao'))).toBe('PERIOD_CLOSED');
  });

  it('that locks by itself takes nothing from the minute after, and what was handed in is decided', async () => {
    await using desk = await ReportDesk.open(start, { duty: { lockDays: 2 } });
    await desk.fillAndSubmit('shiqiao');
    await desk.fill('baihe');
    desk.moveTo('2024-09-30T15:59:00.000Z');
    expect(await desk.report('baihe', '2024Q3')).toMatchObject({ gate: 'open' });
    desk.moveTo('2024-09-30T16:01:00.000Z');

    expect(await codeOf(desk.submit('baihe', { key: '2024Q3' }))).toBe('PERIOD_CLOSED');
    const { id } = await desk.report('shiqiao', '2024Q3');
    const office = await desk.office();
    const [accepted] = await office.report.accept.mutate({ reportIds: [id] });
    expect(accepted).toMatchObject({ state: 'accepted', gate: 'locked' });
    await desk.unlock('baihe', { key: '2024Q3', until: '2024-10-02T10:00:00.000Z' });
    expect(await desk.submit('baihe', { key: '2024Q3' })).toMatchObject({ late: true });
  });
});

function percentsOf(snapshot: string): unknown[] {
  const { rows } = JSON.parse(snapshot) as { rows: { fields: { percent: unknown } }[] };
  return rows.map(({ fields }) => fields.percent);
}
