import { readTsv } from '../../server/documents/read-tsv.ts';
import type { CellValue, Grid } from '../../shared/sheet/grid.ts';

export interface GridOptions {
  readonly sheetName?: string;
  /** «A2:F2 B3:C3» */
  readonly merges?: string;
  /** Number format of a cell by its place «row,column» from 0. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A grid as a workbook hands it out, its top left cell A1; numbers stay numbers. */
export function gridOf(lines: readonly (readonly CellValue[])[], options: GridOptions = {}): Grid {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const map = <T>(read: (value: CellValue, row: number, column: number) => T): T[][] =>
    lines.map((line, row) =>
      Array.from({ length: width }, (_, column) => read(line[column] ?? '', row, column)),
    );
  return {
    sheetName: options.sheetName ?? '重点任务清单',
    row: 0,
    column: 0,
    values: map((value) => value),
    texts: map((value) => String(value)),
    formats: map((_, row, column) => options.formats?.[`${row},${column}`] ?? 'General'),
    formulas: map(() => false),
    merges: readTsv(`# merges: ${options.merges ?? ''}\n`).merges,
  };
}
