import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { codeOf, failureOf } from '../support/failure.ts';
import { ReportDesk, sha256, UNIT_OF } from '../support/report-desk.ts';
import type { Login } from '../support/report-desk.ts';
import { describeOnStorages, stopStoragesAfterwards } from '../support/storages.ts';

stopStoragesAfterwards();

describeOnStorages('a report', (start) => {
  it('is frozen with number, moment and a hash that anybody can compute again', async () => {
    await using desk = await ReportDesk.open(start);

    const answer = await desk.fillAndSubmit('shiqiao');

    const [stored] = await desk.submissions('shiqiao');
    expect(answer).toMatchObject({ at: desk.now, rows: 2, completeRows: 2, late: false });
    expect(answer.replayed).toBe(false);
    expect(answer.receipt).toBeGreaterThan(0);
    expect(stored?.at.toISOString()).toBe(desk.now);
    expect(sha256(stored?.snapshot ?? '')).toBe(answer.hash);
    expect(stored?.hash).toBe(answer.hash);
    expect(answer.report).toMatchObject({
      unitName: UNIT_OF.shiqiao,
      state: 'submitted',
      submittedBy: '文小兰',
      receipt: answer.receipt,
      hash: answer.hash,
      firstSubmittedAt: desk.now,
      lastSubmittedAt: desk.now,
      submissions: 1,
      rights: ['submit'],
    });
    expect(JSON.parse(stored?.snapshot ?? '')).toMatchObject({
      planId: desk.planId,
      dutyId: desk.dutyId,
      key: '2024Q3',
      nil: null,
      rows: [
        { taskId: desk.tasks[0], fields: { number: '1', status: '推进中', percent: 50 } },
        { taskId: desk.tasks[1], fields: { number: '2', status: '推进中', percent: 50 } },
      ],
    });
  });

  it('does not change with what is typed later; that is counted as not yet in it', async () => {
    await using desk = await ReportDesk.open(start);
    const { hash } = await desk.fillAndSubmit('shiqiao');

    await desk.fill('shiqiao', { percent: 80, problems: '缺人手' }, ['1']);

    const [item] = await desk.mine('shiqiao');
    expect(item).toMatchObject({ changedSince: 2, report: { hash, rights: ['submit'] } });
    const { id: reportId } = await desk.report('shiqiao');
    const { rows } = await (await desk.office()).report.detail.query({ reportId });
    expect(rows.map(({ percent, problems }) => [percent, problems])).toEqual([
      [50, null],
      [50, null],
    ]);
    const [stored] = await desk.submissions('shiqiao');
    expect(sha256(stored?.snapshot ?? '')).toBe(hash);
  });

  it('says before it is handed in what stands today, and which rows are wanting', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fill('shiqiao', { status: '未启动' }, ['1']);
    await desk.fill('shiqiao', { status: '推进中' }, ['2']);

    const [item] = await desk.mine('shiqiao');

    expect(item?.report).toMatchObject({ state: 'draft', rows: 2, completeRows: 1 });
    expect(item?.missing).toMatchObject([
      { title: '第 2 项 任务二', message: '请在进展情况里写一句做了什么。' },
    ]);
    expect(await desk.report('shiqiao')).toMatchObject({ rows: 2, completeRows: 1 });
  });

  it('with incomplete rows is refused with their number, and nothing is frozen', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fill('shiqiao', { status: '推进中' }, ['1']);

    const failure = await failureOf(desk.submit('shiqiao'));

    expect(failure).toMatchObject({ code: 'REPORT_INCOMPLETE', details: { rows: 2 } });
    expect(await desk.submissions('shiqiao')).toEqual([]);
    expect(await desk.report('shiqiao')).toMatchObject({ state: 'draft', receipt: null });
  });

  it('of nothing needs its reason, and then needs no rows', async () => {
    await using desk = await ReportDesk.open(start);

    expect(await codeOf(desk.submit('baihe', { nil: '' }))).toBe('INPUT_INVALID');
    expect(await codeOf(desk.submit('baihe', { nil: '  ' }))).toBe('INPUT_INVALID');
    const { report, rows, completeRows } = await desk.submit('baihe', { nil: '本季度没有隐患' });

    expect({ rows, completeRows }).toEqual({ rows: 1, completeRows: 0 });
    expect(report).toMatchObject({ state: 'submitted', nil: '本季度没有隐患' });
    await desk.fillAndSubmit('baihe');
    expect(await desk.report('baihe')).toMatchObject({ nil: null, submissions: 2 });
  });

  it('is refused when a colleague changed the rows after they were last seen', async () => {
    await using desk = await ReportDesk.open(start);
    const { cursor } = await desk.fill('shiqiao');
    await desk.fill('shiqiao', { percent: 60 }, ['2']);

    expect(await codeOf(desk.submit('shiqiao', { cursor }))).toBe('ROWS_MOVED');
    expect(await desk.submissions('shiqiao')).toEqual([]);
    expect(await desk.submit('shiqiao')).toMatchObject({ rows: 2 });
  });

  it('is not refused for what another unit changed', async () => {
    await using desk = await ReportDesk.open(start);
    const { cursor } = await desk.fill('shiqiao');
    await desk.fill('baihe');

    expect(await desk.submit('shiqiao', { cursor })).toMatchObject({ rows: 2 });
  });

  it('with a cursor that no exchange gave is refused', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fill('shiqiao');

    expect(await codeOf(desk.submit('shiqiao', { cursor: 1_000_000 }))).toBe('CURSOR_UNKNOWN');
  });

  it('asked for twice is one report with one receipt, also after a further one', async () => {
    await using desk = await ReportDesk.open(start);
    const requestId = randomUUID();
    const { cursor } = await desk.fill('shiqiao');
    const first = await desk.submit('shiqiao', { requestId, cursor });

    const again = await desk.submit('shiqiao', { requestId, cursor });
    await desk.fillAndSubmit('shiqiao', { percent: 90 });
    const later = await desk.submit('shiqiao', { requestId, cursor });

    const receipt = { receipt: first.receipt, hash: first.hash, at: first.at, replayed: true };
    expect(again).toMatchObject({ ...receipt, report: { submissions: 1 } });
    expect(later).toMatchObject({ ...receipt, rows: 2, report: { submissions: 2 } });
    expect(await desk.submissions('shiqiao')).toHaveLength(2);
  });

  it('asked for many times at once is one report', async () => {
    await using desk = await ReportDesk.open(start);
    const requestId = randomUUID();
    const { cursor } = await desk.fill('shiqiao');

    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => desk.submit('shiqiao', { requestId, cursor })),
    );

    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await desk.submissions('shiqiao')).toHaveLength(1);
  });

  it('under the id of another report, or of another kind of it, is refused', async () => {
    await using desk = await ReportDesk.open(start);
    const requestId = randomUUID();
    await desk.fill('shiqiao');
    await desk.submit('shiqiao', { requestId });
    await desk.fill('baihe');

    expect(await codeOf(desk.submit('baihe', { requestId }))).toBe('IDEMPOTENCY_MISMATCH');
    expect(await codeOf(desk.submit('shiqiao', { requestId, nil: '没有进展' }))).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
    expect(await desk.submissions('baihe')).toEqual([]);
  });

  it('in the due minute is on time, a minute later it is late', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fill('shiqiao');
    await desk.fill('baihe');
    desk.moveTo('2024-09-28T16:00:59.999Z');
    const inTime = await desk.submit('shiqiao', { key: '2024Q3' });
    desk.moveTo('2024-09-28T16:01:00.000Z');

    const late = await desk.submit('baihe', { key: '2024Q3' });

    expect([inTime.late, late.late]).toEqual([false, true]);
    const { history } = await desk.board('2024Q3');
    expect(history[0]).toMatchObject({ expected: 5, reported: 2, onTime: 1 });
  });

  it('within the grace is on time, and after it late', async () => {
    await using desk = await ReportDesk.open(start, { duty: { graceMinutes: 90 } });
    await desk.fill('shiqiao');
    await desk.fill('baihe');
    desk.moveTo('2024-09-28T17:30:00.000Z');
    const inGrace = await desk.submit('shiqiao', { key: '2024Q3' });
    desk.moveTo('2024-09-28T17:31:00.000Z');

    const late = await desk.submit('baihe', { key: '2024Q3' });

    expect([inGrace.late, late.late]).toEqual([false, true]);
  });

  it('returned with its reason and corrected after the due moment stays on time', async () => {
    await using desk = await ReportDesk.open(start);
    const first = await desk.fillAndSubmit('shiqiao');
    const { id: reportId } = await desk.report('shiqiao');
    const row = (await desk.sheet('shiqiao')).row('2');
    await (
      await desk.office()
    ).report.return.mutate({
      reportId,
      reason: '第二项没有数字',
      rows: [row.id],
      due: '2024-10-10',
    });
    const returnedAt = desk.now;
    const [asked] = await desk.mine('shiqiao');
    desk.moveTo('2024-10-08T02:00:00.000Z');
    await desk.fill('shiqiao', { progress: '排查 12 处。' }, ['2']);

    const corrected = await desk.submit('shiqiao', { key: '2024Q3' });

    expect(asked?.report).toMatchObject({
      state: 'returned',
      returns: 1,
      rights: ['submit'],
      returned: {
        ...{ reason: '第二项没有数字', rows: [row.id], due: '2024-10-10' },
        ...{ by: '林主任', at: returnedAt },
      },
    });
    expect(corrected.late).toBe(false);
    expect(corrected.report).toMatchObject({
      state: 'submitted',
      returned: null,
      firstSubmittedAt: first.at,
      lastSubmittedAt: desk.now,
      submissions: 2,
    });
    const { history } = await desk.board('2024Q3');
    expect(history[0]).toMatchObject({ reported: 1, onTime: 1 });
    const { events } = await (await desk.office()).report.detail.query({ reportId });
    expect(events.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['join', '报送日历', '列入应报单位'],
      ['submit', '文小兰', `回执 ${first.receipt}`],
      ['return', '林主任', '第二项没有数字（1 行，限 2024-10-10 前）'],
      ['submit', '文小兰', `回执 ${corrected.receipt}`],
    ]);
  });

  it('still wanted of an earlier period stands before what is done, the returned one first', async () => {
    await using desk = await ReportDesk.open(start);
    await desk.fillAndSubmit('shiqiao');
    desk.moveTo('2024-10-08T02:00:00.000Z');
    const owing = async (login: Login) =>
      (await desk.mine(login)).map(({ period, report }) => `${period.key} ${report.state}`);

    expect(await owing('baihe')).toEqual(['2024Q3 draft', '2024Q4 draft']);
    expect(await owing('shiqiao')).toEqual(['2024Q4 draft']);
    await desk.sendBack('shiqiao', { key: '2024Q3' });
    expect(await owing('shiqiao')).toEqual(['2024Q3 returned', '2024Q4 draft']);
  });
});
