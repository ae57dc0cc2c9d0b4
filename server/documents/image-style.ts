import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import type { ImageColumn, ImageValue } from '../../shared/sheet/image.ts';
import { formatFor, TEXT_FORMAT } from '../../shared/sheet/number-format.ts';
import { BORDER, GREY_TEXT, HEADING_FILL } from '../../shared/sheet/palette.ts';
import { FONT_POINTS, SHEET_FONT } from '../../shared/sheet/sheet-style.ts';
import { argb, solid } from './sheet-colour.ts';

type CellStyle = Partial<Style>;

const font = (size: number): Partial<Font> => ({ name: SHEET_FONT, size });

const LINE: Partial<Border> = { style: 'thin', color: argb(BORDER) };
const FRAME: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };

export const TITLE_STYLE: CellStyle = {
  numFmt: TEXT_FORMAT,
  font: { ...font(FONT_POINTS.title), bold: true },
};

export const NOTE_STYLE: CellStyle = {
  numFmt: TEXT_FORMAT,
  font: { ...font(FONT_POINTS.note), color: argb(GREY_TEXT) },
};

export const KEY_STYLE: CellStyle = { numFmt: TEXT_FORMAT };

export const HEADING_STYLE: CellStyle = {
  numFmt: TEXT_FORMAT,
  font: { ...font(FONT_POINTS.body), bold: true },
  fill: solid(HEADING_FILL),
  alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' },
  border: FRAME,
};

/** Of a cell of data; `fill` is the colour of what is not to be filled in, null for none. */
export function dataStyle(
  column: ImageColumn,
  { value, fill }: { readonly value: ImageValue; readonly fill: string | null },
): CellStyle {
  return {
    numFmt: formatFor({ value }, column.kind),
    font: font(FONT_POINTS.body),
    alignment: alignmentOf(column),
    ...(column.hidden ? {} : { border: FRAME }),
    ...(column.editable || fill === null ? {} : { fill: solid(fill) }),
  };
}

function alignmentOf({ hidden, align }: ImageColumn): Partial<Alignment> {
  return {
    vertical: 'middle',
    horizontal: align === 'center' ? 'center' : 'left',
    ...(hidden ? {} : { wrapText: true }),
  };
}
