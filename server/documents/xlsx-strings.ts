import type { PackageParts } from './package-parts.ts';
import { walkXml, type XmlVisitor } from './walk-xml.ts';

/** Excel writes what XML cannot hold, and the sign of it, as «_x000D_» (ECMA-376, ST_Xstring). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu;

export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * Collects the words of one string: all its runs, without the pronunciation that Asian versions write beside them
 * (`rPh`). `take` receives each string when the element that holds it closes.
 */
export function stringVisitor(holder: string, take: (text: string) => void): Required<XmlVisitor> {
  let words = '';
  let isText = false;
  let isPronunciation = false;
  return {
    open(name) {
      if (name === holder) words = '';
      if (name === 'rPh') isPronunciation = true;
      if (name === 't') isText = true;
    },
    text(content) {
      if (isText && !isPronunciation) words += content;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPronunciation = false;
      if (name === holder) take(unescaped(words));
    },
  };
}

/** The strings that cells refer to by number; null when the part is damaged. */
export function sharedStrings(parts: PackageParts, path: string | null): readonly string[] | null {
  const strings: string[] = [];
  const bytes = path === null ? null : parts.read(path);
  if (bytes === null) return strings;
  return walkXml(
    bytes,
    stringVisitor('si', (text) => strings.push(text)),
  )
    ? strings
    : null;
}
