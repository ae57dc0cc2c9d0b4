import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entries, history, receipts } from '../../server/storage/tables.ts';
import { FIRST_DATA_ROW } from '../../shared/sheet/image.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { browserFetch } from '../support/browser-fetch.ts';
import { ListRoom, type ListFiller } from '../support/list-room.ts';
import { memoryStore } from '../support/memory-store.ts';

const QUIET = '没有改动，表和服务器一致。';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const SEEN = MY_LIST_COLUMNS.map(({ key }) => key).filter((key) => !key.startsWith('_'));

/** What a person sees in every row of the list, blank rows too. */
function seen(filler: ListFiller): unknown[] {
  const rows = filler.desk.rows() - FIRST_DATA_ROW;
  return Array.from({ length: rows }, (_row, row) => SEEN.map((key) => filler.at(row, key)));
}

/** Pushes and field values that the server carried out for the units of a plan. */
async function carriedOut(planId: PlanId) {
  const { db } = room.town.server.deps;
  const pushes = await db
    .select({ requestId: receipts.requestId })
    .from(receipts)
    .where(and(eq(receipts.planId, planId), eq(receipts.kind, 'push')));
  const fields = await db
    .select({ field: history.field, after: history.after, outcome: history.outcome })
    .from(history)
    .innerJoin(entries, eq(entries.entryId, history.entryId))
    .innerJoin(receipts, eq(receipts.requestId, history.requestId))
    .where(and(eq(entries.planId, planId), eq(receipts.kind, 'push')));
  return { pushes: pushes.length, fields: fields.map((line) => JSON.stringify(line)).sort() };
}

const ROWS = 24;
/** Three bytes a character: 24 of them are more than two chunks. */
const LONG = '长'.repeat(32_000);

/** Something to send, something to fetch in every chunk, and rows to insert near both ends. */
async function scene(): Promise<{ readonly planId: PlanId; readonly unit: ListFiller }> {
  const planId = await room.publish({ rows: ROWS, without: [2, ROWS - 1] });
  const unit = await room.opened(planId);
  const other = await room.opened(planId);
  unit.type(0, { status: '推进中', progress: '中断前填的' }).type(20, { next: '中断前填的' });
  other.type(0, { problems: '别人填的' }).type(18, { problems: '别人填的' });
  await other.sync();
  const numbers = Array.from({ length: ROWS }, (_row, index) => index + 1);
  const words = Object.fromEntries(numbers.map((n) => [n, { detail: `${n}${LONG}` }]));
  await room.publish({ planId, rows: ROWS, baseRevision: 1, words });
  return { planId, unit };
}

describe('a sync that Excel breaks off', () => {
  it('at any of its batches is made good by the next one: the same sheet, nothing lost, nothing twice', async () => {
    const clean = await scene();
    const { faults } = clean.unit.desk.host;
    faults.resetCounters();
    await clean.unit.sync();
    const { batches } = faults.counters;
    const wanted = { sheet: seen(clean.unit), server: await carriedOut(clean.planId) };
    // Two to read, two for each of three chunks.
    expect(batches).toBeGreaterThanOrEqual(8);

    for (let n = 1; n <= batches; n += 1) {
      const { planId, unit } = await scene();
      unit.desk.host.faults.failBatch(n, 'GeneralException');
      expect(await unit.outcome(), `batch ${n}`).toMatchObject({ code: 'EXCEL_BUSY' });
      const done = await unit.sync();
      expect(done, `batch ${n}`).toMatchObject({ conflicts: [], problems: [], fieldsPending: 0 });
      expect(seen(unit), `batch ${n}`).toEqual(wanted.sheet);
      expect(await unit.sync(), `batch ${n}`).toMatchObject({ sentence: QUIET, cellsWritten: 0 });
      expect(await carriedOut(planId), `batch ${n}`).toEqual(wanted.server);
      unit.desk[Symbol.dispose]();
    }
  }, 300_000);

  it('after sending does not make a person contradict themselves when they type on', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    unit.type(0, { progress: '第一稿' });
    unit.desk.host.faults.failBatch(4, 'GeneralException');
    expect(await unit.outcome()).toMatchObject({ code: 'EXCEL_BUSY' });
    unit.type(0, { progress: '第二稿' });
    expect(await unit.sync()).toMatchObject({ conflicts: [], fieldsPending: 0 });
    expect((await unit.sync()).sentence).toBe(QUIET);
    expect((await room.opened(planId)).at(0, 'progress')).toBe('第二稿');
  });

  it('nor does a sheet that stays protected', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    other.type(1, { progress: '别人填的' });
    await other.sync();
    unit.desk.protect();
    for (const draft of ['第一稿', '第二稿', '第三稿']) {
      unit.type(0, { progress: draft });
      const before = unit.desk.cellsWritten();
      expect(await unit.sync()).toMatchObject({ conflicts: [], cellsWritten: 0, rowsPulled: 0 });
      expect(unit.desk.cellsWritten()).toBe(before);
    }
    unit.desk.unprotect();
    expect((await unit.sync()).rowsPulled).toBe(1);
    expect((await unit.sync()).sentence).toBe(QUIET);
    expect((await room.opened(planId)).at(0, 'progress')).toBe('第三稿');
  });
});

