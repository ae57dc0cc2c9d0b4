import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserFetch } from '../support/browser-fetch.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
import { openPane } from '../support/pane.ts';
import { publishTasks } from '../support/published-plan.ts';
import { countSyncs } from '../support/sync-count.ts';

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});

afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

async function filler(
  login: string,
  through?: typeof fetch,
): Promise<Filler & { readonly desk: ExcelDesk }> {
  const desk = await excelDesk();
  desks.push(desk);
  const client = await town.signIn(login, through);
  return new Filler(desk, openPane({ book: desk.book, client })) as Filler & { desk: ExcelDesk };
}

async function plan(rows: number) {
  const coordinator = await town.signIn('yingjiban');
  return publishTasks(coordinator, { rows, responsible: '杉木村' });
}

describe('同步 in Excel', () => {
  it.each([20, 2_000])(
    'of %i rows costs two batches to read and two to write',
    async (rows) => {
      await using own = await openDemoTown();
      const planId = await publishTasks(await own.signIn('yingjiban'), {
        rows,
        responsible: '杉木村',
      });
      const desk = await excelDesk();
      desks.push(desk);
      const sheet = new Filler(
        desk,
        openPane({ book: desk.book, client: await own.signIn('shanmu') }),
      );
      await sheet.open(planId);
      const texts = Array.from({ length: rows }, (_, row) => `第 ${row} 行已部署`);
      desk.fillDown(4, sheet.column('progress'), texts);
      const syncs = await countSyncs(desk.host, async () => {
        expect((await sheet.sync()).sentence).toBe(`成功 ${rows} 行。`);
      });
      // Four for the first megabyte; the baselines of 2,000 rows weigh somewhat more than one.
      expect(syncs).toBe(4);

      const before = desk.cellsWritten();
      const again = await countSyncs(desk.host, async () => {
        expect(await sheet.sync()).toMatchObject({ cellsWritten: 0, fieldsSent: 0 });
      });
      expect(again).toBe(2);
      expect(desk.cellsWritten()).toBe(before);
    },
    240_000,
  );

  it('waits for a cell edit to end, says so, and goes on by itself', async () => {
    const sheet = await (await filler('shanmu')).open(await plan(3));
    const { host, waits } = sheet.desk;
    host.person.startCellEdit();
    const syncing = sheet.sync();
    await expect.poll(() => waits.at(-1), { timeout: 5_000 }).toBe(true);
    host.person.endCellEdit();
    expect((await syncing).sentence).toBe('没有改动，表和服务器一致。');
    expect(waits).toEqual([true, false]);
  });

  it('sends once what was sent before an answer was lost', async () => {
    let lose = false;
    const through: typeof fetch = async (input, init) => {
      const response = await browserFetch(input, init);
      if (!lose) return response;
      await response.arrayBuffer();
      throw new TypeError('fetch failed');
    };
    const sheet = await (await filler('shanmu', through)).open(await plan(3));
    sheet.type(0, { progress: '答复丢失前填的' });
    lose = true;
    expect(await sheet.outcome()).toMatchObject({ kind: 'refused', code: 'OFFLINE' });
    lose = false;
    sheet.type(0, { progress: '答复丢失后又改的' });
    const done = await sheet.sync();
    expect(done.conflicts).toEqual([]);
    expect(done.fieldsPending).toBe(0);
    expect(await sheet.sync()).toMatchObject({ fieldsSent: 0, cellsWritten: 0 });
  });

  it('keeps both sides of a conflict until a person decides, and merges different fields by itself', async () => {
    const planId = await plan(3);
    const [a, b] = [
      await (await filler('shanmu')).open(planId),
      await (await filler('shanmu')).open(planId),
    ];
    a.type(0, { progress: '甲写的' });
    await a.sync();
    b.type(0, { progress: '乙写的', next: '乙的下一步' });
    const done = await b.sync();
    expect(done.sentence).toBe('冲突 1 行。');
    expect(done.conflicts).toMatchObject([{ mine: '乙写的', theirs: '甲写的', label: '进展情况' }]);
    expect(b.at(0, 'progress')).toBe('乙写的');
    expect(b.at(0, '_result')).toContain('【进展情况】');
    await a.sync();
    expect([a.at(0, 'progress'), a.at(0, 'next')]).toEqual(['甲写的', '乙的下一步']);

    const [conflict] = done.conflicts;
    if (conflict === undefined) throw new Error('the conflict was not told');
    expect(await b.pane.commands.decideConflict(conflict, 'mine')).toMatchObject({
      kind: 'edited',
    });
    expect((await b.sync()).sentence).toBe('成功 1 行。');
    await a.sync();
    expect(a.at(0, 'progress')).toBe('乙写的');
  });

  it('leaves a cell alone that is typed into while it writes, and sends it next time', async () => {
    const planId = await plan(3);
    const a = await (await filler('shanmu')).open(planId);
    const b = await filler('shanmu');
    await b.open(planId);
    a.type(1, { problems: '别人填的' });
    await a.sync();
    const { faults } = b.desk.host;
    faults.resetCounters();
    const stop = faults.betweenBatches(() => {
      if (b.at(1, 'problems') === '') b.type(1, { problems: '边同步边填的' });
    });
    await b.sync();
    stop();
    expect(b.at(1, 'problems')).toBe('边同步边填的');
    expect((await b.sync()).conflicts).toMatchObject([
      { mine: '边同步边填的', theirs: '别人填的' },
    ]);
  });
});
