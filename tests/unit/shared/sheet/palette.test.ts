import { describe, expect, it } from 'vitest';
import { CHART_COLOURS_OF_TONE } from '../../../../shared/sheet/palette.ts';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(CHART_COLOURS_OF_TONE))('a bar in %s', (_tone, colours) => {
  it('is seen on white by its edge', () => {
    expect(contrast(colours.edge, '#FFFFFF')).toBeGreaterThanOrEqual(3);
  });

  it('carries a figure that can be read', () => {
    expect(contrast(colours.label, colours.body)).toBeGreaterThanOrEqual(4.5);
  });
});
