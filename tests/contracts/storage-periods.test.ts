import { expect, it } from 'vitest';
import { ReportDesk } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

/** Midnight that ends 28 September in Shanghai: the last minute of the third quarter's report. */
const DUE = '2024-09-28T16:00:00.000Z';

describeOnStorages('a reporting period', (start) => {
  it('opens by the clock, with a report for every unit that has rows, in the order of the town', async () => {
    await using desk = await ReportDesk.open(start, { at: '2024-06-30T15:59:59.000Z' });
    const before = await desk.board();
    desk.moveTo('2024-06-30T16:00:00.000Z');

    const { period, reports, history, maySeal } = await desk.board();

    expect(before).toMatchObject({ period: null, periods: [], reports: [], maySeal: false });
    expect(period).toMatchObject({
      key: '2024Q3',
      label: '2024 年第三季度',
      from: '2024-07-01',
      to: '2024-09-30',
      opensAt: '2024-06-30T16:00:00.000Z',
      dueAt: DUE,
      graceUntil: DUE,
      locksAt: null,
      sealedAt: null,
      sealVersion: 0,
    });
    expect(maySeal).toBe(true);
    expect(reports.map(({ unitName, rows }) => [unitName, rows])).toEqual([
      ['应急办', 2],
      ['经发办', 1],
      ['农服中心', 1],
      ['石桥村', 2],
      ['白鹤村', 1],
    ]);
    expect(reports.map(({ contact }) => contact)).toEqual(
      expect.arrayContaining(['文小兰', '秦国福']),
    );
    const nothing = { state: 'draft', gate: 'open', receipt: null, completeRows: 0 };
    for (const report of reports) expect(report).toMatchObject(nothing);
    const none = { reported: 0, onTime: 0, accepted: 0 };
    expect(history).toEqual([{ key: '2024Q3', label: '2024 年第三季度', expected: 5, ...none }]);
  });

  it('that passed while nobody looked is there all the same, and the next one with it', async () => {
    await using desk = await ReportDesk.open(start);
    desk.moveTo('2024-11-04T02:00:00.000Z');

    const { periods, period, reports } = await desk.board();

    expect(periods.map(({ key }) => key)).toEqual(['2024Q4', '2024Q3']);
    expect(period?.key).toBe('2024Q4');
    expect(reports).toHaveLength(5);
  });

  it('after the end of a plan of three years opens too, however far ahead it lay', async () => {
    await using desk = await ReportDesk.open(start, { duty: { rule: '总体任务结束后30日内' } });
    expect((await desk.board()).period).toBeNull();
    desk.moveTo('2026-12-31T16:00:00.000Z');

    const { period, reports } = await desk.board();

    expect(period).toMatchObject({ key: 'after-end', dueAt: '2027-01-30T16:00:00.000Z' });
    expect(reports).toHaveLength(5);
  });

  it('opens once, however many look at it at once', async () => {
    await using desk = await ReportDesk.open(start, { at: '2024-06-29T16:00:00.000Z' });
    desk.moveTo('2024-07-01T00:00:00.000Z');
    const office = await desk.office();
    const ask = { planId: desk.planId, dutyId: null, periodKey: null };

    const boards = await Promise.all([1, 2, 3, 4, 5, 6].map(() => office.report.board.query(ask)));

    for (const { reports, periods } of boards) {
      expect(reports).toHaveLength(5);
      expect(periods).toHaveLength(1);
    }
  });
});
