import { createHash, randomUUID } from 'node:crypto';
import { noWorkbook } from '../../addin/app/no-workbook.ts';
import { syncSheet } from '../../addin/sync/engine.ts';
import { settingsWith, type ListLink } from '../../addin/sync/links.ts';
import type { SheetServer } from '../../addin/sync/sheet-server.ts';
import type { ExchangeInput, ExchangeOutput } from '../../shared/protocol/sheet.ts';
import type { Book, SheetReading, WriteOrder, WriteReport } from '../../shared/sheet/book.ts';
import { planId, townId, unitId } from '../../shared/town/ids.ts';
import { unaskedServer } from '../support/unasked-server.ts';
import { memoryStore } from '../support/memory-store.ts';
import { entryIdOf } from '../support/progress-rows.ts';
import { cpuTimer } from './cpu-time.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { EDITED, fieldsOf, myListGrid, readingOf, ROWS } from './my-list.ts';

const RUNS = 15;
const NOW = '2024-05-01T02:00:00.000Z';
const SENTENCE = '成功 20 行。取回 20 行。';

const LINK: ListLink = {
  kind: 'list',
  sheetId: 's',
  binding: {
    townId: townId.parse(randomUUID()),
    planId: planId.parse(randomUUID()),
    unitId: unitId.parse(randomUUID()),
    ledger: 'progress',
    layoutVersion: 1,
    generation: randomUUID(),
    signature: 'signed',
  },
  cursor: 10,
  rows: ROWS,
};

/** Rows others changed since: as many as were edited here, from the middle of the list. */
const CHANGES = Array.from({ length: EDITED }, (_, index) => {
  const n = ROWS / 2 + index;
  const fields = { ...fieldsOf(n), detail: `${n}：有变动。` };
  return { id: entryIdOf(n), position: n, rev: 12, fields, changed: ['detail'], retired: false };
});

/** The server that takes everything. */
function answerTo({ rows }: ExchangeInput): ExchangeOutput {
  const { length } = rows;
  const counts = { rowsIn: length, applied: length, unchanged: 0, conflicts: 0, rejected: 0 };
  return {
    receipt: { no: 1, at: NOW, ...counts },
    applied: rows.map(({ id, fields }) => ({ id, rev: 11, fields: Object.keys(fields) })),
    conflicts: [],
    rejected: [],
    superseded: [],
    changes: CHANGES,
    cursor: 12,
    more: false,
    replayed: false,
    at: NOW,
  };
}

/** The workbook that takes everything. */
function reportOf({ placement, expected }: WriteOrder): WriteReport {
  const before = placement.writes.map(({ row, column }) => {
    const value = expected?.values[row]?.[column];
    return { row, column, value: typeof value === 'number' ? value : String(value) };
  });
  const cellsWritten = before.length;
  return { protected: false, moved: false, cellsWritten, skipped: [], refused: [], before };
}

/** Tells the pane's own work from everything it waits for. */
class Stopwatch {
  /** Milliseconds the pane worked without a pause, stretch by stretch. */
  readonly stretches: number[] = [];
  #worked = cpuTimer();

  pause(): void {
    this.stretches.push(this.#worked());
  }

  goOn(): void {
    this.#worked = cpuTimer();
  }

  /** Something the pane waits for. */
  away<T>(answer: () => T): Promise<T> {
    this.pause();
    const value = answer();
    this.goOn();
    return Promise.resolve(value);
  }
}

async function syncOnce(reading: SheetReading): Promise<readonly number[]> {
  const watch = new Stopwatch();
  const book: Book = {
    ...noWorkbook,
    read: () => watch.away(() => reading),
    write: (order) => watch.away(() => reportOf(order)),
  };
  const server: SheetServer = {
    ...unaskedServer,
    exchange: (input) => watch.away(() => ({ ok: true, value: answerTo(input) })),
    mine: () => watch.away(() => ({ ok: true, value: { now: NOW, items: [] } })),
  };
  const sha256 = (text: string) =>
    watch.away(() => createHash('sha256').update(text, 'utf8').digest('hex'));
  const deps = { book, server, store: memoryStore(), sha256, newId: randomUUID };
  const run = { onProgress: () => undefined, signal: new AbortController().signal };
  watch.goOn();
  const outcome = await syncSheet(
    { ...deps, now: () => new Date(NOW), wait: () => Promise.resolve(), random: () => 0 },
    run,
  );
  watch.pause();
  if (outcome.kind === 'refused' || outcome.sentence !== SENTENCE) {
    throw new Error(JSON.stringify(outcome).slice(0, 1_000));
  }
  return watch.stretches;
}

/** A whole 同步 without Excel and without the network: 20 rows go, 20 rows others changed come. */
export async function syncWork(): Promise<readonly Figure[]> {
  const reading = readingOf(myListGrid(), settingsWith([], [LINK]));
  const work: number[] = [];
  const longest: number[] = [];
  await syncOnce(reading);
  for (let run = 0; run < RUNS; run += 1) {
    const stretches = await syncOnce(reading);
    work.push(stretches.reduce((sum, stretch) => sum + stretch, 0));
    longest.push(Math.max(...stretches));
  }
  return [
    {
      name: `同步 of 2,000 rows with 20 edited: the pane's own work`,
      value: median(work),
      unit: 'ms',
      guard: 200,
    },
    {
      name: 'its longest stretch without a pause',
      value: median(longest),
      unit: 'ms',
      guard: 100,
    },
  ];
}
