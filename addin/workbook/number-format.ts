import type { CellPlace } from '../../shared/sheet/book.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import type { ImageValue } from '../../shared/sheet/image.ts';

/** Format of a cell as it was read; null for one that did not exist then. */
export function formatRead(grid: Grid | null, before: CellPlace | null): string | null {
  if (grid === null || before === null) return null;
  return grid.formats[before.row - grid.row]?.[before.column - grid.column] ?? null;
}

export function isText(value: ImageValue | null): value is string {
  return typeof value === 'string' && value !== '';
}
