import { lastColumn, lastRow, type Area } from '../model/address.ts';
import {
  BORDER_STYLES,
  BORDER_WEIGHTS,
  type Border,
  type BorderSide,
} from '../model/cell-style.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import { HostObject, method, readable, writable, type ObjectType } from '../wire/object-type.ts';
import { color, integer, oneOf, text } from './argument.ts';
import { common, type FormatTarget } from './format-target.ts';
import { assertAllowed } from './protection-guard.ts';

export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];

interface BorderTarget {
  readonly target: FormatTarget;
  readonly side: Side;
}

/** One side of the cells of a strip: what an edge of a range is made of. */
interface Strip {
  readonly area: Area;
  readonly side: BorderSide;
}

const PLAIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Both cells at an inner line carry it, so that it stays when one of them goes. */
function stripsOf(area: Area, side: Side): readonly Strip[] {
  const rows = (from: number, count: number): Area => ({ ...area, row: from, rows: count });
  const columns = (from: number, count: number): Area => ({
    ...area,
    column: from,
    columns: count,
  });
  const strips: Record<Side, readonly Strip[]> = {
    EdgeTop: [{ area: rows(area.row, 1), side: 'top' }],
    EdgeBottom: [{ area: rows(lastRow(area), 1), side: 'bottom' }],
    EdgeLeft: [{ area: columns(area.column, 1), side: 'left' }],
    EdgeRight: [{ area: columns(lastColumn(area), 1), side: 'right' }],
    InsideVertical: [
      { area: columns(area.column, area.columns - 1), side: 'right' },
      { area: columns(area.column + 1, area.columns - 1), side: 'left' },
    ],
    InsideHorizontal: [
      { area: rows(area.row, area.rows - 1), side: 'bottom' },
      { area: rows(area.row + 1, area.rows - 1), side: 'top' },
    ],
  };
  return strips[side].filter((strip) => strip.area.rows > 0 && strip.area.columns > 0);
}

function* bordersOf({ target, side }: BorderTarget): Generator<Border | null> {
  for (const { sheet, area } of target) {
    for (const strip of stripsOf(area, side)) yield* stripBorders(sheet, strip);
  }
}

function* stripBorders(sheet: SheetModel, strip: Strip): Generator<Border | null> {
  const inside = sheet.cells.existing(strip.area);
  if (!inside) return;
  for (let row = inside.row; row <= lastRow(inside); row += 1) {
    for (let column = inside.column; column <= lastColumn(inside); column += 1) {
      yield sheet.cells.readStyle(row, column).borders[strip.side];
    }
  }
}

function read<T>(border: BorderTarget, of: (border: Border | null) => T): T | null {
  return common([...bordersOf(border)].map(of));
}

function write(border: BorderTarget, change: (old: Border) => Border | null): void {
  const old = [...bordersOf(border)].find((each) => each !== null) ?? PLAIN;
  for (const { sheet, area } of border.target) {
    assertAllowed(sheet, 'allowFormatCells');
    for (const strip of stripsOf(area, border.side)) {
      sheet.cells.writeStyle(strip.area, { borders: { [strip.side]: change(old) } });
    }
  }
}

const RANGE_BORDER: ObjectType<BorderTarget> = {
  name: 'RangeBorder',
  identity: ({ side }) => side,
  members: {
    SideIndex: readable('1.1', ({ side }) => side),
    Style: writable(
      '1.1',
      (border) => read(border, (each) => each?.style ?? 'None'),
      (border, value) => {
        const style = oneOf(value, ['None', ...BORDER_STYLES]);
        write(border, (old) => (style === 'None' ? null : { ...old, style }));
      },
    ),
    Color: writable(
      '1.1',
      (border) => read(border, (each) => each?.color ?? '#000000'),
      (border, value) => {
        const wanted = color(value);
        write(border, (old) => ({ ...old, color: wanted }));
      },
    ),
    Weight: writable(
      '1.1',
      (border) => read(border, (each) => each?.weight ?? 'Thin'),
      (border, value) => {
        const weight = oneOf(value, BORDER_WEIGHTS);
        write(border, (old) => ({ ...old, weight }));
      },
    ),
  },
};

function sideOf(key: string): Side {
  const side = SIDES.find((each) => each === key);
  if (!side) throw new HostError('ApiNotFound', `RangeBorder ${key}`);
  return side;
}

const open = (target: FormatTarget, side: Side): HostObject =>
  HostObject.of(RANGE_BORDER, { target, side });

export const RANGE_BORDER_COLLECTION: ObjectType<FormatTarget> = {
  name: 'RangeBorderCollection',
  items: (target) => SIDES.map((side) => open(target, side)),
  item: (target, key) => open(target, sideOf(String(key))),
  members: {
    Count: readable('1.1', () => SIDES.length),
    GetItem: method('1.1', (target, args) => open(target, sideOf(text(args[0])))),
    GetItemAt: method('1.1', (target, args) => {
      const side = SIDES[integer(args[0])];
      if (!side) throw new HostError('InvalidArgument');
      return open(target, side);
    }),
  },
};
