import type { Meaning } from './meaning.ts';
import type { Place } from './problem.ts';
import type { RecognisedColumn, RecognisedRow, RowSpan } from './recognised.ts';

/** Columns with the sheet rows that stand under them. */
export interface DoubtedTable {
  readonly columns: readonly RecognisedColumn[];
  /** From 1; null where no row was read. */
  readonly rows: RowSpan | null;
}

type ByMeaning = ReadonlyMap<Meaning, number>;

/** Of several columns with one meaning the first speaks. */
function byMeaning(columns: readonly RecognisedColumn[]): ByMeaning {
  return new Map(columns.toReversed().map(({ meaning, column }) => [meaning, column]));
}

/** In which column of its own table a row says what. */
export class ColumnPlaces {
  readonly #whole: ByMeaning;
  readonly #tables: readonly { readonly columns: ByMeaning; readonly rows: RowSpan | null }[];

  constructor(tables: readonly DoubtedTable[]) {
    this.#whole = byMeaning(tables.flatMap(({ columns }) => columns));
    this.#tables = tables.map(({ columns, rows }) => ({ columns: byMeaning(columns), rows }));
  }

  /** Does any table of the sheet have such a column? */
  has(meaning: Meaning): boolean {
    return this.#whole.has(meaning);
  }

  /** Does the row's own table have one? */
  hasFor({ row }: Pick<RecognisedRow, 'row'>, meaning: Meaning): boolean {
    return this.#under(row).has(meaning);
  }

  place({ row }: Pick<RecognisedRow, 'row'>, meaning: Meaning): Place {
    return { row, column: this.#under(row).get(meaning) ?? null };
  }

  #under(row: number): ByMeaning {
    const table = this.#tables.find(
      ({ rows }) => rows !== null && row >= rows.first && row <= rows.last,
    );
    return table?.columns ?? this.#whole;
  }
}
