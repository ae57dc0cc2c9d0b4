import type { ICellData } from '@univerjs/presets';
import { cellCount, isWholeColumns, isWholeRows, type Area } from '../model/address.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { method, type Answer, type Member } from '../wire/object-type.ts';
import { flag, oneOf, optional, rangeArgument } from './argument.ts';
import { assertAllowed, assertEditable, assertUnprotected } from './protection-guard.ts';

type Args = readonly unknown[];

/** Whole rows and columns go by the sheet's options; loose cells never move on a protected sheet. */
function assertMovable(sheet: SheetModel, area: Area, what: 'Insert' | 'Delete'): void {
  if (isWholeRows(area)) assertAllowed(sheet, `allow${what}Rows`);
  else if (isWholeColumns(area)) assertAllowed(sheet, `allow${what}Columns`);
  else {
    assertUnprotected(sheet);
    if (sheet.structure.cutsMerge(area)) throw new HostError('InsertDeleteConflict');
  }
}

function insert(range: LiveRange, args: Args, host: Host): Answer {
  const { sheet, area } = range;
  assertMovable(sheet, area, 'Insert');
  sheet.structure.insert(area, oneOf(args[0], ['Down', 'Right']));
  return host.open.range(host.ranges.open(sheet, area));
}

function remove(range: LiveRange, args: Args): void {
  const { sheet, area } = range;
  assertMovable(sheet, area, 'Delete');
  sheet.structure.delete(area, oneOf(args[0], ['Up', 'Left']));
}

const CLEARS = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

function clear({ sheet, area }: LiveRange, args: Args): void {
  const what = optional(args[0], (value) => oneOf(value, CLEARS), 'All');
  assertEditable(sheet, area);
  if (what === 'All' || what === 'Contents') sheet.cells.clearContents(area);
  if (what === 'Contents') return;
  assertAllowed(sheet, 'allowFormatCells');
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks')
    throw new HostError('ApiNotFound', what);
  sheet.structure.unmerge(area);
  sheet.cells.clearStyle(area);
  sheet.conditionalRules.clear(area);
  if (what === 'All') sheet.validations.clear(area);
}

function merge({ sheet, area }: LiveRange, args: Args): void {
  assertUnprotected(sheet);
  if (cellCount(area) === 1) return;
  if (!optional(args[0], flag, false)) {
    sheet.structure.merge(area);
    return;
  }
  for (let row = 0; row < area.rows; row += 1) {
    sheet.structure.merge({ ...area, row: area.row + row, rows: 1 });
  }
}

function unmerge({ sheet, area }: LiveRange): void {
  assertUnprotected(sheet);
  sheet.structure.unmerge(area);
}

const COPIES = ['All', 'Formulas', 'Values', 'Formats'] as const;
type CopyType = (typeof COPIES)[number];

interface Move {
  readonly type: CopyType;
  readonly rows: number;
  readonly columns: number;
}

function movedCell(cell: ICellData, move: Move, host: Host): ICellData {
  const { s, f, ...content } = cell;
  if (move.type === 'Formats') return { s: s ?? null };
  if (move.type === 'Values') return { ...content, f: null };
  if (!f) return move.type === 'All' ? cell : { ...content, f: null };
  const moved = host.model.engine.univer
    .getFormula()
    .moveFormulaRefOffset(f, move.columns, move.rows);
  const formula = { ...content, f: moved, v: null, t: null };
  return move.type === 'All' ? { ...formula, s: s ?? null } : formula;
}

/** The target grows to the source, or is filled with whole copies of it, as when pasting by hand. */
function copyTarget(target: Area, source: Area): Area {
  const fits = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return fits ? target : { ...target, rows: source.rows, columns: source.columns };
}

function copyFrom(range: LiveRange, args: Args, host: Host): void {
  const source = rangeArgument(args[0], range.sheet, host);
  const type = optional(args[1], (value) => oneOf(value, COPIES), 'All');
  if (optional(args[2], flag, false) || optional(args[3], flag, false)) {
    throw new HostError('ApiNotFound', 'Range.copyFrom(skipBlanks, transpose)');
  }
  if (isWholeColumns(source.area) || isWholeRows(source.area)) {
    throw new HostError('ApiNotFound', 'Range.copyFrom(entire rows or columns)');
  }
  const target = copyTarget(range.area, source.area);
  assertEditable(range.sheet, target);
  const cells = Array.from({ length: target.rows }, (_line, row) =>
    Array.from({ length: target.columns }, (_cell, column) => {
      const fromRow = source.area.row + (row % source.area.rows);
      const fromColumn = source.area.column + (column % source.area.columns);
      const move = {
        type,
        rows: target.row + row - fromRow,
        columns: target.column + column - fromColumn,
      };
      return movedCell(source.sheet.cells.rawCell(fromRow, fromColumn), move, host);
    }),
  );
  range.sheet.cells.writeRaw(target, cells);
}

export const RANGE_EDIT: Readonly<Record<string, Member<LiveRange>>> = {
  Insert: method('1.1', insert),
  Delete: method('1.1', remove),
  Clear: method('1.1', clear),
  Merge: method('1.2', merge),
  Unmerge: method('1.2', unmerge),
  CopyFrom: method('1.9', copyFrom),
  Select: method('1.1', (range, _args, host) => {
    if (range.sheet.visibility !== 'Visible') throw new HostError('InvalidSelection');
    host.model.select(range.sheet, range.area);
  }),
  Calculate: method('1.6', () => undefined),
};
