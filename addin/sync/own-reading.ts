import { z } from 'zod';
import { settledTable } from '../../shared/protocol/reading.ts';
import { cellsOf } from '../../shared/sheet/cells.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { shapeOf } from '../../shared/sheet/heading-place.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import { publishedColumns, publishedIds } from '../../shared/sheet/row-name.ts';
import type { SettledReading } from '../../shared/sheet/settled-reading.ts';
import type { PlanReading } from './outcome.ts';

/** How a sheet was read for which the town cannot remember it: no heading tells the next such sheet. */
export interface OwnReading {
  readonly settled: SettledReading;
  /** Columns it had, without ours: with another number of them each may be another one. */
  readonly columns: number;
}

const stored = z.strictObject({
  settled: settledTable.extend({
    below: z.array(settledTable).readonly().optional(),
    tasksFrom: z.int().min(1).optional(),
  }),
  columns: z.int(),
}) satisfies z.ZodType<OwnReading>;

/** As a sheet was read, its first task where it is now; null when a column came in or went. `kept` is as its link has it. */
export function ownReading(grid: Grid, kept: unknown): SettledReading | null {
  const parsed = stored.safeParse(kept);
  if (!parsed.success) return null;
  const { settled, columns } = parsed.data;
  const moved = withTasksFrom(grid, settled);
  const now = recogniseSheet(grid, { settled: moved }).columns;
  return now.filter(({ key }) => key === null).length === columns ? moved : null;
}

/** Rows may have come in or gone above the first row that carries an id. */
function withTasksFrom(grid: Grid, settled: SettledReading): SettledReading {
  if (settled.tasksFrom === undefined) return settled;
  const cells = cellsOf(grid);
  const published = publishedColumns(cells);
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (publishedIds(cells, row, published).length === 0) continue;
    const tasksFrom = Math.max(cells.firstRow + 1, Math.min(settled.tasksFrom, row + 1));
    return { ...settled, tasksFrom };
  }
  return settled;
}

/** To be kept with the sheet itself; null where the town remembers it, or nothing was said. */
export function ownReadingOf({ sheet, source }: PlanReading): OwnReading | null {
  const isKnown = sheet.tables.some(({ columns }) => shapeOf(columns) !== null);
  if (source.settled === null || isKnown) return null;
  return {
    settled: source.settled,
    columns: sheet.columns.filter(({ key }) => key === null).length,
  };
}
