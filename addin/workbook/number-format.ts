import type { Grid } from '../../shared/sheet/grid.ts';
import type { CellWrite, ImageColumn, ImageValue } from '../../shared/sheet/image.ts';
import type { CellPlace } from '../../shared/sheet/book.ts';

export const TEXT_FORMAT = '@';
export const GENERAL = 'General';

export const FORMAT_OF_KIND = {
  text: TEXT_FORMAT,
  percent: '0%',
  number: GENERAL,
} as const satisfies Record<ImageColumn['kind'], string>;

/** The format a cell must have before `write` is assigned: words are always «@», so that nothing is parsed. */
export function formatFor(
  write: Pick<CellWrite, 'value'>,
  kind: ImageColumn['kind'] | undefined,
): string {
  if (typeof write.value === 'string' && write.value !== '') return TEXT_FORMAT;
  return FORMAT_OF_KIND[kind ?? (typeof write.value === 'number' ? 'number' : 'text')];
}

/** Format of a cell as it was read; null for one that did not exist then. */
export function formatRead(grid: Grid | null, before: CellPlace | null): string | null {
  if (grid === null || before === null) return null;
  return grid.formats[before.row - grid.row]?.[before.column - grid.column] ?? null;
}

export function isText(value: ImageValue | null): value is string {
  return typeof value === 'string' && value !== '';
}
