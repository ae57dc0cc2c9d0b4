import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeHost, type NodeHost } from './node-host.ts';

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost({ year: 2024 });
});
afterEach(() => {
  host.dispose();
});

const write = (
  values: (string | number | null)[][],
  options: Excel.RunOptions = {},
): Promise<void> =>
  host.excel.run(options, async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1).values = values;
    await context.sync();
  });

describe('cell-edit mode', () => {
  it('refuses every batch', async () => {
    host.person.startCellEdit();
    await expect(write([[1]])).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    host.person.endCellEdit();
    await write([[1]]);
    expect(host.person.reads('Sheet1', 'A1')).toBe('1');
  });

  it('holds a batch that asked to wait until the edit ends', async () => {
    host.person.startCellEdit();
    let done = false;
    const waiting = write([[2]], { delayForCellEdit: true }).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    host.person.endCellEdit();
    await waiting;
    expect(host.person.reads('Sheet1', 'A1')).toBe('2');
  });
});

describe('limits', () => {
  it('refuses a request above 5 MB and runs none of it', async () => {
    const large = '安'.repeat(30_000);
    const values = Array.from({ length: 60 }, () => [large]);
    await expect(write(values)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(host.person.reads('Sheet1', 'A1')).toBe('');
  });

  it('refuses an answer above 5 MB', async () => {
    const values = Array.from({ length: 30 }, () => ['安'.repeat(30_000)]);
    await write(values);
    await write(values.map(([text]) => [null, text ?? '']));
    const read = host.excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B30').load('values');
      await context.sync();
      return range.values;
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('counters', () => {
  it('count batches, bytes and the cells that were set', async () => {
    host.faults.resetCounters();
    await write([
      [1, null],
      ['', 4],
    ]);
    const { batches, cellsWritten, requestBytes, responseBytes } = host.faults.counters;
    expect([batches, cellsWritten]).toEqual([1, 3]);
    expect(requestBytes).toBeGreaterThan(100);
    expect(responseBytes).toBeGreaterThan(10);
  });
});

describe('trouble on the way', () => {
  it('takes the time it is told to', async () => {
    host.faults.latency = 60;
    const started = performance.now();
    await write([[1]]);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('fails the n-th batch and no other', async () => {
    host.faults.failBatch(2, 'GeneralException');
    await write([[1]]);
    await expect(write([[2]])).rejects.toMatchObject({ code: 'GeneralException' });
    await write([[3]]);
    expect(host.person.reads('Sheet1', 'A1')).toBe('3');
  });

  it('lets a person edit between two batches', async () => {
    const stop = host.faults.betweenBatches(() => {
      host.person.insertRows('Sheet1', 0);
    });
    await write([['先']]);
    stop();
    await write([['后']]);
    expect([host.person.reads('Sheet1', 'A1'), host.person.reads('Sheet1', 'A2')]).toEqual([
      '后',
      '先',
    ]);
  });

  it.each([
    ['lost', 0],
    ['repeated', 2],
    [{ lateBy: 40 }, 0],
  ] as const)('events can be %j', async (delivery, immediately) => {
    let told = 0;
    await host.excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async () => {
        told += 1;
        await Promise.resolve();
      });
      await context.sync();
    });
    host.faults.events = delivery;
    host.person.type('Sheet1', 'A1', 'x');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toBe(immediately);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told).toBe(delivery === 'lost' ? 0 : delivery === 'repeated' ? 2 : 1);
  });
});
