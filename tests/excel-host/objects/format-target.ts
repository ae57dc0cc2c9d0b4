import { lastColumn, lastRow, type Area } from '../model/address.ts';
import type { CellStyle, CellStylePatch } from '../model/cell-style.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { assertAllowed } from './protection-guard.ts';

/** What a format belongs to: the range, or each area of a RangeAreas. */
export type FormatTarget = readonly LiveRange[];

function* cellsOf(sheet: SheetModel, area: Area): Generator<CellStyle> {
  const inside = sheet.cells.existing(area) ?? { ...area, rows: 1, columns: 1 };
  for (let row = inside.row; row <= lastRow(inside); row += 1) {
    for (let column = inside.column; column <= lastColumn(inside); column += 1) {
      yield sheet.cells.readStyle(row, column);
    }
  }
}

/** What all values have in common; null when they differ, as Excel answers. */
export function common<T>(values: Iterable<T>): T | null {
  let found: { readonly value: T } | null = null;
  for (const value of values) {
    if (found && found.value !== value) return null;
    found ??= { value };
  }
  return found?.value ?? null;
}

function* stylesOf(target: FormatTarget): Generator<CellStyle> {
  for (const { sheet, area } of target) yield* cellsOf(sheet, area);
}

function* mapped<T>(styles: Iterable<CellStyle>, read: (style: CellStyle) => T): Generator<T> {
  for (const style of styles) yield read(style);
}

export const commonStyle = <T>(target: FormatTarget, read: (style: CellStyle) => T): T | null =>
  common(mapped(stylesOf(target), read));

export function writeStyle(target: FormatTarget, patch: CellStylePatch): void {
  for (const { sheet, area } of target) {
    assertAllowed(sheet, 'allowFormatCells');
    sheet.cells.writeStyle(area, patch);
  }
}
