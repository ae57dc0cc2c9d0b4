import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportOutcome } from '../../addin/sync/outcome.ts';
import type { PlanId, ReportId } from '../../shared/town/ids.ts';
import { browserFetch } from '../support/browser-fetch.ts';
import { quarterlyDuty } from '../support/duty.ts';
import { ListRoom, type ListFiller } from '../support/list-room.ts';
import { succeeded } from '../support/pane.ts';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const ROWS = 3;

/** A plan with one duty, and a unit whose rows are all filled in but not yet synced. */
async function scene(through?: typeof fetch) {
  const planId = await room.publish({ rows: ROWS });
  const office = await room.coordinator();
  await office.duty.save.mutate(quarterlyDuty(planId));
  const unit = await room.opened(planId, through === undefined ? {} : { through });
  for (let row = 0; row < ROWS; row += 1) {
    unit.type(row, { status: '推进中', percent: 0.5, progress: `第 ${String(row)} 行已部署` });
  }
  const mine = await unit.pane.client.report.mine.query({ planId });
  const item = mine.items.find(({ report }) => report.rights.includes('submit'));
  if (item === undefined) throw new Error('nothing to report');
  return { planId, office, unit, reportId: item.report.id };
}

interface Order {
  readonly planId: PlanId;
  readonly reportId: ReportId;
  readonly nil?: string | null;
}

const submit = (unit: ListFiller, { planId, reportId, nil = null }: Order) =>
  unit.pane.commands.submitReport({ planId, reportId, nil }, unit.pane.run);

const results = (unit: ListFiller): unknown[] =>
  Array.from({ length: ROWS }, (_, row) => unit.at(row, '_result'));

const done = (outcome: ReportOutcome) => {
  const ended = succeeded(outcome);
  if (ended.kind !== 'reported') throw new Error(ended.sentence);
  return ended;
};

const addressOf = (input: Parameters<typeof fetch>[0]): string =>
  input instanceof Request ? input.url : input.toString();

describe('报送 from the sheet', () => {
  it('syncs what was typed and hands all of it in', async () => {
    const { planId, unit, reportId } = await scene();

    const outcome = done(await submit(unit, { planId, reportId }));

    expect(outcome).toMatchObject({ rows: ROWS, completeRows: ROWS, nil: false });
    expect(outcome.sync.sentence).toBe('成功 3 行。');
    const { items } = await unit.pane.client.report.mine.query({ planId });
    expect(items.find(({ report }) => report.id === reportId)).toMatchObject({
      changedSince: 0,
      report: { state: 'submitted', receipt: outcome.receipt },
    });
  });

  it('hands nothing in while a cell is wrong, and says what to do', async () => {
    const { planId, unit, reportId } = await scene();
    unit.type(1, { percent: '快一半了' });

    const outcome = await submit(unit, { planId, reportId });

    expect(outcome).toMatchObject({
      kind: 'held',
      sentence: '还有 1 处要修改，没有报送。请按下面的提示处理完，再点报送。',
    });
    const { items } = await unit.pane.client.report.mine.query({ planId });
    expect(items.find(({ report }) => report.id === reportId)?.report.state).toBe('draft');
  });

  it('says which rows are not filled in, and takes a nil report with its reason', async () => {
    const { planId, unit, reportId } = await scene();
    unit.type(2, { status: '', percent: '', progress: '' });

    expect(await submit(unit, { planId, reportId })).toMatchObject({ kind: 'held' });
    const { items } = await unit.pane.client.report.mine.query({ planId });
    const missing = items.find(({ report }) => report.id === reportId)?.missing ?? [];
    expect(missing).toHaveLength(1);
    const [row] = missing;
    if (row === undefined) throw new Error('no row');
    expect(await unit.pane.commands.goToRow({ planId, id: row.id })).toBeNull();
    expect(await unit.pane.commands.activeRow()).toMatchObject({ kind: 'row', id: row.id });

    const outcome = done(await submit(unit, { planId, reportId, nil: '本期停产。' }));
    expect(outcome.nil).toBe(true);
  });

  it('writes why rows came back into their 校验结果 until they are handed in again', async () => {
    const { planId, office, unit, reportId } = await scene();
    done(await submit(unit, { planId, reportId }));
    const { rows } = await office.report.detail.query({ reportId });
    const [, second] = rows;
    if (second === undefined) throw new Error('no second row');
    await office.report.return.mutate({
      reportId,
      reason: '请写清楚家数。',
      rows: [second.id],
      due: '2099-09-30',
    });

    await unit.sync();
    const line = '退回：请写清楚家数，请修改后再报送，限9月30日前。';
    expect(results(unit)).toEqual(['', line, '']);
    expect(await unit.sync()).toMatchObject({ cellsWritten: 0 });

    unit.type(1, { progress: '已走访 12 家' });
    done(await submit(unit, { planId, reportId }));
    expect(results(unit)).toEqual(['', '', '']);
    expect(await unit.sync()).toMatchObject({ cellsWritten: 0, fieldsSent: 0 });
  });

  it('keeps what is typed into a closed row in the sheet and says why it was not taken', async () => {
    const { planId, office, unit, reportId } = await scene();
    done(await submit(unit, { planId, reportId }));
    await office.report.accept.mutate({ reportIds: [reportId] });

    unit.type(0, { progress: '审定以后又想改' });
    const outcome = await unit.sync();

    expect(outcome.problems.map(({ code }) => code)).toEqual(['ROW_LOCKED']);
    expect(unit.at(0, 'progress')).toBe('审定以后又想改');
  });

  it('asked again after a lost answer has one effect', async () => {
    let lose = false;
    const through: typeof fetch = async (input, init) => {
      const answer = await browserFetch(input, init);
      if (!lose || !addressOf(input).includes('report.submit')) return answer;
      lose = false;
      throw new TypeError('the line broke before the answer came');
    };
    const { planId, unit, reportId } = await scene(through);
    lose = true;

    expect(await submit(unit, { planId, reportId })).toMatchObject({ kind: 'held' });
    const again = done(await submit(unit, { planId, reportId }));

    const { items } = await unit.pane.client.report.mine.query({ planId });
    expect(items.find(({ report }) => report.id === reportId)?.report).toMatchObject({
      submissions: 1,
      receipt: again.receipt,
    });
  });
});
