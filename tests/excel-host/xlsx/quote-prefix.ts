import type { Area } from '../model/address.ts';
import { areasOfCells, isAmong, mustArea } from './areas.ts';
import { childrenOf, descendants, type XmlElement } from './xml.ts';

function isQuoted(xf: XmlElement): boolean {
  const flag = xf.attributes['quotePrefix'];
  return flag === '1' || flag === 'true';
}

/** Cells whose style says that their text was typed with a leading apostrophe. */
export function readQuotePrefixed(sheet: XmlElement, styles: XmlElement): readonly Area[] {
  const formats = childrenOf(styles, 'cellXfs').flatMap((list) => childrenOf(list, 'xf'));
  const quoted = new Set(formats.flatMap((xf, index) => (isQuoted(xf) ? [String(index)] : [])));
  if (quoted.size === 0) return [];
  const cells = descendants(sheet, 'c').filter((cell) => quoted.has(cell.attributes['s'] ?? ''));
  return areasOfCells(cells.map((cell) => mustArea(cell.attributes['r'] ?? 'A1')));
}

/**
 * Adds quoted twins of cell formats to styles.xml: exceljs has no word for the flag. Works on what exceljs wrote, where
 * each `<xf` of `<cellXfs>` is one format in order.
 */
export class QuotedFormats {
  readonly #before: string;
  readonly #formats: readonly string[];
  readonly #after: string;
  readonly #twins = new Map<number, number>();

  constructor(stylesXml: string) {
    const start = stylesXml.indexOf('<cellXfs');
    const end = stylesXml.indexOf('</cellXfs>');
    if (start < 0 || end < 0) throw new Error('styles.xml has no cell formats.');
    const open = stylesXml.indexOf('>', start) + 1;
    this.#before = stylesXml.slice(0, start);
    this.#formats = stylesXml.slice(open, end).match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    this.#after = stylesXml.slice(end);
  }

  /** Number of the quoted twin of a format. */
  twinOf(format: number): number {
    const known = this.#twins.get(format);
    if (known !== undefined) return known;
    const twin = this.#formats.length + this.#twins.size;
    this.#twins.set(format, twin);
    return twin;
  }

  stylesXml(): string {
    const twins = [...this.#twins.keys()].map((format) =>
      (this.#formats[format] ?? '').replace('<xf ', '<xf quotePrefix="1" '),
    );
    const all = [...this.#formats, ...twins];
    return `${this.#before}<cellXfs count="${all.length}">${all.join('')}${this.#after}`;
  }
}

/** The sheet's XML with the cells of the areas pointing to quoted formats. */
export function markQuotePrefixed(
  sheetXml: string,
  areas: readonly Area[],
  formats: QuotedFormats,
): string {
  if (areas.length === 0) return sheetXml;
  return sheetXml.replace(
    /<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g,
    (tag, address: string, style: string | undefined) => {
      const { row, column } = mustArea(address);
      if (!isAmong(areas, row, column)) return tag;
      return `<c r="${address}" s="${formats.twinOf(Number(style ?? 0))}"`;
    },
  );
}
