import {
  FIRST_DATA_ROW,
  HEADING_ROW,
  KEY_ROW,
  NOTE_ROW,
  TITLE_ROW,
  type CellWrite,
  type ImageValue,
  type Placement,
  type SheetImage,
} from './image.ts';

/** Everything, into an empty worksheet, in the fixed geometry of an image. */
export function placeFresh({ title, note, columns, rows }: SheetImage): Placement {
  const lines: readonly (readonly [number, readonly ImageValue[]])[] = [
    [TITLE_ROW, [title]],
    [NOTE_ROW, [note]],
    [KEY_ROW, columns.map(({ key }) => key)],
    [HEADING_ROW, columns.map(({ label }) => label)],
    ...rows.map(({ values }, index) => [FIRST_DATA_ROW + index, values] as const),
  ];
  return {
    insertRows: [],
    insertColumns: [],
    writes: lines.flatMap(([row, values]) => writesOfLine(row, values)),
    data: { row: FIRST_DATA_ROW, column: 0, rows: rows.length, columns: columns.length },
    columnOf: Object.fromEntries(columns.map(({ key }, column) => [key, column])),
    retiredRows: [],
    retiredColumns: [],
    skippedFormulas: [],
    skippedMerges: [],
  };
}

function writesOfLine(row: number, values: readonly ImageValue[]): CellWrite[] {
  return values.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }]));
}
