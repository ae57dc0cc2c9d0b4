import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { codeOf } from '../support/failure.ts';
import { ReportDesk } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

const shownTo = async (desk: ReportDesk, login: string) => {
  const { reports, history } = await desk.board(null, login);
  return [reports.map(({ unitName }) => unitName), history[0]?.expected];
};

describeOnStorages('reports', (start) => {
  it('are shown to the office, leaders and the administrator all, to a unit as far as its rows go', async () => {
    await using desk = await ReportDesk.open(start);
    const all = ['应急办', '经发办', '农服中心', '石桥村', '白鹤村'];

    for (const login of ['yingjiban', 'lingdao', 'guanliyuan']) {
      expect(await shownTo(desk, login)).toEqual([all, 5]);
    }
    const led = ['应急办', '农服中心', '石桥村', '白鹤村'];
    expect(await shownTo(desk, 'yingjiban-tb')).toEqual([led, 4]);
    expect(await shownTo(desk, 'jingfaban')).toEqual([['经发办', '石桥村'], 2]);
    expect(await shownTo(desk, 'shiqiao')).toEqual([['石桥村'], 1]);
    expect(await shownTo(desk, 'liuxi')).toEqual([[], 0]);
  });

  it('do not exist for a unit that has nothing to do with them', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const { id: reportId } = await desk.report('shiqiao');
    const { report } = await desk.as('baihe');
    const asked = { requestId: randomUUID(), cursor: 1, nil: '没有' };

    expect(await codeOf(report.detail.query({ reportId }))).toBe('REPORT_UNKNOWN');
    expect(await codeOf(report.submit.mutate({ reportId, ...asked }))).toBe('REPORT_UNKNOWN');
    expect(await codeOf(report.review.mutate({ reportId }))).toBe('REPORT_UNKNOWN');
    const words = { reason: '不对', rows: [], due: null };
    expect(await codeOf(report.return.mutate({ reportId, ...words }))).toBe('REPORT_UNKNOWN');
    expect(await codeOf(report.accept.mutate({ reportIds: [reportId] }))).toBe('RIGHT_MISSING');
  });

  it('show a lead department the rows it leads, and no others', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const { id: reportId } = await desk.report('shiqiao');
    const numbers = async (login: string) =>
      (await (await desk.as(login)).report.detail.query({ reportId })).rows.map(
        ({ number }) => number,
      );

    expect(await numbers('jingfaban')).toEqual(['1']);
    expect(await numbers('yingjiban-tb')).toEqual(['2']);
    expect(await numbers('shiqiao')).toEqual(['1', '2']);
    expect(await numbers('lingdao')).toEqual(['1', '2']);
    expect(await numbers('yingjiban')).toEqual(['1', '2']);
  });

  it('are a leader’s and the administrator’s to read alone', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    const { id: reportId } = await desk.report('shiqiao');
    for (const login of ['lingdao', 'guanliyuan']) {
      const { report } = await desk.as(login);
      const { planId, dutyId } = desk;
      const words = { reportId, reason: '不对' };
      const until = { approver: '镇长', rows: [], until: '2024-09-01T00:00:00.000Z' };
      const handedIn = { reportId, requestId: randomUUID(), cursor: 1, nil: null };
      const seen = { dutyId, periodKey: '2024Q3', missing: 4 };
      const refused = [
        () => report.mine.query({ planId }),
        () => report.submit.mutate(handedIn),
        () => report.review.mutate({ reportId }),
        () => report.return.mutate({ ...words, rows: [], due: null }),
        () => report.accept.mutate({ reportIds: [reportId] }),
        () => report.exempt.mutate(words),
        () => report.include.mutate({ reportId }),
        () => report.unlock.mutate({ ...words, ...until }),
        () => report.seal.mutate(seen),
      ];
      for (const call of refused) expect(await codeOf(call())).toBe('RIGHT_MISSING');
      expect((await desk.board(null, login)).reports.flatMap(({ rights }) => rights)).toEqual([]);
    }
  });

  it('of a period or duty that is not there are said to be unknown', async () => {
    await using desk = await ReportDesk.open(start);
    const { report } = await desk.office();
    const { planId, dutyId } = desk;
    const reportId = (await desk.report('shiqiao')).id;
    const other = randomUUID() as typeof reportId;
    const wrongDuty = randomUUID() as typeof dutyId;
    const board = { planId, dutyId, periodKey: '2023Q1' };
    const seal = { dutyId: wrongDuty, periodKey: '2024Q3', missing: 0 };

    expect(await codeOf(report.board.query(board))).toBe('PERIOD_UNKNOWN');
    expect(await codeOf(report.board.query({ ...board, dutyId: wrongDuty }))).toBe('DUTY_UNKNOWN');
    expect(await codeOf(report.seal.mutate(seal))).toBe('PERIOD_UNKNOWN');
    expect(await codeOf(report.accept.mutate({ reportIds: [reportId, other] }))).toBe(
      'REPORT_UNKNOWN',
    );
  });
});
