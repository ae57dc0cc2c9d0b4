import { SHEET_FONT } from '../../shared/sheet/sheet-style.ts';
import { element, xmlText } from './xml-element.ts';

const HUNDREDTHS = 100;
const LANGUAGE = { lang: 'zh-CN' };

/** What is said of a text; what is not said, the text around it says. Points, #RRGGBB. */
export interface ChartFont {
  readonly face?: string;
  readonly points?: number;
  readonly bold?: boolean;
  readonly colour?: string | null;
}

/** The font of a whole chart; a Chinese face is named for Latin letters and digits too. */
export function chartFont(points: number): ChartFont {
  return { face: SHEET_FONT, points };
}

/** A surface or a stroke in one colour. */
export function solidFill(colour: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1) }));
}

/** A stroke; `width` in English metric units, of which a point has 12700. */
export function stroke(colour: string, width: number): string {
  return element('a:ln', { w: width }, solidFill(colour));
}

/** How text is set that is taken from the cells. */
export function textProperties(font: ChartFont): string {
  const content = properties('a:defRPr', font);
  const paragraph = element('a:pPr', {}, content) + element('a:endParaRPr', LANGUAGE);
  return element('c:txPr', {}, element('a:bodyPr', {}) + element('a:p', {}, paragraph));
}

/** Words of our own, on one line. */
export function richText(text: string, font: ChartFont): string {
  const run = properties('a:rPr', font, LANGUAGE) + `<a:t>${xmlText(text)}</a:t>`;
  const paragraph = element('a:pPr', {}, properties('a:defRPr', font)) + element('a:r', {}, run);
  return element('c:rich', {}, element('a:bodyPr', {}) + element('a:p', {}, paragraph));
}

function properties(
  name: 'a:defRPr' | 'a:rPr',
  { face, points, bold, colour }: ChartFont,
  more: Readonly<Record<string, string>> = {},
): string {
  const attributes = {
    ...more,
    ...(points === undefined ? {} : { sz: points * HUNDREDTHS }),
    ...(bold === undefined ? {} : { b: Number(bold) }),
  };
  const faces =
    face === undefined ? [] : ['a:latin', 'a:ea'].map((each) => element(each, { typeface: face }));
  const fill = colour === undefined || colour === null ? '' : solidFill(colour);
  return element(name, attributes, fill + faces.join(''));
}
