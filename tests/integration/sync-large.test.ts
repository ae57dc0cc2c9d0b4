import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAYLOAD_LIMIT } from '../excel-host/faults.ts';
import { breathe, ListRoom, type ListFiller } from '../support/list-room.ts';

const ROWS = 2_000;
const CHUNK = 1_000_000;
/** Three bytes a character. */
const FILL = '填'.repeat(400);

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** Weights of the batches of an act that set cells, and how many others there were. */
async function weigh({ desk }: ListFiller, act: () => Promise<unknown>) {
  const { faults } = desk.host;
  const process = faults.process.bind(faults);
  const writes: number[] = [];
  let batches = 0;
  faults.process = async (processor, batch, flags) => {
    const before = faults.counters;
    const response = await process(processor, batch, flags);
    const { counters } = faults;
    batches += counters.batches - before.batches;
    if (counters.cellsWritten > before.cellsWritten) {
      writes.push(counters.requestBytes - before.requestBytes);
    }
    return response;
  };
  try {
    await act();
  } finally {
    faults.process = process;
  }
  return { writes, batches };
}

it('2,000 rows of long texts come in at two batches for each megabyte, none near the limit of Excel', async () => {
  const planId = await room.publish({ rows: ROWS });
  const unit = await room.opened(planId);
  await breathe();
  const numbers = Array.from({ length: ROWS }, (_row, index) => index + 1);
  const words = Object.fromEntries(numbers.map((n) => [n, { detail: `${n}${FILL}` }]));
  await room.publish({ planId, rows: ROWS, baseRevision: 1, words });

  const { writes, batches } = await weigh(unit, async () => {
    expect(await unit.sync()).toMatchObject({ rowsPulled: ROWS, problems: [], conflicts: [] });
  });
  expect([unit.at(0, 'detail'), unit.at(ROWS - 1, 'detail')]).toEqual([
    `1${FILL}`,
    `${ROWS}${FILL}`,
  ]);
  expect(Math.max(...writes)).toBeLessThan(PAYLOAD_LIMIT / 2);
  const payload = writes.reduce((sum, weight) => sum + weight, 0);
  expect(payload).toBeGreaterThan(2 * CHUNK);
  // Two to read, then one to look again and one to write for each chunk.
  expect(batches).toBeLessThanOrEqual(2 + 2 * Math.ceil(payload / CHUNK));

  await breathe();
  expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');
}, 300_000);
