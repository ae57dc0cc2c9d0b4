import type { Color } from 'exceljs';
import { child, parseXml, type XmlElement } from './xml.ts';

/** Colours of a workbook's theme by the number a file uses (0 light 1, 1 dark 1, 2 light 2, 3 dark 2, 4–9 accents …). */
export type ThemePalette = readonly string[];

/** ECMA-376 18.8.3: the file's numbers swap light and dark of the theme's order. */
const SCHEME_ORDER = [
  'lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink',
] as const; // prettier-ignore

const OFFICE_PALETTE: ThemePalette = [
  'FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72',
]; // prettier-ignore

/** ECMA-376 18.8.27, the first 64 legacy colours; 64 and 65 are the system's text and window colours. */
const BASE_INDEXED = [
  '000000',
  'FFFFFF',
  'FF0000',
  '00FF00',
  '0000FF',
  'FFFF00',
  'FF00FF',
  '00FFFF',
] as const;
const INDEXED: readonly string[] = [
  ...BASE_INDEXED,
  ...BASE_INDEXED,
  '800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080', '9999FF', '993366', 'FFFFCC', 'CCFFFF',
  '660066', 'FF8080', '0066CC', 'CCCCFF', '000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF',
  '00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99', '3366FF', '33CCCC', '99CC00', 'FFCC00',
  'FF9900', 'FF6600', '666699', '969696', '003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333',
  '000000', 'FFFFFF',
]; // prettier-ignore

function schemeColour(scheme: XmlElement | undefined, name: string): string | undefined {
  const holder = child(scheme, name)?.children[0];
  return (
    holder?.attributes['lastClr'] ??
    (holder?.name === 'srgbClr' ? holder.attributes['val'] : undefined)
  );
}

/** Palette of a theme part, the Office theme where the part is missing or says nothing. */
export function themePalette(themeXml: string | null): ThemePalette {
  if (themeXml === null) return OFFICE_PALETTE;
  const scheme = child(child(parseXml(themeXml), 'themeElements'), 'clrScheme');
  return SCHEME_ORDER.map(
    (name, index) => schemeColour(scheme, name) ?? OFFICE_PALETTE[index] ?? '000000',
  );
}

/** ECMA-376 18.8.19: a tint lightens towards white (> 0) or darkens towards black (< 0). */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const shift = (channel: number) =>
    tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
  return channels
    .map((channel) => Math.round(shift(channel)).toString(16).padStart(2, '0'))
    .join('');
}

/** What exceljs reads of a colour element; its types name only two of the four. */
export interface FileColour {
  readonly argb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** «#rrggbb», or null where the file leaves the colour to the reader (auto). */
export function cssColour(colour: FileColour | undefined, palette: ThemePalette): string | null {
  if (colour === undefined) return null;
  if (colour.argb !== undefined) return `#${colour.argb.slice(-6).toLowerCase()}`;
  const named = colour.theme === undefined ? INDEXED[colour.indexed ?? -1] : palette[colour.theme];
  if (named === undefined) return null;
  return `#${tinted(named, colour.tint ?? 0).toLowerCase()}`;
}

/** «#rrggbb», «#rgb» or «rgb(r,g,b)» as a file writes it. */
export function fileColour(css: string): Partial<Color> {
  return { argb: `FF${hexOf(css).toUpperCase()}` };
}

export function hexOf(css: string): string {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(css);
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('');
  const long = /^#([\da-f]{6})/i.exec(css);
  if (long?.[1] !== undefined) return long[1];
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(css);
  if (channels === null) throw new Error(`Not a colour this host writes: ${css}`);
  return channels
    .slice(1, 4)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('');
}
