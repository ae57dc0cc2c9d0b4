import { cellAddress } from './address.ts';
import { cellAt, columnSpan, contains, indicesOf, wordAt } from './grid-cell.ts';
import { withoutDraft } from './draft-mark.ts';
import type { Grid } from './grid.ts';
import type { CellWrite, ImageColumn, ImageValue, Placement, SheetImage } from './image.ts';
import { shifted } from './insertion.ts';
import type { ManagedSheet } from './managed.ts';
import { placeLines, rowsOfIds, type Lines, type PlacedRow } from './place-lines.ts';
import { saysTheSame } from './same-cell.ts';

/** True for a cell the placement must not touch (a field with an edit that was not sent yet). */
export type Keep = (id: string, key: string) => boolean;

export interface Managed {
  readonly grid: Grid;
  readonly sheet: ManagedSheet;
  readonly keep: Keep;
}

/** A managed cell that should change; `skip` says why it is left alone. */
interface Edit extends CellWrite {
  readonly skip: 'formula' | 'merge' | null;
}

/** Only what differs, only in managed cells, wherever they stand now. */
export function placeUpdate(image: SheetImage, managed: Managed): Placement {
  const { sheet } = managed;
  const lines = placeLines(image, sheet);
  const counted = lines.insertColumns.map(({ before }) => ({ before, count: 1 }));
  const retired = retiredRowsOf(image, sheet);
  const edits = [
    ...titleEdits(image, managed, lines),
    ...noteEdits(image, managed, lines),
    ...headingEdits(image, managed, lines),
    ...lines.rows.flatMap((row) => rowEdits(row, { image, managed, lines })),
    ...retired.flatMap((row) => goneEdits(row, { image, managed, lines })),
  ];
  const addresses = (skip: Edit['skip']) =>
    edits.filter((edit) => edit.skip === skip).map(({ row, column }) => cellAddress(row, column));
  return {
    insertRows: lines.insertRows,
    insertColumns: lines.insertColumns,
    writes: edits
      .filter(({ skip }) => skip === null)
      .map(({ row, column, value }) => ({ row, column, value })),
    data: dataArea(sheet, lines),
    columnOf: lines.columnOf,
    retiredRows: retired.map((row) => shifted(row, lines.insertRows)),
    retiredColumns: sheet.former.map(({ column }) => shifted(column, counted)),
    skippedFormulas: addresses('formula'),
    skippedMerges: addresses('merge'),
  };
}

interface Scene {
  readonly image: SheetImage;
  readonly managed: Managed;
  readonly lines: Lines;
}

