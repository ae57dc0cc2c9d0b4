import type { CellWrite, ImageValue } from '../../shared/sheet/image.ts';

/** A rectangle of writes in which null leaves a cell alone: one assignment in Excel, however sparse. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (ImageValue | null)[])[];
  /** Weight on the wire, UTF-8 bytes, formats and read-back question included. */
  readonly bytes: number;
}

/** Rows without writes between two rows with writes that are cheaper to carry as nulls than to open a new block. */
const MAX_GAP = 8;
/** Excel on the web refuses 5 MB; a fifth leaves room for formats, paths and escapes. */
const CHUNK_BYTES = 1_000_000;
/** JSON of the actions and paths that one block needs, beside its values. */
const BLOCK_OVERHEAD = 1_200;
const NULL_BYTES = 10;

/** Blocks whose rows lie at most `MAX_GAP` apart; none heavier than one chunk unless a single row is. */
export function blocksOf(writes: readonly CellWrite[]): readonly CellBlock[] {
  const runs: CellWrite[][] = [];
  let bytes = 0;
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const sameRow = last?.row === write.row;
    const near = last !== undefined && write.row - last.row <= MAX_GAP + 1;
    const weight = weightOf(write.value);
    if (run === undefined || (!sameRow && (!near || bytes + weight > CHUNK_BYTES))) {
      runs.push([write]);
      bytes = weight;
      continue;
    }
    run.push(write);
    bytes += weight;
  }
  return runs.map(toBlock);
}

/** Blocks together as long as they weigh no more than one chunk. */
export function chunksOf(blocks: readonly CellBlock[]): readonly (readonly CellBlock[])[] {
  const chunks: CellBlock[][] = [];
  let bytes = 0;
  for (const block of blocks) {
    const chunk = chunks.at(-1);
    if (chunk === undefined || bytes + block.bytes > CHUNK_BYTES) {
      chunks.push([block]);
      bytes = block.bytes;
      continue;
    }
    chunk.push(block);
    bytes += block.bytes;
  }
  return chunks;
}

function toBlock(run: readonly CellWrite[]): CellBlock {
  const rows = run.map((write) => write.row);
  const columns = run.map((write) => write.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const width = Math.max(...columns) - column + 1;
  const values = Array.from({ length: Math.max(...rows) - row + 1 }, () =>
    new Array<ImageValue | null>(width).fill(null),
  );
  for (const write of run) {
    const line = values[write.row - row];
    if (line) line[write.column - column] = write.value;
  }
  const nulls = values.length * width - run.length;
  const bytes = run.reduce((sum, write) => sum + weightOf(write.value), 0);
  return { row, column, values, bytes: BLOCK_OVERHEAD + nulls * NULL_BYTES + bytes };
}

function weightOf(value: ImageValue): number {
  return NULL_BYTES + (typeof value === 'string' ? utf8Length(value) : NULL_BYTES);
}

const ONE_BYTE = 0x80;
const TWO_BYTES = 0x800;

/** A surrogate pair counts 3 + 3, more than its 4 bytes: an upper bound is what a limit needs. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < ONE_BYTE) bytes += 1;
    else bytes += unit < TWO_BYTES ? 2 : 3;
  }
  return bytes;
}
