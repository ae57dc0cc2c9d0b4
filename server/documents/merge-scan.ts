import { parseArea } from './area.ts';

/** Cells that all merges of a worksheet together may cover. Parsers make a cell for each of them. */
const MOST_MERGED_CELLS = 200_000;

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/iu;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["'][^>]*>/gu;

/** More than any mergeCell element: what may hang over the end of a chunk. */
const LONGEST_ELEMENT = 200;

export interface PartScan {
  /** Takes the next inflated bytes; false as soon as the part must be refused. */
  accept(bytes: Uint8Array): boolean;
}

const ACCEPT_ALL: PartScan = { accept: () => true };

/**
 * Counts merged cells while a worksheet is inflated: one element «A1:XFD1048576» of a few bytes would make a parser build
 * 17 thousand million cells.
 */
export function scanPart(name: string): PartScan {
  if (!SHEET_PART.test(name)) return ACCEPT_ALL;
  let tail = '';
  let cells = 0;
  return {
    accept(bytes) {
      const text = tail + Buffer.from(bytes).toString('latin1');
      let end = 0;
      for (const match of text.matchAll(MERGE)) {
        const area = parseArea(match[1] ?? '');
        cells += area === null ? 0 : area.rows * area.columns;
        end = match.index + match[0].length;
      }
      tail = text.slice(Math.max(end, text.length - LONGEST_ELEMENT));
      return cells <= MOST_MERGED_CELLS;
    },
  };
}
