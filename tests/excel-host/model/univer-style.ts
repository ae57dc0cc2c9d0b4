import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/presets';
import {
  DEFAULT_STYLE,
  type Border,
  type BorderSide,
  type BorderStyle,
  type BorderWeight,
  type CellStyle,
  type CellStylePatch,
  type HorizontalAlignment,
  type VerticalAlignment,
} from './cell-style.ts';

/** Univer's `HorizontalAlign`, `VerticalAlign`, `WrapStrategy`: its enums cannot be imported where this file also runs. */
const HORIZONTAL: Record<HorizontalAlignment, number> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
};
const VERTICAL: Record<VerticalAlignment, number> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = { overflow: 1, wrap: 3 } as const;

/** Univer's `BorderStyleTypes` by Excel's style and weight. */
const BORDERS: readonly (readonly [number, BorderStyle, BorderWeight])[] = [
  [1, 'Continuous', 'Thin'],
  [2, 'Continuous', 'Hairline'],
  [8, 'Continuous', 'Medium'],
  [13, 'Continuous', 'Thick'],
  [3, 'Dot', 'Thin'],
  [4, 'Dash', 'Thin'],
  [9, 'Dash', 'Medium'],
  [5, 'DashDot', 'Thin'],
  [10, 'DashDot', 'Medium'],
  [6, 'DashDotDot', 'Thin'],
  [11, 'DashDotDot', 'Medium'],
  [7, 'Double', 'Thick'],
];
const SIDE_KEYS: Record<BorderSide, 't' | 'b' | 'l' | 'r'> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};
/** Excel indents by three characters' width of the padding unit; Univer pads by pixels. */
const INDENT_PIXELS = 9;

type Loose<T> = { -readonly [K in keyof T]?: T[K] | null };

/** #RRGGBB from Univer's `#rgb`, `#rrggbb` or `rgb(1,2,3)`. */
export function hexColor(text: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (parts) {
    const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
    return `#${digits.join('')}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  return text.toUpperCase();
}

const keyOf = <K extends string>(table: Record<K, number>, code: Nullable<number>): K | null => {
  const found = Object.entries(table).find(([, value]) => value === code);
  return found ? (found[0] as K) : null; // a key of this very table
};

function readBorder(data: Nullable<IBorderStyleData>): Border | null {
  if (!data) return null;
  const known = BORDERS.find(([code]) => code === Number(data.s));
  if (!known) return null;
  return { style: known[1], weight: known[2], color: hexColor(data.cl.rgb ?? '#000000') };
}

function borderCode(border: Border): number {
  const exact = BORDERS.find(
    ([, style, weight]) => style === border.style && weight === border.weight,
  );
  const loose = exact ?? BORDERS.find(([, style]) => style === border.style);
  if (!loose) throw new Error(`No border ${border.style}`);
  return loose[0];
}

/** The whole style that Univer's composed style stands for. */
export function styleFromUniver(data: IStyleData): CellStyle {
  return {
    fontName: data.ff ?? DEFAULT_STYLE.fontName,
    fontSize: data.fs ?? DEFAULT_STYLE.fontSize,
    bold: data.bl === 1,
    italic: data.it === 1,
    underline: data.ul?.s === 1,
    strikethrough: data.st?.s === 1,
    fontColor: data.cl?.rgb ? hexColor(data.cl.rgb) : DEFAULT_STYLE.fontColor,
    fillColor: data.bg?.rgb ? hexColor(data.bg.rgb) : null,
    horizontalAlignment: keyOf(HORIZONTAL, data.ht) ?? 'General',
    verticalAlignment: keyOf(VERTICAL, data.vt) ?? 'Bottom',
    wrapText: data.tb === WRAP.wrap,
    indentLevel: Math.round((data.pd?.l ?? 0) / INDENT_PIXELS),
    borders: {
      top: readBorder(data.bd?.t),
      bottom: readBorder(data.bd?.b),
      left: readBorder(data.bd?.l),
      right: readBorder(data.bd?.r),
    },
  };
}

function bordersToUniver(borders: NonNullable<CellStylePatch['borders']>): IStyleData['bd'] {
  const sides = Object.entries(borders).map(([side, border]) => [
    SIDE_KEYS[side as BorderSide], // the keys of a Partial<Record<BorderSide, …>>
    border && { s: borderCode(border), cl: { rgb: border.color } },
  ]);
  return Object.fromEntries(sides) as IStyleData['bd'];
}

/** Univer's form of a change of style; null takes a member away. */
export function styleToUniver(patch: CellStylePatch): IStyleData {
  const data: Loose<IStyleData> = {};
  if (patch.fontName !== undefined) data.ff = patch.fontName;
  if (patch.fontSize !== undefined) data.fs = patch.fontSize;
  if (patch.bold !== undefined) data.bl = patch.bold ? 1 : 0;
  if (patch.italic !== undefined) data.it = patch.italic ? 1 : 0;
  if (patch.underline !== undefined) data.ul = { s: patch.underline ? 1 : 0 };
  if (patch.strikethrough !== undefined) data.st = { s: patch.strikethrough ? 1 : 0 };
  if (patch.fontColor !== undefined) data.cl = { rgb: patch.fontColor };
  if (patch.fillColor !== undefined) data.bg = patch.fillColor ? { rgb: patch.fillColor } : null;
  if (patch.horizontalAlignment !== undefined) data.ht = HORIZONTAL[patch.horizontalAlignment];
  if (patch.verticalAlignment !== undefined) data.vt = VERTICAL[patch.verticalAlignment];
  if (patch.wrapText !== undefined) data.tb = patch.wrapText ? WRAP.wrap : WRAP.overflow;
  if (patch.indentLevel !== undefined) data.pd = { l: patch.indentLevel * INDENT_PIXELS };
  if (patch.borders !== undefined) data.bd = bordersToUniver(patch.borders) ?? null;
  return data as IStyleData; // null is Univer's own mark for «take away», which its type leaves out
}
