import {
  BookFault,
  type CellPlace,
  type WriteOrder,
  type WriteReport,
} from '../../shared/sheet/book.ts';
import { BASE_KEY, ID_KEY, type CellWrite, type Placement } from '../../shared/sheet/image.ts';
import type { Batch } from './batch.ts';
import { blocksOf, chunksOf, type CellBlock } from './cell-block.ts';
import { cellsExpected, guardOf, withWrites } from './expected.ts';
import { lineBefore } from './insertion.ts';
import { recheck, stillValid, type Recheck, type RecheckPlan } from './recheck.ts';
import { clearCells, writeChunk } from './write-chunk.ts';

const CHUNK_WORK_MS = 4_000;

type Before = CellPlace & { readonly value: string | number };

/** What earlier chunks did; a later one must not take it for somebody's edit. */
interface Tally {
  readonly written: readonly CellWrite[];
  readonly skipped: readonly CellPlace[];
  readonly refused: readonly CellPlace[];
  readonly before: readonly Before[];
}

const NOTHING: Tally = { written: [], skipped: [], refused: [], before: [] };

/**
 * Carries out a placement. Each chunk of 1 MB costs two batches: the target cells are read again, then those that
 * still hold what was read are written and read back. A chunk ends between rows, so a row and its `_base` never part.
 */
export async function writeSheet(batch: Batch, order: WriteOrder): Promise<WriteReport> {
  const chunks = chunksToWrite(order.placement);
  let tally = NOTHING;
  for (const [index, blocks] of chunks.entries()) {
    if (order.isCancelled?.()) throw new BookFault('CANCELLED');
    const plan = recheckPlan(order, { blocks, first: index === 0, written: tally.written });
    const found = order.expected === null ? null : await batch((c) => recheck(c, plan));
    if (found?.protected) return report(tally, { protected: true });
    if (found?.moved) return report(tally, { moved: true });
    const step = { order, plan, found, first: index === 0, last: index >= chunks.length - 1 };
    tally = await carryOut(batch, step, tally);
    order.onProgress?.(index + 1, chunks.length);
  }
  return report(tally, {});
}

/**
 * At least one, for insertions and settings. Every inserted row gets its id in the first, which inserts it: whatever
 * breaks off later, no nameless row is left behind, and the next attempt fills it instead of inserting it again.
 */
function chunksToWrite(placement: Placement): readonly (readonly CellBlock[])[] {
  const idColumn = placement.columnOf[ID_KEY];
  const names = ({ row, column }: CellWrite) =>
    column === idColumn && lineBefore(placement.insertRows, row) === null;
  const [first = [], ...others] = chunksOf(
    blocksOf(placement.writes.filter((write) => !names(write))),
  );
  return [[...blocksOf(placement.writes.filter(names)), ...first], ...others];
}

interface Step {
  readonly order: WriteOrder;
  readonly plan: RecheckPlan;
  /** Null for a sheet just made: nobody else has been there. */
  readonly found: Recheck | null;
  readonly first: boolean;
  readonly last: boolean;
}

async function carryOut(batch: Batch, step: Step, tally: Tally): Promise<Tally> {
  const writes = writesOf(step.plan.blocks);
  const { valid, skipped } = validWrites(step, writes);
  const written = await batch(
    (context) => writeChunk(context, { order: step.order, writes: valid, ...edges(step) }),
    { workMs: CHUNK_WORK_MS },
  );
  if (written.refused.length > 0) {
    await batch((context) => clearCells(context, step.order.sheetId, written.refused));
  }
  return {
    written: [...tally.written, ...valid],
    skipped: [...tally.skipped, ...skipped],
    refused: [...tally.refused, ...written.refused],
    before: [...tally.before, ...valid.map((write) => beforeOf(step.found, write))],
  };
}

function edges({ first, last }: Step): { readonly first: boolean; readonly last: boolean } {
  return { first, last };
}

function validWrites(step: Step, writes: readonly CellWrite[]) {
  if (step.found === null) return { valid: writes, skipped: [] };
  const baseColumn = step.order.placement.columnOf[BASE_KEY] ?? null;
  return stillValid(writes, { found: step.found, plan: step.plan, baseColumn });
}

function recheckPlan(
  order: WriteOrder,
  chunk: {
    readonly blocks: readonly CellBlock[];
    readonly first: boolean;
    readonly written: readonly CellWrite[];
  },
): RecheckPlan {
  const { placement, expected } = order;
  const columns = placement.insertColumns.map(({ before }) => ({ before, count: 1 }));
  const read = expected === null ? () => '' : cellsExpected(expected, placement);
  return {
    sheetId: order.sheetId,
    blocks: chunk.blocks,
    guard: expected === null ? null : guardOf(expected, placement),
    rowNow: chunk.first ? (row) => lineBefore(placement.insertRows, row) : (row) => row,
    columnNow: chunk.first ? (column) => lineBefore(columns, column) : (column) => column,
    expected: withWrites(read, chunk.written),
  };
}

function writesOf(blocks: readonly CellBlock[]): readonly CellWrite[] {
  return blocks.flatMap((block) =>
    block.values.flatMap((line, row) =>
      line.flatMap((value, column) =>
        value === null ? [] : [{ row: block.row + row, column: block.column + column, value }],
      ),
    ),
  );
}

function beforeOf(found: Recheck | null, write: CellWrite): Before {
  const value = found?.current(write) ?? '';
  const kept = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  return { row: write.row, column: write.column, value: kept };
}

function report(
  tally: Tally,
  end: { readonly protected?: boolean; readonly moved?: boolean },
): WriteReport {
  return {
    protected: end.protected ?? false,
    moved: end.moved ?? false,
    cellsWritten: tally.written.length,
    skipped: tally.skipped,
    refused: tally.refused,
    before: tally.before,
  };
}