function rowEdits({ image: row, from, to }: PlacedRow, { image, managed, lines }: Scene): Edit[] {
  return image.columns.flatMap((column, index) => {
    const value = row.values[index] ?? '';
    const place = { row: to, column: lines.columnOf[column.key] ?? 0 };
    const old = lines.oldColumnOf[column.key];
    if (from === null || old === undefined) return newCell(value, place);
    if (managed.keep(row.id, column.key)) return [];
    return edit({ value, column, from: { row: from, column: old }, to: place }, managed);
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function newCell(value: ImageValue, place: Place): Edit[] {
  return value === '' ? [] : [{ ...place, value, skip: null }];
}

interface Wish {
  readonly value: ImageValue;
  readonly column: ImageColumn;
  readonly from: Place;
  readonly to: Place;
}

function edit({ value, column, from, to }: Wish, { grid, sheet }: Managed): Edit[] {
  const cell = cellAt(grid, from.row, from.column);
  if (saysTheSame(cell, value, column)) return [];
  const merged = sheet.merges.some((area) => contains(area, from.row, from.column));
  const skip = merged ? 'merge' : cell.formula ? 'formula' : null;
  return [{ ...to, value, skip }];
}

/** The title is ours while it says the same but for the mark of a draft; one that a person reworded is left alone. */
function titleEdits({ title }: SheetImage, managed: Managed, lines: Lines): Edit[] {
  const bare = withoutDraft(title);
  const isOurs = (text: string) => bare !== '' && withoutDraft(text) === bare;
  return lineEdits({ line: title, isOurs }, managed, lines);
}

/** The note line is ours while it begins with its first words; a person's own words up there are left alone. */
function noteEdits({ note }: SheetImage, managed: Managed, lines: Lines): Edit[] {
  const [mark = ''] = withoutDraft(note).split(' · ');
  const isOurs = (text: string) => mark !== '' && withoutDraft(text).startsWith(mark);
  return lineEdits({ line: note, isOurs }, managed, lines);
}

interface TopLine {
  readonly line: string;
  readonly isOurs: (text: string) => boolean;
}

/** Brings the first cell above the table that is ours level with a line. */
function lineEdits({ line, isOurs }: TopLine, { grid, sheet }: Managed, lines: Lines): Edit[] {
  const rows = indicesOf({ start: grid.row, end: sheet.keyRow ?? sheet.headingRow });
  const counted = lines.insertColumns.map(({ before }) => ({ before, count: 1 }));
  for (const row of rows) {
    for (const column of indicesOf(columnSpan(grid))) {
      const { value, formula } = cellAt(grid, row, column);
      if (formula || !isOurs(String(value))) continue;
      const to = { row, column: shifted(column, counted) };
      return value === line ? [] : [{ ...to, value: line, skip: null }];
    }
  }
  return [];
}

/**
 * Headings (and keys) of inserted columns; in a computed sheet every heading, because a unit may have been renamed. In
 * a list that people fill a heading stays as they made it: it is found by its key.
 */
function headingEdits(image: SheetImage, managed: Managed, lines: Lines): Edit[] {
  const { grid, sheet } = managed;
  const filled = image.columns.some(({ editable }) => editable);
  const text = { kind: 'text', width: 0, hidden: false, editable: false } as const;
  return image.columns.flatMap(({ key, label }) => {
    const column = lines.columnOf[key] ?? 0;
    const old = lines.oldColumnOf[key];
    const heading = { row: sheet.headingRow, column };
    if (old === undefined) {
      const keys = sheet.keyRow === null ? [] : newCell(key, { row: sheet.keyRow, column });
      return [...keys, ...newCell(label, heading)];
    }
    const from = { row: sheet.headingRow, column: old };
    const kept = filled && wordAt(grid, from.row, from.column) !== '';
    const repaired = repairKey({ key, from: old, to: column }, managed);
    if (kept) return repaired;
    const wish = { value: label, column: { key, label, ...text }, from, to: heading };
    return [...repaired, ...edit(wish, managed)];
  });
}

/** A column found by its heading alone gets its key back, so that the heading may be renamed. */
function repairKey(
  { key, from, to }: { key: string; from: number; to: number },
  { grid, sheet }: Managed,
): Edit[] {
  if (sheet.keyRow === null || wordAt(grid, sheet.keyRow, from) !== '') return [];
  return newCell(key, { row: sheet.keyRow, column: to });
}

/** Rows of ours that the image no longer has. */
function retiredRowsOf(image: SheetImage, sheet: ManagedSheet): number[] {
  const ids = new Set(image.rows.map(({ id }) => id));
  return [...rowsOfIds(sheet)]
    .flatMap(([id, rows]) => (ids.has(id) ? [] : rows))
    .sort((a, b) => a - b);
}

function goneEdits(row: number, { image, managed, lines }: Scene): Edit[] {
  const { goneNote } = image;
  const column = image.columns.find(({ key }) => key === goneNote?.key);
  const old = lines.oldColumnOf[goneNote?.key ?? ''];
  if (goneNote === undefined || column === undefined || old === undefined) return [];
  const to = { row: shifted(row, lines.insertRows), column: lines.columnOf[goneNote.key] ?? old };
  return edit({ value: goneNote.text, column, from: { row, column: old }, to }, managed);
}

function dataArea(sheet: ManagedSheet, lines: Lines): Placement['data'] {
  const columns = Object.values(lines.columnOf);
  const left = Math.min(...columns);
  const first = sheet.firstDataRow;
  const standing = [...rowsOfIds(sheet).values()].flat();
  const rows = [
    ...standing.map((row) => shifted(row, lines.insertRows)),
    ...lines.rows.map(({ to }) => to),
  ];
  const end = Math.max(first, ...rows.map((row) => row + 1));
  return { row: first, column: left, rows: end - first, columns: Math.max(...columns) - left + 1 };
}