interface Line {
  readonly through: typeof fetch;
  /** Request ids of all exchanges that carried rows, in order. */
  readonly requests: readonly string[];
  /** How many of the next answers are lost after the server has carried out what was asked. */
  loses: number;
}

function textOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : 'null';
}

function line(): Line {
  const requests: string[] = [];
  const own: Line = {
    requests,
    loses: 0,
    through: async (input, init) => {
      const body = JSON.parse(textOf(init)) as Record<string, unknown> | null;
      const rows = body?.['rows'];
      if (Array.isArray(rows) && rows.length > 0) requests.push(String(body?.['requestId']));
      const response = await browserFetch(input, init);
      if (own.loses === 0) return response;
      own.loses -= 1;
      await response.arrayBuffer();
      throw new TypeError('fetch failed');
    },
  };
  return own;
}

describe('an answer lost after the server has stored the rows', () => {
  it('is asked for again under the same name, and there is one receipt', async () => {
    const wire = line();
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId, { through: wire.through });
    unit.type(0, { progress: '答复会丢一次' });
    wire.loses = 1;
    const done = await unit.sync();
    expect(done).toMatchObject({ sentence: '成功 1 行。', receipt: { rowsIn: 1, applied: 1 } });
    expect(wire.requests).toHaveLength(2);
    expect(new Set(wire.requests).size).toBe(1);
    expect((await carriedOut(planId)).pushes).toBe(1);
  });

  it('is asked for again even after the pane was closed and opened', async () => {
    const wire = line();
    const store = memoryStore();
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId, { through: wire.through, store });
    unit.type(0, { progress: '答复一直丢' });
    wire.loses = 3;
    expect(await unit.outcome()).toMatchObject({ kind: 'refused', code: 'OFFLINE' });
    const reopened = await room.reopened(unit, { through: wire.through, store });
    expect((await reopened.sync()).sentence).toBe('成功 1 行。');
    expect(wire.requests).toHaveLength(4);
    expect(new Set(wire.requests).size).toBe(1);
    expect((await carriedOut(planId)).pushes).toBe(1);
  });
});

describe('rows that cannot be kept or carried', () => {
  it('a full browser storage stops the sync before anything is sent, and says what to do', async () => {
    const wire = line();
    const store = memoryStore();
    let isFull = false;
    const limited = {
      ...store,
      set: (key: string, value: string) => {
        if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        store.set(key, value);
      },
    };
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId, { through: wire.through, store: limited });
    unit.type(0, { progress: '存不下的话' });
    isFull = true;
    const before = unit.desk.cellsWritten();
    const outcome = await unit.outcome();
    expect(outcome).toMatchObject({ kind: 'refused', code: 'BROWSER_FULL' });
    expect(outcome.kind === 'refused' && outcome.sentence).toMatch(/存储空间已满.*没有上报.*请/u);
    expect([wire.requests, unit.desk.cellsWritten()]).toEqual([[], before]);

    isFull = false;
    expect((await unit.sync()).sentence).toBe('成功 1 行。');
  });

  it('a full browser storage does not stop a sync that only fetches', async () => {
    const store = memoryStore();
    let isFull = false;
    const limited = {
      ...store,
      set: (key: string, value: string) => {
        if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        store.set(key, value);
      },
    };
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId, { store: limited });
    const other = await room.opened(planId);
    other.type(1, { progress: '别人填的' });
    await other.sync();
    isFull = true;
    expect((await unit.sync()).sentence).toBe('取回 1 行。');
    expect(unit.at(1, 'progress')).toBe('别人填的');
  });

  it('a page that is too large for the way goes in halves, and every row arrives once', async () => {
    const limit = 12_000;
    const refused: number[] = [];
    /** What is above the limit of some proxy is made so large that the real server refuses it itself. */
    const through: typeof fetch = (input, init) => {
      const body = textOf(init);
      if (body.length <= limit) return browserFetch(input, init);
      refused.push(body.length);
      return browserFetch(input, { ...init, body: body + ' '.repeat(5_000_000) });
    };
    const planId = await room.publish({ rows: 40 });
    const unit = await room.opened(planId, { through });
    for (let row = 0; row < 40; row += 1) {
      unit.type(row, { progress: `第 ${row} 行：${'填'.repeat(600)}` });
    }
    const done = await unit.sync();
    expect(done).toMatchObject({
      sentence: '成功 40 行。',
      rowsSent: 40,
      receipt: { rowsIn: 40, applied: 40, unchanged: 0, conflicts: 0, rejected: 0 },
    });
    expect(refused).toHaveLength(3);
    expect(await carriedOut(planId)).toMatchObject({ pushes: 4 });
    expect((await carriedOut(planId)).fields).toHaveLength(40);
    expect((await unit.sync()).sentence).toBe(QUIET);
  });
});
