import type { Cells } from './cells.ts';
import { extendHeader } from './header.ts';
import type { HeaderRows } from './header-rows.ts';
import { headingPlaces, type HeadingPlace } from './heading-place.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn } from './recognised.ts';

export interface SettledMeaning extends HeadingPlace {
  readonly meaning: Meaning;
}

/** How a person says a sheet is to be read, where it differs from what was recognised or was in doubt. */
export interface SettledReading {
  /** Sheet rows of the heading, from 1: first and last. Null: as found. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  readonly meanings: readonly SettledMeaning[];
}

export const NOTHING_SETTLED: SettledReading = { headerRows: null, meanings: [] };

/** Of these one column speaks: a second one that is given the meaning takes it from the first. */
const SINGLE: readonly Meaning[] = [
  'number',
  'action',
  'title',
  'detail',
  'deadline',
  'lead',
  'target',
  'status',
  'percent',
  'progress',
  'problems',
  'next',
];

const SETTLED = { confidence: 1, reasons: ['按您的指定'], alternatives: [] } as const;

/** What it seemed to mean, another column was said to mean. */
const GIVES_WAY = { meaning: 'other', confidence: 0, alternatives: [] } as const;

const nameOf = ({ heading, nth }: HeadingPlace): string => `${String(nth)} ${heading}`;

/** Which of the columns somebody settled, each with what it was settled as. */
export function settledColumns(
  columns: readonly RecognisedColumn[],
  { meanings }: SettledReading,
): ReadonlyMap<RecognisedColumn, Meaning> {
  const known = new Map(meanings.map((settled) => [nameOf(settled), settled.meaning]));
  const places = headingPlaces(columns);
  return new Map(
    columns.flatMap((column, index) => {
      const place = places[index] ?? null;
      const meaning = place === null ? undefined : known.get(nameOf(place));
      return meaning === undefined ? [] : [[column, meaning] as const];
    }),
  );
}

/** The columns as settled: surely so. A column that only seemed to mean what another one was said to mean gives way. */
export function applySettled(
  columns: readonly RecognisedColumn[],
  settled: SettledReading,
): readonly RecognisedColumn[] {
  const said = settledColumns(columns, settled);
  const taken = new Set([...said.values()].filter((meaning) => SINGLE.includes(meaning)));
  return columns.map((column) => {
    const meaning = said.get(column);
    if (meaning !== undefined) return { ...column, ...SETTLED, meaning };
    return taken.has(column.meaning) ? { ...column, ...GIVES_WAY } : column;
  });
}

export interface ColumnChoice {
  readonly column: RecognisedColumn;
  readonly meaning: Meaning;
}

/** The same reading with one more column settled, or settled otherwise. */
export function withMeaning(
  settled: SettledReading,
  columns: readonly RecognisedColumn[],
  { column, meaning }: ColumnChoice,
): SettledReading {
  const place = headingPlaces(columns)[columns.indexOf(column)] ?? null;
  if (place === null) return settled;
  const others = settled.meanings
    .filter((known) => nameOf(known) !== nameOf(place))
    .map((known) =>
      known.meaning === meaning && SINGLE.includes(meaning)
        ? { ...known, meaning: 'other' as const }
        : known,
    );
  return { ...settled, meanings: [...others, { ...place, meaning }] };
}

/** What settling changes in the reading of a sheet. */
export interface Settling {
  /** The heading somebody pointed at; null: to be found. */
  readonly header: HeaderRows | null;
  readonly columns: (columns: readonly RecognisedColumn[]) => readonly RecognisedColumn[];
}

export function settlingOf(cells: Cells, settled: SettledReading | null): Settling {
  if (settled === null) return { header: null, columns: (columns) => columns };
  return {
    header: settledHeader(cells, settled),
    columns: (columns) => applySettled(columns, settled),
  };
}

/** Merges of the row somebody pointed at still tell how far the heading reaches. */
function settledHeader(cells: Cells, { headerRows }: SettledReading): HeaderRows | null {
  if (headerRows === null) return null;
  const row = headerRows.first - 1;
  if (row < cells.firstRow || row > cells.lastRow) return null;
  const { first, last } = extendHeader(cells, row);
  return { first, last: Math.min(Math.max(last, headerRows.last - 1), cells.lastRow) };
}
