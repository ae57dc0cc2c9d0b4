import type { FullRow, Piece } from './full-row.ts';
import type { Meaning } from './meaning.ts';
import { areUnits } from './who-sentence.ts';

/** «杨静（平安办）», «平安办（杨静）»: a person and the office, either of them in the bracket. */
const IN_BRACKET = /([^、，,;；\s（(）)]+)\s*[（(]([^（()）]+)[)）]/gu;

function officesIn(text: string): readonly string[] {
  return [...text.matchAll(IN_BRACKET)].flatMap(([, head = '', inside = '']) => {
    if (areUnits(inside) && !areUnits(head)) return [inside];
    return areUnits(head) && !areUnits(inside) ? [head] : [];
  });
}

/** The row says itself whose it is. */
function without(meanings: ReadonlySet<Meaning>): ReadonlySet<Meaning> {
  return new Set([...meanings].filter((meaning) => meaning !== 'responsible'));
}

/** Where no column names units, the office beside a person is who does the task. */
export function withOffices(row: FullRow, columns: ReadonlySet<Meaning>): FullRow {
  const has = (meaning: Meaning) =>
    columns.has(meaning) || (row.pieces.has(meaning) && !row.carried.has(meaning));
  if (has('lead') || has('responsible')) return row;
  const people = [...(row.pieces.get('people') ?? []), ...(row.pieces.get('leader') ?? [])];
  const offices: readonly Piece[] = people.flatMap((piece) => {
    const names = [...new Set(officesIn(piece.text))];
    return names.length === 0 ? [] : [{ ...piece, text: names.join('、') }];
  });
  if (offices.length === 0) return row;
  return {
    ...row,
    pieces: new Map(row.pieces).set('responsible', offices),
    carried: without(row.carried),
    guessed: without(row.guessed),
  };
}
