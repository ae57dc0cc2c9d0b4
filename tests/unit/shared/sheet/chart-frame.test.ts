import { describe, expect, it } from 'vitest';
import {
  framesFrom,
  overlap,
  pageHeight,
  pageTops,
  roomBeside,
  sizeOf,
} from '../../../../shared/sheet/chart-frame.ts';
import { PAGE_POINTS } from '../../../../shared/sheet/pages-wide.ts';
import type { PlacedChart } from '../../../../shared/sheet/place-charts.ts';

const chart = (kind: PlacedChart['kind'], rows: number): PlacedChart => {
  const area = (column: number) => ({ row: 4, column, rows, columns: 1 });
  const series = [{ label: '完成率', tone: 'blue', values: area(1) }] as const;
  return { key: 'rate', title: '完成率', kind, percent: true, categories: area(0), series };
};

const cm = (points: number): number => (points / 72) * 2.54;

describe('the size of a chart', () => {
  it.each([
    [1, 500],
    [2, 500],
    [2, 1100],
    [4, 809],
  ])('of %i beside a table of %i points is 12 to 16 cm wide', (count, table) => {
    const room = roomBeside({ width: table });
    const { width } = sizeOf(chart('column', 6), { count, room });
    expect(cm(width)).toBeGreaterThanOrEqual(11.9);
    expect(cm(width)).toBeLessThanOrEqual(16);
    expect(Math.min(count, 2) * width + 12).toBeLessThanOrEqual(Math.max(PAGE_POINTS, table));
  });

  it('grows with its bars, and never beyond a page', () => {
    const heights = [3, 17, 60].map(
      (rows) => sizeOf(chart('bar', rows), { count: 1, room: PAGE_POINTS }).height,
    );
    expect(heights).toEqual([212, 355, 460]);
    expect(heights.at(-1)).toBeLessThanOrEqual(pageHeight({ width: 300 }));
  });
});

describe('the frames of charts', () => {
  const corner = { left: 30, top: 100, room: 800, rowHeight: 15 };

  it('stand two side by side, the next below the taller of them, each line at a row', () => {
    const sizes = [200, 310, 200].map((height) => ({ width: 390, height }));
    expect(framesFrom(corner, sizes)).toEqual([
      { left: 30, top: 100, width: 390, height: 200 },
      { left: 432, top: 100, width: 390, height: 310 },
      { left: 30, top: 430, width: 390, height: 200 },
    ]);
  });

  it('stand one below the other where two are too wide', () => {
    const frames = framesFrom(corner, [
      { width: 500, height: 88 },
      { width: 500, height: 88 },
    ]);
    expect(frames.map(({ left, top }) => [left, top])).toEqual([
      [30, 100],
      [30, 205],
    ]);
  });

  it('overlap when they share a point, not when they touch', () => {
    const frame = { left: 0, top: 0, width: 10, height: 10 };
    expect(overlap(frame, { ...frame, left: 9, top: 9 })).toBe(true);
    expect(overlap(frame, { ...frame, left: 10 })).toBe(false);
    expect(overlap(frame, { ...frame, top: 10 })).toBe(false);
  });
});

describe('a page ends', () => {
  const frame = (top: number, height = 200) => ({ left: 0, top, width: 390, height });

  it('nowhere while table and charts fit on one', () => {
    expect(pageTops([frame(100), frame(100), frame(280, 190)], 474)).toEqual([]);
  });

  it('before the charts, and before each that does not fit below the others', () => {
    const frames = [frame(300), frame(300), frame(520), frame(740), frame(740)];
    expect(pageTops(frames, 474)).toEqual([300, 740]);
  });

  it('sooner or later by the scale that fits the table into the width of the page', () => {
    const [narrow, wide, several] = [400, 1000, 3000].map((width) => pageHeight({ width }));
    expect(narrow).toBeLessThan(wide ?? 0);
    expect(wide).toBeLessThan(several ?? 0);
  });
});
