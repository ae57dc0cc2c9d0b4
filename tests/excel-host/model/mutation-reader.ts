import type { ICommandInfo } from '@univerjs/presets';
import { WHOLE_GRID, boundingArea, type Area } from './address.ts';
import type { GridEdit } from './grid-edit.ts';
import type { ModelChange } from './model-change.ts';

interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: UniverRange;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
  /** The command behind the mutation; the formula engine writes its results without one. */
  readonly trigger?: string;
  readonly from?: MovedRange;
  readonly to?: MovedRange;
}

interface MovedRange {
  readonly subUnitId: string;
  readonly value: MutationParams['cellValue'];
}

/** What one mutation of Univer's workbook means here. */
export interface Mutation {
  readonly sheetId: string;
  readonly edit: GridEdit | null;
  readonly change: ModelChange | null;
  /** Whether formulas may now show something else. */
  readonly recalculates: boolean;
}

const GRID_EDITS = {
  'sheet.mutation.insert-row': { axis: 'rows', kind: 'insert', type: 'RowInserted' },
  'sheet.mutation.remove-rows': { axis: 'rows', kind: 'delete', type: 'RowDeleted' },
  'sheet.mutation.insert-col': { axis: 'columns', kind: 'insert', type: 'ColumnInserted' },
  'sheet.mutation.remove-col': { axis: 'columns', kind: 'delete', type: 'ColumnDeleted' },
} as const;

/** Values that Univer rewrites because rows moved, not because somebody changed them. */
const FOLLOWS_STRUCTURE = /\.(insert|remove|delete|move)-(row|rows|col|cols|range)/;

const areaOf = (range: UniverRange): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

function touchesContent(cell: object | null): boolean {
  return cell === null || 'v' in cell || 'f' in cell || 'p' in cell;
}

function editedArea(cells: NonNullable<MutationParams['cellValue']>): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (!touchesContent(cell)) continue;
      const here = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? boundingArea(area, here) : here;
    }
  }
  return area;
}

function readGridEdit(id: keyof typeof GRID_EDITS, params: MutationParams): Mutation | null {
  const { subUnitId: sheetId, range } = params;
  if (sheetId === undefined || !range) return null;
  const { axis, kind, type } = GRID_EDITS[id];
  const { row, rows, column, columns } = areaOf(range);
  const [at, count] = axis === 'rows' ? [row, rows] : [column, columns];
  const area = axis === 'rows' ? { ...WHOLE_GRID, row, rows } : { ...WHOLE_GRID, column, columns };
  return {
    sheetId,
    edit: { axis, kind, at, count },
    change: { type, sheetId, area },
    recalculates: true,
  };
}

function readValues(params: MutationParams): Mutation | null {
  const { subUnitId: sheetId, cellValue, trigger } = params;
  if (sheetId === undefined || !cellValue || trigger === undefined) return null;
  const area = FOLLOWS_STRUCTURE.test(trigger) ? null : editedArea(cellValue);
  return {
    sheetId,
    edit: null,
    change: area && { type: 'RangeEdited', sheetId, area },
    recalculates: true,
  };
}

function readReorder(params: MutationParams): Mutation | null {
  const { subUnitId: sheetId, range } = params;
  if (sheetId === undefined || !range) return null;
  return {
    sheetId,
    edit: null,
    change: { type: 'RangeEdited', sheetId, area: areaOf(range) },
    recalculates: true,
  };
}

const isGridEdit = (id: string): id is keyof typeof GRID_EDITS => id in GRID_EDITS;

/** null: nothing that concerns cells. */
export function readMutation(command: ICommandInfo): Mutation | null {
  const params = (command.params ?? {}) as MutationParams; // Univer types the parameters of every command as `object`
  if (isGridEdit(command.id)) return readGridEdit(command.id, params);
  if (command.id === 'sheet.mutation.set-range-values') return readValues(params);
  if (command.id === 'sheet.mutation.reorder-range') return readReorder(params);
  return null;
}
