import type { Cells } from './cells.ts';
import type { FullRow } from './full-row.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';
import type { Table } from './table.ts';

function piecesByMeaning(
  cells: Cells,
  columns: readonly RecognisedColumn[],
  row: number,
): FullRow['pieces'] {
  const pieces = new Map<Meaning, { text: string; row: number; column: number }[]>();
  for (const { column, meaning } of columns) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const known = pieces.get(meaning) ?? [];
    pieces.set(meaning, [...known, { text, row, column }]);
  }
  return pieces;
}

/** Every row of our own sheets is complete: nothing is carried into a cell that somebody emptied. */
export function ownRows(cells: Cells, table: Table): readonly FullRow[] {
  return table.lines.map(({ row }) => ({
    row,
    carried: new Set<Meaning>(),
    guessed: new Set<Meaning>(),
    left: new Set<Meaning>(),
    isPhase: false,
    pieces: piecesByMeaning(cells, table.columns, row),
  }));
}
