/** Characters as wide as the letters of a Latin word; all others are twice as wide. */
const HALF_WIDTH = /^[\u0020-\u024F\u2010-\u2027\uFF61-\uFF9F]$/u;

/** What stays together: a Latin word or a number, else one character; with the marks that may not begin a line. */
const UNBREAKABLE = /(?:[!-~\u00A1-\u024F]+|.)[，。、；：？！）】》〉」』”’％…]*/gu;

/** Width of a line in characters of the default font: a Chinese character counts two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (HALF_WIDTH.test(character) ? 1 : 2), 0);
}

/** How many lines a text takes when it is wrapped at `width` (see `textWidth`); an empty one takes one. */
export function lineCount(text: string, width: number): number {
  return text
    .split(/\r\n?|\n/u)
    .map((paragraph) => linesOf(paragraph, width))
    .reduce((sum, lines) => sum + lines, 0);
}

function linesOf(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const [word] of paragraph.matchAll(UNBREAKABLE)) {
    const wide = textWidth(word);
    if (used + wide <= width) {
      used += wide;
      continue;
    }
    // A word longer than a line is broken in its middle.
    const taken = Math.max(1, Math.ceil(wide / width));
    lines += used === 0 ? taken - 1 : taken;
    used = wide - (taken - 1) * width;
  }
  return lines;
}
