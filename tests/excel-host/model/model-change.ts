import type { Area } from './address.ts';

export const CHANGE_TYPES = [
  'RangeEdited',
  'RowInserted',
  'RowDeleted',
  'ColumnInserted',
  'ColumnDeleted',
  'CellInserted',
  'CellDeleted',
] as const;

/** Something that happened to the cells of a sheet, whoever did it. */
export interface ModelChange {
  readonly type: (typeof CHANGE_TYPES)[number];
  readonly sheetId: string;
  readonly area: Area;
}
