import type { Cells } from './cells.ts';
import { filledTexts } from './filled-cells.ts';
import type { HeaderRows } from './header-rows.ts';
import { quote } from './quote.ts';
import type { RecognisedTable, RowSpan, SkippedRow } from './recognised.ts';
import type { Table } from './table.ts';

/** Enough of a row to know it by. */
const QUOTE_LENGTH = 40;

function quoteOf(cells: Cells, row: number): string {
  return quote(filledTexts(cells, row).join(' '), QUOTE_LENGTH);
}

/** Header rows as Excel numbers them; null where the first task stands under no heading. */
export function headerSpan({ first, last }: HeaderRows): RowSpan | null {
  return last < first ? null : { first: first + 1, last: last + 1 };
}

function spanOf({ lines }: Table): RowSpan | null {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined
    ? null
    : { first: first.row + 1, last: last.row + 1 };
}

/** The tables of a sheet for a person, who sees each under its own heading. */
export function recognisedTables(
  cells: Cells,
  tables: readonly Table[],
): readonly RecognisedTable[] {
  return tables.map((table) => ({
    header: headerSpan(table.header),
    columns: table.columns,
    rows: spanOf(table),
    skipped: table.skipped.map(({ row, kind }): SkippedRow => ({
      row: row + 1,
      kind,
      text: quoteOf(cells, row),
    })),
    isLeft: table.isLeft,
  }));
}
