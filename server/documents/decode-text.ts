/** Signs that no text holds; a file with them is a picture or a program. */
const NO_TEXT = /(?![\t-\r])[\p{Cc}\p{Cn}]/u;

/** What old programs wrote behind the last line. */
const END_OF_FILE = '\u001A';

const TAB = 0x09;
const LINE_END = 0x0a;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    const whole = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const text = whole.endsWith(END_OF_FILE) ? whole.slice(0, -1) : whole;
    return NO_TEXT.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Without a mark UTF-16 shows by its tabs and line ends, whose other byte is 0. Zeros alone do not tell: «一» has one
 * where Latin letters have none.
 */
function unmarkedUtf16(bytes: Uint8Array): string {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    if (second === 0 && (first === TAB || first === LINE_END)) little += 1;
    if (first === 0 && (second === TAB || second === LINE_END)) big += 1;
  }
  return big > little ? 'utf-16be' : 'utf-16le';
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (bytes.includes(0)) return [unmarkedUtf16(bytes)];
  return ['utf-8', 'gb18030'];
}

/**
 * Text in UTF-8, UTF-16 or GB18030 (what Notepad and Excel save under Chinese Windows), without its byte order mark;
 * null when it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text;
  }
  return null;
}
