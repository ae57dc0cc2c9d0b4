import { NO_FONT, type ChartFont } from '../model/chart.ts';
import { hexOf } from './colour.ts';
import { child, descendants, element, escapeXml, type XmlElement } from './xml.ts';

/** Sizes of a drawing are hundredths of a point. */
const HUNDREDTHS = 100;

export function writeFill(color: string | null): string {
  if (color === null) return '';
  return element('a:solidFill', {}, element('a:srgbClr', { val: hexOf(color).toUpperCase() }));
}

/** `a:defRPr` and `a:rPr` say the same of a font, the one for all text, the other for some. */
function properties(name: 'a:defRPr' | 'a:rPr', font: ChartFont): string {
  const faces =
    font.name === null
      ? ''
      : element('a:latin', { typeface: font.name }) + element('a:ea', { typeface: font.name });
  const attributes = {
    lang: name === 'a:rPr' ? 'zh-CN' : undefined,
    sz: font.size === null ? undefined : Math.round(font.size * HUNDREDTHS),
    b: font.bold === null ? undefined : Number(font.bold),
  };
  return element(name, attributes, writeFill(font.color) + faces);
}

const isPlain = (font: ChartFont): boolean => Object.values(font).every((each) => each === null);

/** The look of all text below an element of a chart; nothing when Excel is to choose. */
export function writeTextProperties(font: ChartFont): string {
  if (isPlain(font)) return '';
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, properties('a:defRPr', font)) + element('a:endParaRPr', { lang: 'zh-CN' }),
  );
  return element('c:txPr', {}, element('a:bodyPr', {}) + paragraph);
}

export function writeRichText(text: string, font: ChartFont): string {
  const run = element('a:r', {}, properties('a:rPr', font) + `<a:t>${escapeXml(text)}</a:t>`);
  const paragraph = element('a:p', {}, element('a:pPr', {}, properties('a:defRPr', font)) + run);
  return element('c:tx', {}, element('c:rich', {}, element('a:bodyPr', {}) + paragraph));
}

/** The first solid colour in an element, #RRGGBB; null where a theme or Excel gives it. */
export function readFill(parent: XmlElement | undefined): string | null {
  const color = child(child(parent, 'solidFill'), 'srgbClr')?.attributes['val'];
  return color === undefined ? null : `#${color.toUpperCase()}`;
}

/** The font of a `txPr` or of rich text. */
export function readFont(holder: XmlElement | undefined): ChartFont {
  if (holder === undefined) return NO_FONT;
  const [found] = [...descendants(holder, 'rPr'), ...descendants(holder, 'defRPr')];
  const { sz, b } = found?.attributes ?? {};
  return {
    name: child(found, 'ea')?.attributes['typeface'] ?? null,
    size: sz === undefined ? null : Number(sz) / HUNDREDTHS,
    bold: b === undefined ? null : b === '1',
    color: readFill(found),
  };
}
