import { isDoubtful } from './column-doubt.ts';
import { headingPlaces, type HeadingPlace } from './heading-place.ts';
import type { Meaning } from './meaning.ts';
import type { RecognisedColumn, RowSpan } from './recognised.ts';
import type { RowName } from './row-name.ts';

export interface SettledMeaning extends HeadingPlace {
  readonly meaning: Meaning;
}

/** A row that is a task although it was not read as one, or none although it was. */
export interface SettledRow extends RowName {
  readonly isTask: boolean;
}

/** How a person says one table is to be read, where it differs from what was recognised or was in doubt. */
export interface SettledTable {
  /** Sheet rows of the heading, from 1. Null: as found. */
  readonly headerRows: RowSpan | null;
  readonly meanings: readonly SettledMeaning[];
  readonly rows?: readonly SettledRow[] | undefined;
  /** True: the table is no list of tasks. */
  readonly isLeft?: boolean | undefined;
}

/** The same of a whole sheet: of its first table, and of those below it of which anything was said. */
export interface SettledReading extends SettledTable {
  /** Each with its heading's rows. */
  readonly below?: readonly SettledTable[] | undefined;
  /** Sheet row of the first task, from 1, where the first table has no heading. */
  readonly tasksFrom?: number | undefined;
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

export function isSettled({ reasons }: RecognisedColumn): boolean {
  return reasons.length === 1 && reasons[0] === SETTLED.reasons[0];
}

/** What it seemed to mean, another column was said to mean. */
const GIVES_WAY = { meaning: 'other', confidence: 0, alternatives: [] } as const;

const nameOf = ({ heading, nth }: HeadingPlace): string => `${String(nth)} ${heading}`;

type Settled = Pick<SettledTable, 'meanings'>;

/** Which of the columns somebody settled, each with what it was settled as. */
export function settledColumns(
  columns: readonly RecognisedColumn[],
  { meanings }: Settled,
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
  settled: Settled,
): readonly RecognisedColumn[] {
  const said = settledColumns(columns, settled);
  const taken = new Set([...said.values()].filter((meaning) => SINGLE.includes(meaning)));
  return columns.map((column) => {
    const meaning = said.get(column);
    if (meaning !== undefined) return { ...column, ...SETTLED, meaning };
    return taken.has(column.meaning) ? { ...column, ...GIVES_WAY } : column;
  });
}

/**
 * What was said of the table above counts for a table with the same headings, and where a column is in doubt. A column
 * that is read for certain keeps its meaning: the same word may stand over something else there.
 */
export function inherited(
  columns: readonly RecognisedColumn[],
  above: Settled,
): readonly SettledMeaning[] {
  const doubtful = new Set(
    [...settledColumns(columns, above).keys()].filter(isDoubtful).map(({ column }) => column),
  );
  const places = headingPlaces(columns);
  const names = new Set(
    columns.flatMap(({ column }, index) => {
      const place = places[index] ?? null;
      return place !== null && doubtful.has(column) ? [nameOf(place)] : [];
    }),
  );
  return above.meanings.filter((meaning) => names.has(nameOf(meaning)));
}

/** Meanings of which the later ones stand above the earlier ones. */
export function overriding(
  meanings: readonly SettledMeaning[],
  by: readonly SettledMeaning[],
): readonly SettledMeaning[] {
  const names = new Set(by.map(nameOf));
  return [...meanings.filter((meaning) => !names.has(nameOf(meaning))), ...by];
}

export interface ColumnChoice {
  readonly column: RecognisedColumn;
  /** Null: as it was recognised. */
  readonly meaning: Meaning | null;
}

/** The same table with one more column settled, settled otherwise, or no longer settled. */
export function withMeaning<T extends Settled>(
  settled: T,
  columns: readonly RecognisedColumn[],
  { column, meaning }: ColumnChoice,
): T {
  const at = columns.findIndex((each) => each.column === column.column);
  const place = headingPlaces(columns)[at] ?? null;
  if (place === null) return settled;
  const others = settled.meanings.filter((known) => nameOf(known) !== nameOf(place));
  if (meaning === null) return { ...settled, meanings: others };
  const giving = others.map((known) =>
    known.meaning === meaning && SINGLE.includes(meaning)
      ? { ...known, meaning: 'other' as const }
      : known,
  );
  return { ...settled, meanings: [...giving, { ...place, meaning }] };
}
