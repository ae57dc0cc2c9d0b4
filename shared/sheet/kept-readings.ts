import { shapeOf } from './heading-place.ts';
import type { RecognisedSheet } from './recognised.ts';
import type { SettledMeaning, SettledReading, SettledTable } from './settled-reading.ts';
import { settledOf } from './settled-tables.ts';

/** What is to be kept under a shape; null: tables of this shape are read as they are recognised. */
export interface KeptReading {
  readonly shape: string;
  readonly reading: SettledTable | null;
}

type Shaped = Pick<RecognisedSheet, 'tables' | 'columns'>;

/**
 * What was said of a sheet, table by table: the next table of the same headings is read alike, wherever it stands. Of the
 * first table something is kept in any case. A table without headings has no shape to know it by.
 */
export function readingsToKeep(
  sheet: Shaped,
  settled: SettledReading | null,
): readonly KeptReading[] {
  const kept = new Map<string, SettledTable | null>();
  sheet.tables.forEach((table, nth) => {
    const shape = shapeOf(table.columns);
    if (shape === null) return;
    const said = settled === null ? null : settledOf(settled, { sheet, nth });
    if (settled === null) kept.set(shape, null);
    else if (said !== null || nth === 0) {
      const { rows, isLeft, meanings } = said ?? { meanings: [] };
      const reading = { headerRows: table.header, meanings, rows, isLeft };
      const other = kept.get(shape);
      kept.set(shape, other == null ? reading : agreed(other, reading));
    }
  });
  return [...kept].map(([shape, reading]) => ({ shape, reading }));
}

/** Of a heading that means two things in tables of one shape nothing is known for the next one. */
function agreed(one: SettledTable, other: SettledTable): SettledTable {
  const clashes = (meaning: SettledMeaning, { meanings }: SettledTable) =>
    meanings.some(
      ({ heading, nth, meaning: said }) =>
        heading === meaning.heading && nth === meaning.nth && said !== meaning.meaning,
    );
  const meanings = [
    ...one.meanings.filter((meaning) => !clashes(meaning, other)),
    ...other.meanings.filter(
      (meaning) =>
        !clashes(meaning, one) &&
        !one.meanings.some(
          ({ heading, nth }) => heading === meaning.heading && nth === meaning.nth,
        ),
    ),
  ];
  const rows = [...(one.rows ?? []), ...(other.rows ?? [])];
  return { ...one, meanings, rows };
}
