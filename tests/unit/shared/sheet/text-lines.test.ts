import { describe, expect, it } from 'vitest';
import { lineCount, textWidth } from '../../../../shared/sheet/text-lines.ts';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc 12', 6],
    ['安全生产', 8],
    ['（2024年）', 10],
    ['“一岗双责”', 10],
  ])('of %j is %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('the lines of a text', () => {
  it.each([
    ['', 8, 1],
    ['安全生产', 8, 1],
    ['安全生产。', 8, 2],
    ['严重逾期\n推进中 60%', 8, 3],
    ['一\n\n二', 8, 3],
    ['abcdefghij', 4, 3],
    ['安全 abcdefgh', 8, 2],
    ['安', 1, 2],
  ])('of %j in a width of %i are %i', (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  it('never begin with a mark that ends a sentence', () => {
    expect(lineCount('一二三四五，六七', 8)).toBe(2);
    expect(lineCount('一二三四，五六七', 8)).toBe(3);
  });
});
