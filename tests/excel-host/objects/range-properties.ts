import type { CellStylePatch } from '../model/cell-style.ts';
import { HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from '../model/cell-style.ts';
import { storedFormat } from '../model/number-format.ts';
import { HostError } from '../wire/host-error.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { method, type Member } from '../wire/object-type.ts';
import { color, flag, integer, number, oneOf, record, text } from './argument.ts';
import { assertAllowed } from './protection-guard.ts';

type Reader = (value: unknown) => CellStylePatch;

const FONT: Readonly<Record<string, Reader>> = {
  bold: (value) => ({ bold: flag(value) }),
  italic: (value) => ({ italic: flag(value) }),
  color: (value) => ({ fontColor: color(value) }),
  name: (value) => ({ fontName: text(value) }),
  size: (value) => ({ fontSize: number(value) }),
  strikethrough: (value) => ({ strikethrough: flag(value) }),
};
const FILL: Readonly<Record<string, Reader>> = {
  color: (value) => ({ fillColor: color(value) }),
};
const FORMAT: Readonly<Record<string, Reader>> = {
  font: (value) => readGroup(value, FONT),
  fill: (value) => readGroup(value, FILL),
  wrapText: (value) => ({ wrapText: flag(value) }),
  indentLevel: (value) => ({ indentLevel: integer(value) }),
  horizontalAlignment: (value) => ({ horizontalAlignment: oneOf(value, HORIZONTAL_ALIGNMENTS) }),
  verticalAlignment: (value) => ({ verticalAlignment: oneOf(value, VERTICAL_ALIGNMENTS) }),
};

/** A group of settable properties; one that is not known here fails by its name. */
function readGroup(value: unknown, readers: Readonly<Record<string, Reader>>): CellStylePatch {
  let patch: CellStylePatch = {};
  for (const [name, each] of Object.entries(record(value))) {
    const read = readers[name];
    if (!read) throw new HostError('ApiNotFound', `SettableCellProperties ${name}`);
    patch = { ...patch, ...read(each) };
  }
  return patch;
}

function setCellProperties({ sheet, area }: LiveRange, args: readonly unknown[]): void {
  assertAllowed(sheet, 'allowFormatCells');
  const [lines] = args;
  if (!Array.isArray(lines) || lines.length !== area.rows) throw new HostError('InvalidArgument');
  lines.forEach((line: unknown, row) => {
    if (!Array.isArray(line) || line.length !== area.columns)
      throw new HostError('InvalidArgument');
    line.forEach((cell: unknown, column) => {
      const place = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const { format, numberFormat, ...rest } = record(cell);
      const [unknown] = Object.keys(rest);
      if (unknown !== undefined)
        throw new HostError('ApiNotFound', `SettableCellProperties ${unknown}`);
      if (format !== undefined) sheet.cells.writeStyle(place, readGroup(format, FORMAT));
      if (numberFormat !== undefined)
        sheet.cells.writeNumberFormat(place, storedFormat(text(numberFormat)));
    });
  });
}

export const RANGE_PROPERTIES: Readonly<Record<string, Member<LiveRange>>> = {
  SetCellProperties: method('1.9', setCellProperties),
};
