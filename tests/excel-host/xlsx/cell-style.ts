import type {
  IBorderData,
  IBorderStyleData,
  IColorStyle,
  IStyleData,
  Nullable,
} from '@univerjs/presets';
import type { Alignment, Border, Borders, Fill, Font, Style } from 'exceljs';
import { borderNumber, borderStyleName } from './border-style.ts';
import { SHORT_DATE, SHORT_DATE_TIME } from '../model/number-format.ts';
import { cssColour, fileColour, type FileColour, type ThemePalette } from './colour.ts';

/** Univer's HorizontalAlign; «centerContinuous» and «fill» have no counterpart and are drawn as their nearest. */
const HORIZONTAL = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  centerContinuous: 2,
  fill: 1,
} as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3, justify: 2, distributed: 2 } as const;
const WRAP = 3;
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
type Side = keyof typeof SIDES;

/** Built-in formats 14 and 22 of a file, as exceljs writes them out, by what the stand-in stores for them. */
const BUILT_IN_DATES: readonly (readonly [file: string, stored: string])[] = [
  ['mm-dd-yy', SHORT_DATE],
  ['m/d/yy "h":mm', SHORT_DATE_TIME],
];

const storedPattern = (file: string): string =>
  BUILT_IN_DATES.find(([each]) => each === file)?.[1] ?? file;
const filePattern = (stored: string): string =>
  BUILT_IN_DATES.find(([, each]) => each === stored)?.[0] ?? stored;

const TRUE = 1;

function rgb(colour: FileColour | undefined, palette: ThemePalette): IColorStyle | undefined {
  const css = cssColour(colour, palette);
  return css === null ? undefined : { rgb: css };
}

function readFont(font: Partial<Font> | undefined, palette: ThemePalette): IStyleData {
  if (font === undefined) return {};
  const colour = rgb(font.color, palette);
  return {
    ...(font.name !== undefined && { ff: font.name }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold === true && { bl: TRUE }),
    ...(font.italic === true && { it: TRUE }),
    ...(font.underline !== undefined &&
      font.underline !== false &&
      font.underline !== 'none' && { ul: { s: TRUE } }),
    ...(font.strike === true && { st: { s: TRUE } }),
    ...(font.vertAlign === 'superscript' && { va: 3 }),
    ...(font.vertAlign === 'subscript' && { va: 2 }),
    ...(colour !== undefined && { cl: colour }),
  };
}

function readFill(fill: Fill | undefined, palette: ThemePalette): IStyleData {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return {};
  const colour = rgb(fill.fgColor, palette);
  return colour === undefined ? {} : { bg: colour };
}

function readBorder(
  border: Partial<Border> | undefined,
  palette: ThemePalette,
): IBorderStyleData | undefined {
  const s = borderNumber(border?.style);
  if (s === null) return undefined;
  return { s, cl: rgb(border?.color, palette) ?? { rgb: '#000000' } };
}

function readBorders(borders: Partial<Borders> | undefined, palette: ThemePalette): IStyleData {
  const bd: IBorderData = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const read = readBorder(borders?.[side], palette);
    if (read !== undefined) bd[SIDES[side]] = read;
  }
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function readAlignment(alignment: Partial<Alignment> | undefined): IStyleData {
  if (alignment === undefined) return {};
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment;
  return {
    ...(horizontal !== undefined && { ht: HORIZONTAL[horizontal] }),
    ...(vertical !== undefined && { vt: VERTICAL[vertical] }),
    ...(wrapText === true && { tb: WRAP }),
    ...(textRotation === 'vertical' && { tr: { a: 0, v: TRUE } }),
    // A file turns counter-clockwise, Univer clockwise.
    ...(typeof textRotation === 'number' && textRotation !== 0 && { tr: { a: -textRotation } }),
    // Excel indents by three spaces of the default font, about nine pixels.
    ...(indent !== undefined && indent > 0 && { pd: { l: indent * INDENT_PIXELS } }),
  };
}

const INDENT_PIXELS = 9;

/** A style of exceljs as Univer's; what Univer cannot draw (gradients, patterns, diagonals) is left out. */
export function readStyle(style: Partial<Style>, palette: ThemePalette): IStyleData {
  const pattern = style.numFmt === undefined ? undefined : storedPattern(style.numFmt);
  return {
    ...readFont(style.font, palette),
    ...readFill(style.fill, palette),
    ...readBorders(style.border, palette),
    ...readAlignment(style.alignment),
    ...(pattern !== undefined && pattern !== 'General' && { n: { pattern } }),
  };
}

function writeFont(style: IStyleData, base: Partial<Font>): Partial<Font> {
  const colour = style.cl?.rgb;
  return {
    ...base,
    ...(style.ff != null && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === TRUE && { bold: true }),
    ...(style.it === TRUE && { italic: true }),
    ...(style.ul?.s === TRUE && { underline: true }),
    ...(style.st?.s === TRUE && { strike: true }),
    ...(style.va === 3 && { vertAlign: 'superscript' as const }),
    ...(style.va === 2 && { vertAlign: 'subscript' as const }),
    ...(colour != null && { color: fileColour(colour) }),
  };
}

function writeBorder(border: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  const style = borderStyleName(border ? border.s : undefined);
  if (!border || style === null) return undefined;
  return { style, color: fileColour(border.cl.rgb ?? '#000000') };
}

function writeBorders(bd: IBorderData): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const side of Object.keys(SIDES) as Side[]) {
    const written = writeBorder(bd[SIDES[side]]);
    if (written !== undefined) borders[side] = written;
  }
  return borders;
}

function nameOf<Name extends string>(
  table: Readonly<Record<Name, number>>,
  number: Nullable<number>,
): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === number);
}

function writeAlignment(style: IStyleData): Partial<Alignment> {
  const horizontal = nameOf(HORIZONTAL, style.ht);
  const vertical = nameOf(VERTICAL, style.vt);
  const rotation = style.tr?.v === TRUE ? ('vertical' as const) : -(style.tr?.a ?? 0);
  const indent = Math.round((style.pd?.l ?? 0) / INDENT_PIXELS);
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(rotation !== 0 && { textRotation: rotation }),
    ...(indent > 0 && { indent }),
  };
}

/** Univer's style as exceljs writes it. */
export function writeStyle(style: IStyleData, baseFont: Partial<Font>): Partial<Style> {
  const fill = style.bg?.rgb;
  const alignment = writeAlignment(style);
  return {
    font: writeFont(style, baseFont),
    ...(fill != null && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: fileColour(fill) },
    }),
    ...(style.bd != null && { border: writeBorders(style.bd) }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(style.n != null && { numFmt: filePattern(style.n.pattern) }),
  };
}
