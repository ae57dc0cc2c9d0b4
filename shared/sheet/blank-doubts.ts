import type { ColumnPlaces } from './column-places.ts';
import type { FullRow } from './full-row.ts';
import { MEANING_LABELS } from './meaning-labels.ts';
import type { Meaning } from './meaning.ts';
import { problem } from './problem.ts';
import { quoteRows } from './quote.ts';
import type { RecognitionProblem } from './recognised.ts';

/** A blank cell whose content had to be decided without a merge. */
export interface Blank {
  /** Sheet row, from 1. */
  readonly row: number;
  readonly meaning: Meaning;
  /** True when it was read as the row above. */
  readonly isFilled: boolean;
}

/** Blanks of a row that somebody should look at; a number that was carried on harms nobody. */
export function blanksOf({ row, guessed, left }: FullRow): readonly Blank[] {
  return [
    ...[...guessed]
      .filter((meaning) => meaning !== 'number')
      .map((meaning) => ({ row: row + 1, meaning, isFilled: true })),
    ...[...left].map((meaning) => ({ row: row + 1, meaning, isFilled: false })),
  ];
}

function sayBlanks({ meaning, isFilled }: Blank, rows: readonly number[]): string {
  const start = `${quoteRows(rows)}的“${MEANING_LABELS[meaning]}”空着，`;
  return isFilled
    ? `${start}表里也没有合并单元格，已按“与上一行相同”理解。请核对；不同的话，请填上各行自己的内容。`
    : `${start}又没有与上一行合并，按空白读。如果与上一行相同，请合并单元格或填上内容。`;
}

/** Blank cells that were filled from above, or were not, together for each column. */
export function doubtBlanks(
  places: ColumnPlaces,
  blanks: readonly Blank[],
): readonly RecognitionProblem[] {
  const groups = new Map<string, [Blank, ...Blank[]]>();
  for (const blank of blanks) {
    const key = `${blank.meaning}|${String(blank.isFilled)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [blank]);
    else group.push(blank);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const rows = group.map(({ row }) => row);
    return problem('DOUBTFUL_BLANK', sayBlanks(first, rows), places.place(first, first.meaning));
  });
}
