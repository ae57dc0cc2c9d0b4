const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/u;

/** OOXML allows these two (ECMA-376 part 2, 8.1.4); any other is how a document type is smuggled past a filter. */
const ALLOWED = /^utf-?(?:8|16)$/iu;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

/** The text of an XML part without its byte order mark; null when it is in no encoding that a part may have. */
export function decodeXml(bytes: Uint8Array): string | null {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
  const declared = DECLARED.exec(text)?.[1];
  return declared === undefined || ALLOWED.test(declared) ? text : null;
}
