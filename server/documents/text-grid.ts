import type { Area, Grid } from '../../shared/sheet/grid.ts';

/** A grid whose cells are all texts, from A1; short lines are filled with blanks. */
export function textGrid(
  sheetName: string,
  lines: readonly (readonly string[])[],
  merges: readonly Area[] = [],
): Grid {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const texts = lines.map((line) =>
    Array.from({ length: width }, (_, column) => line[column] ?? ''),
  );
  return {
    sheetName,
    row: 0,
    column: 0,
    values: texts,
    texts,
    formats: texts.map((line) => line.map(() => 'General')),
    formulas: texts.map((line) => line.map(() => false)),
    merges,
  };
}
