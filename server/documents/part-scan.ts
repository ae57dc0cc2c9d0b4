import { parseArea } from './area.ts';
import { MOST_CELLS } from './document-grids.ts';

/** Why a part is refused while it is inflated. */
export type ScanVerdict = 'accepted' | 'too-large' | 'document-type' | 'encoding';

export interface PartScan {
  /** Takes the next inflated bytes; anything but «accepted» ends the reading of the file. */
  accept(bytes: Uint8Array): ScanVerdict;
}

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/iu;
const XML_PART = /\.(?:xml|rels|vml)$/iu;
/** What other programs keep in a document in whatever form they like; it is not parsed. */
const FOREIGN_PART = /^customXml\//iu;

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*["']([^"']*)["'][^>]*>/gu;
/** A cell that holds something; those of a mere format are written «<c …/>». */
const FILLED_CELL = /<(?:\w+:)?c(?:\s[^<>]*)?(?<!\/)>/gu;
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/iu;
const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/iu;

/** More than any element that is looked for: what may hang over the end of a chunk. */
const LONGEST_ELEMENT = 200;
/** How far the beginning of a part reaches that must show what it is. */
const PROLOG = 256;

interface Found {
  readonly verdict: ScanVerdict;
  /** Index behind the last element that was counted. */
  readonly end: number;
}

type Look = (text: string) => Found;

/**
 * Counts what a parser would have to build: one element «A1:XFD1048576» of a few bytes would be 17 thousand million
 * cells.
 */
function lookAtCells(): Look {
  let merged = 0;
  let filled = 0;
  return (text) => {
    let end = 0;
    for (const match of text.matchAll(MERGE)) {
      const area = parseArea(match[1] ?? '');
      merged += area === null ? 0 : area.rows * area.columns;
      end = match.index + match[0].length;
    }
    for (const match of text.matchAll(FILLED_CELL)) {
      filled += 1;
      end = Math.max(end, match.index + match[0].length);
    }
    return { verdict: Math.max(merged, filled) > MOST_CELLS ? 'too-large' : 'accepted', end };
  };
}

/** A part begins with «<» and says UTF-8 or UTF-16 or nothing: in UTF-7 or EBCDIC a document type has other bytes. */
function lookAtProlog(text: string): ScanVerdict {
  const start = text.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '');
  if (!/^\s*(?:<|$)/u.test(start)) return 'encoding';
  const declared = DECLARED.exec(start)?.[1];
  return declared === undefined || /^utf-?(?:8|16)$/iu.test(declared) ? 'accepted' : 'encoding';
}

function scanXml(name: string): PartScan {
  const look: Look = SHEET_PART.test(name)
    ? lookAtCells()
    : () => ({ verdict: 'accepted', end: 0 });
  let prolog: string | null = FOREIGN_PART.test(name) ? null : '';
  let tail = '';
  return {
    accept(bytes) {
      // In UTF-16 every second byte of what is looked for is 0; without them it reads as in UTF-8.
      const text = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
      if (prolog !== null) {
        prolog = (prolog + text).slice(0, PROLOG);
        const verdict = lookAtProlog(prolog);
        if (verdict !== 'accepted') return verdict;
        if (prolog.length === PROLOG) prolog = null;
      }
      const known = tail + text;
      if (DOCUMENT_TYPE.test(known)) return 'document-type';
      const { verdict, end } = look(known);
      tail = known.slice(Math.max(end, known.length - LONGEST_ELEMENT));
      return verdict;
    },
  };
}

const ACCEPT_ALL: PartScan = { accept: () => 'accepted' };

/** Looks at a part of a package while it is inflated. Media are never parsed and are not looked at. */
export function scanPart(name: string): PartScan {
  return XML_PART.test(name) ? scanXml(name) : ACCEPT_ALL;
}
