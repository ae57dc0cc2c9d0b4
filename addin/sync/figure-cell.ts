import type { ImageColumn, ImageRow, ImageValue, SheetImage } from '../../shared/sheet/image.ts';
import { TOTAL_ROW_ID } from '../../shared/sheet/managed-rows.ts';
import type { SummaryPart } from '../../shared/summary/parts.ts';

/** One cell of a summary's image. */
export interface FigureCell {
  readonly row: ImageRow;
  readonly column: ImageColumn;
  readonly value: ImageValue;
  /** What the row is about, in words. */
  readonly name: string;
}

/** The columns that say what a row is about. */
const NAMES: Readonly<Partial<Record<SummaryPart, readonly string[]>>> = {
  town: ['number', 'title'],
  breakdown: ['dimension', 'name'],
  activity: ['unit'],
  colours: ['unit'],
};

const BETWEEN: Readonly<Partial<Record<SummaryPart, string>>> = { breakdown: ' · ' };

export interface CellPlace {
  readonly part: SummaryPart;
  /** Id of the row, as its hidden cell says. */
  readonly row: string;
  /** Index of the column in the image; -1: none. */
  readonly index: number;
}

/** Null where the image has no such row or column. */
export function figureOf(image: SheetImage, place: CellPlace): FigureCell | null {
  const column = image.columns[place.index];
  const row = image.rows.find(({ id }) => id === place.row);
  const value = row?.values[place.index];
  if (column === undefined || row === undefined || value === undefined) return null;
  return { row, column, value, name: nameOf(image, row, place.part) };
}

function nameOf({ columns }: SheetImage, { id, values }: ImageRow, part: SummaryPart): string {
  if (id === TOTAL_ROW_ID) return '合计';
  return (NAMES[part] ?? [])
    .map((key) => values[columns.findIndex((column) => column.key === key)])
    .filter((value) => value !== undefined && value !== '')
    .join(BETWEEN[part] ?? ' ');
}

const PERCENT = 100;

/** The figure as the sheet prints it: «22%», «2/9», «严重逾期，未填报». */
export function figureText({ value, column }: Pick<FigureCell, 'value' | 'column'>): string {
  if (typeof value === 'string') return value.replace('\n', '，');
  return column.kind === 'percent' ? `${Math.round(value * PERCENT)}%` : String(value);
}
