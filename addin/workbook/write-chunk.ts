import type { CellPlace, WriteOrder } from '../../shared/sheet/book.ts';
import type { CellValue } from '../../shared/sheet/grid.ts';
import {
  HEADING_ROW,
  type CellWrite,
  type ImageColumn,
  type ImageValue,
  type Placement,
} from '../../shared/sheet/image.ts';
import { formatFor, GENERAL, TEXT_FORMAT } from '../../shared/sheet/number-format.ts';
import { blocksOf, type CellBlock } from './cell-block.ts';
import { fitRows, formatDataCells, formatNewColumn } from './lay-out.ts';
import { insertedSpans, lineBefore } from './insertion.ts';
import { formatRead, isText } from './number-format.ts';
import { SETTINGS_KEY } from './overview.ts';
import { textCell } from './text-cell.ts';

export interface ChunkOrder {
  readonly order: WriteOrder;
  readonly writes: readonly CellWrite[];
  /** Insertions come before the first cell, our settings after the last. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Insertions, formats, values, read-back and settings in one batch, in this order. */
export async function writeChunk(
  context: Excel.RequestContext,
  { order, writes, first, last }: ChunkOrder,
): Promise<{ readonly refused: readonly CellPlace[] }> {
  const sheet = context.workbook.worksheets.getItem(order.sheetId);
  if (first) insertLines(sheet, order.placement, order.columns);
  const kinds = kindsOf(order);
  const blocks = blocksOf(writes);
  const readBack = blocks.map((block) => assign(sheet, { block, order, kinds }));
  if (last) fitNewRows(sheet, order);
  if (last && order.settings !== undefined) {
    context.workbook.settings.add(SETTINGS_KEY, order.settings);
  }
  await context.sync();
  const refused = blocks.flatMap((block, index) => {
    const range = readBack[index];
    return range === undefined ? [] : refusedIn(block, range);
  });
  return { refused };
}

/** From the end to the beginning, so that the places counted before any insertion stay true. */
function insertLines(
  sheet: Excel.Worksheet,
  placement: Placement,
  columns: readonly ImageColumn[],
): void {
  for (const { before, column } of placement.insertColumns.toReversed()) {
    sheet.getRangeByIndexes(0, before, 1, 1).getEntireColumn().insert('Right');
    formatNewColumn(sheet, { column, columns, at: before, rows: placement.data });
  }
  for (const { before, count } of placement.insertRows.toReversed()) {
    sheet.getRangeByIndexes(before, 0, count, 1).getEntireRow().insert('Down');
  }
  for (const { first, count } of insertedSpans(placement.insertRows)) {
    formatDataCells(sheet, { columns, columnOf: placement.columnOf, row: first, rows: count });
  }
}

/** Of a sheet just made every row from its headings on; else only the rows inserted. */
function fitNewRows(sheet: Excel.Worksheet, { placement, expected }: WriteOrder): void {
  const isNew = expected === null && placement.writes.some(({ row }) => row === HEADING_ROW);
  const { row, rows } = placement.data;
  if (isNew) fitRows(sheet, { row: HEADING_ROW, rows: row + rows - HEADING_ROW });
  for (const { first, count } of insertedSpans(placement.insertRows)) {
    fitRows(sheet, { row: first, rows: count });
  }
}

type KindAt = (column: number) => ImageColumn['kind'] | undefined;

function kindsOf({ placement, columns }: WriteOrder): KindAt {
  const kinds = new Map(columns.map(({ key, kind }) => [placement.columnOf[key], kind] as const));
  return (column) => kinds.get(column);
}

interface Assignment {
  readonly block: CellBlock;
  readonly order: WriteOrder;
  readonly kinds: KindAt;
}

/**
 * «@» before the value keeps a text from being parsed. What Excel could mistake even so is quoted with an apostrophe,
 * which is sure to be taken for a quote only in a cell of format General; such a cell becomes «@» after its value.
 * All in one batch (reliability SEC-80).
 */
function assign(sheet: Excel.Worksheet, { block, order, kinds }: Assignment): Excel.Range {
  const { row, column, values } = block;
  const range = sheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0);
  const map = <T>(one: (write: CellWrite) => T) =>
    values.map((line, r) =>
      line.map((value, c) =>
        value === null ? null : one({ row: row + r, column: column + c, value }),
      ),
    );
  setFormats(
    range,
    map((write) => formatBefore(order, write, kinds)),
  );
  range.values = map(({ value }) => (isText(value) ? textCell(value) : value));
  setFormats(
    range,
    map(({ value }) => (isQuoted(value) ? TEXT_FORMAT : null)),
  );
  return range.load('values,valueTypes,formulas');
}

type Formats = readonly (readonly (string | null)[])[];

function setFormats(range: Excel.Range, formats: Formats): void {
  if (formats.some((line) => line.some((format) => format !== null))) {
    range.numberFormat = formats.map((line) => [...line]);
  }
}

function isQuoted(value: ImageValue): boolean {
  return isText(value) && textCell(value) !== value;
}

function formatBefore(order: WriteOrder, write: CellWrite, kinds: KindAt): string | null {
  const wanted = isQuoted(write.value) ? GENERAL : formatFor(write, kinds(write.column));
  const columns = order.placement.insertColumns.map(({ before }) => ({ before, count: 1 }));
  const row = lineBefore(order.placement.insertRows, write.row);
  const column = lineBefore(columns, write.column);
  const before = row === null || column === null ? null : { row, column };
  return formatRead(order.expected, before) === wanted ? null : wanted;
}

/** Cells that should hold a text and do not hold exactly it, as text (SEC-81). */
function refusedIn(block: CellBlock, range: Excel.Range): readonly CellPlace[] {
  return block.values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      isText(value) && !holdsText(range, { row: r, column: c }, value)
        ? [{ row: block.row + r, column: block.column + c }]
        : [],
    ),
  );
}

/** A text that begins with «=» reads the same as value and as formula; a real formula shows its result as value. */
function holdsText(range: Excel.Range, { row, column }: CellPlace, text: string): boolean {
  const value = (range.values as CellValue[][])[row]?.[column];
  const type: string | undefined = range.valueTypes[row]?.[column];
  return type === 'String' && typeof value === 'string' && sameText(value, text);
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n?/gu, '\n') === b.replace(/\r\n?/gu, '\n');
}

/** Empties cells that would not stay text; nothing of a stranger is left to be parsed later. */
export async function clearCells(
  context: Excel.RequestContext,
  sheetId: string,
  places: readonly CellPlace[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const writes = places.map((place) => ({ ...place, value: '' }));
  for (const { row, column, values } of blocksOf(writes)) {
    const width = values[0]?.length ?? 0;
    sheet.getRangeByIndexes(row, column, values.length, width).values = values.map((line) => [
      ...line,
    ]);
  }
  await context.sync();
}
