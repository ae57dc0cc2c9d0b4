import type { ConditionalStyle } from '../model/conditional-rule.ts';
import { cssColour, type FileColour, hexOf, type ThemePalette } from './colour.ts';
import { child, element, type XmlElement } from './xml.ts';

/** A colour element as exceljs would have read it. */
function colourOf(holder: XmlElement | undefined): FileColour | undefined {
  if (holder === undefined) return undefined;
  const { rgb, theme, tint, indexed } = holder.attributes;
  return {
    ...(rgb !== undefined && { argb: rgb }),
    ...(theme !== undefined && { theme: Number(theme) }),
    ...(tint !== undefined && { tint: Number(tint) }),
    ...(indexed !== undefined && { indexed: Number(indexed) }),
  };
}

function flagOf(font: XmlElement | undefined, name: string): boolean | null {
  const flag = child(font, name);
  return flag === undefined ? null : flag.attributes['val'] !== '0';
}

/** What a `<dxf>` changes, as far as a conditional format of this host goes (borders and underlines are left out). */
export function readDifferentialStyle(dxf: XmlElement, palette: ThemePalette): ConditionalStyle {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // In a differential format a solid fill shows its background colour, as Excel writes it.
  const fillColor = cssColour(
    colourOf(child(pattern, 'bgColor') ?? child(pattern, 'fgColor')),
    palette,
  );
  const fontColor = cssColour(colourOf(child(font, 'color')), palette);
  const [bold, italic, strikethrough] = ['b', 'i', 'strike'].map((name) => flagOf(font, name));
  return {
    ...(fillColor !== null && { fillColor }),
    ...(fontColor !== null && { fontColor }),
    ...(bold != null && { bold }),
    ...(italic != null && { italic }),
    ...(strikethrough != null && { strikethrough }),
  };
}

const colourXml = (name: string, css: string): string => element(name, { rgb: `FF${hexOf(css)}` });

function flagXml(name: string, flag: boolean | undefined): string {
  if (flag === undefined) return '';
  return element(name, { val: flag ? undefined : '0' });
}

/** A `<dxf>` that changes what the style names. */
export function writeDifferentialStyle(style: ConditionalStyle): string {
  const font = [
    flagXml('b', style.bold),
    flagXml('i', style.italic),
    flagXml('strike', style.strikethrough),
    style.fontColor == null ? '' : colourXml('color', style.fontColor),
  ].join('');
  const fill =
    style.fillColor == null
      ? ''
      : element('patternFill', {}, colourXml('bgColor', style.fillColor));
  return element(
    'dxf',
    {},
    `${font && element('font', {}, font)}${fill && element('fill', {}, fill)}`,
  );
}
