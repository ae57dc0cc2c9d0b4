import { lastColumn, lastRow } from '../model/address.ts';
import { fitColumn, fitRow } from '../model/autofit.ts';
import { HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from '../model/cell-style.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { HostObject, method, navigation, writable, type ObjectType } from '../wire/object-type.ts';
import { flag, integer, number, oneOf } from './argument.ts';
import { FORMAT_PROTECTION } from './format-protection.ts';
import { common, commonStyle, writeStyle, type FormatTarget } from './format-target.ts';
import { assertAllowed } from './protection-guard.ts';
import { RANGE_BORDER_COLLECTION } from './range-border.ts';
import { RANGE_FILL } from './range-fill.ts';
import { RANGE_FONT } from './range-font.ts';

function* columnWidths(target: FormatTarget): Generator<number> {
  for (const { sheet, area } of target) {
    const inside = sheet.cells.existing(area) ?? { ...area, columns: 1 };
    for (let column = inside.column; column <= lastColumn(inside); column += 1) {
      yield sheet.layout.columnWidth(column);
    }
  }
}

function* rowHeights(target: FormatTarget): Generator<number> {
  for (const { sheet, area } of target) {
    const inside = sheet.cells.existing(area) ?? { ...area, rows: 1 };
    for (let row = inside.row; row <= lastRow(inside); row += 1) yield sheet.layout.rowHeight(row);
  }
}

function setColumnWidth({ sheet, area }: LiveRange, points: number): void {
  assertAllowed(sheet, 'allowFormatColumns');
  sheet.layout.setColumnWidth({ from: area.column, count: area.columns }, points);
}

function setRowHeight({ sheet, area }: LiveRange, points: number): void {
  assertAllowed(sheet, 'allowFormatRows');
  sheet.layout.setRowHeight({ from: area.row, count: area.rows }, points);
}

export const RANGE_FORMAT: ObjectType<FormatTarget> = {
  name: 'RangeFormat',
  members: {
    Font: navigation('1.1', (target) => HostObject.of(RANGE_FONT, target)),
    Fill: navigation('1.1', (target) => HostObject.of(RANGE_FILL, target)),
    Borders: navigation('1.1', (target) => HostObject.of(RANGE_BORDER_COLLECTION, target)),
    Protection: navigation('1.2', (target) => HostObject.of(FORMAT_PROTECTION, target)),
    ColumnWidth: writable(
      '1.2',
      (target) => common(columnWidths(target)),
      (target, value) => {
        for (const range of target) setColumnWidth(range, number(value));
      },
    ),
    RowHeight: writable(
      '1.2',
      (target) => common(rowHeights(target)),
      (target, value) => {
        for (const range of target) setRowHeight(range, number(value));
      },
    ),
    WrapText: writable(
      '1.1',
      (target) => commonStyle(target, (style) => style.wrapText),
      (target, value) => {
        writeStyle(target, { wrapText: flag(value) });
      },
    ),
    HorizontalAlignment: writable(
      '1.1',
      (target) => commonStyle(target, (style) => style.horizontalAlignment),
      (target, value) => {
        writeStyle(target, { horizontalAlignment: oneOf(value, HORIZONTAL_ALIGNMENTS) });
      },
    ),
    VerticalAlignment: writable(
      '1.1',
      (target) => commonStyle(target, (style) => style.verticalAlignment),
      (target, value) => {
        writeStyle(target, { verticalAlignment: oneOf(value, VERTICAL_ALIGNMENTS) });
      },
    ),
    IndentLevel: writable(
      '1.9',
      (target) => commonStyle(target, (style) => style.indentLevel),
      (target, value) => {
        writeStyle(target, { indentLevel: integer(value) });
      },
    ),
    AutofitRows: method('1.2', (target) => {
      for (const { sheet, area } of target) {
        assertAllowed(sheet, 'allowFormatRows');
        const inside = sheet.cells.existing(area);
        for (let row = inside?.row ?? 0; inside && row <= lastRow(inside); row += 1)
          fitRow(sheet, row);
      }
    }),
    AutofitColumns: method('1.2', (target, _args, host) => {
      for (const { sheet, area } of target) {
        assertAllowed(sheet, 'allowFormatColumns');
        const inside = sheet.cells.existing(area);
        for (
          let column = inside?.column ?? 0;
          inside && column <= lastColumn(inside);
          column += 1
        ) {
          fitColumn(host.model, sheet, column);
        }
      }
    }),
  },
};
