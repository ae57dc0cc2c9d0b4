import { splitUnits } from '../town/unit-list.ts';
import { isOfKind } from './cell-kind.ts';
import { splitLabels } from './cell-labels.ts';
import { looksLikeName } from './family-names.ts';
import type { FullRow, Piece } from './full-row.ts';
import type { Meaning } from './meaning.ts';
import { withOffices } from './office-of-people.ts';
import { partUnitAndTerm } from './unit-and-term.ts';
import { looksLikeUnit } from './unit-words.ts';

const WHO: readonly Meaning[] = ['lead', 'responsible', 'people', 'leader'];
const REPORT: readonly Meaning[] = ['progress', 'problems', 'next'];

/** Cells that hold several things under lead words, and which things those can be. */
const FOLDED: Readonly<Partial<Record<Meaning, ReadonlySet<Meaning>>>> = {
  lead: new Set([...WHO, 'deadline']),
  responsible: new Set([...WHO, 'deadline']),
  people: new Set(WHO),
  leader: new Set(WHO),
  status: new Set(REPORT),
  progress: new Set(REPORT),
  problems: new Set(REPORT),
  next: new Set(REPORT),
  title: new Set([...WHO, 'deadline', 'target']),
  detail: new Set([...WHO, 'deadline', 'target']),
};

const FOLD = /[：:]|牵头/u;

/** «应急办牵头，经发办、规建办配合»: said in a sentence instead of two columns. */
const LEADS =
  /^([^，,；;。：:]{2,24}?)(?:负责)?牵头(?:负责)?[，,；;、。\s]*([\s\S]*?)(?:配合|参与|协助|协同|落实)?[。；;]?$/u;

function unfoldSentence(piece: Piece): readonly (readonly [Meaning, Piece])[] | null {
  const [, lead = '', others = ''] = LEADS.exec(piece.text) ?? [];
  if (lead === '' || !splitUnits(lead).every((name) => looksLikeUnit(name, null))) return null;
  const rest = others.replace(/(?:配合|参与|协助|协同|落实)$/u, '').trim();
  return [
    ['lead', { ...piece, text: lead }],
    ...(rest === '' ? [] : [['responsible', { ...piece, text: rest }] as const]),
  ];
}

function unfoldPiece(
  piece: Piece,
  own: Meaning,
  allowed: ReadonlySet<Meaning>,
): readonly (readonly [Meaning, Piece])[] {
  const sentence = own === 'responsible' && allowed.size > 0 ? unfoldSentence(piece) : null;
  if (sentence !== null) return sentence;
  const split = splitLabels(piece.text, allowed);
  if (split === null) return [[own, piece]];
  const { before, parts } = split;
  return [
    ...(before === '' ? [] : [[own, { ...piece, text: before }] as const]),
    ...parts
      .filter(({ text }) => text !== '')
      .map(({ meaning, text }) => [meaning, { ...piece, text }] as const),
  ];
}

/** What is known of the columns of a table. */
export interface Folds {
  readonly columns: ReadonlySet<Meaning>;
  /** Columns of units whose heading asks for people too (牵头单位及责任人, 分管领导及责任单位), with who those are. */
  readonly mixed: ReadonlyMap<number, 'people' | 'leader'>;
  /** Columns whose heading asks for a term too (责任单位及时限), where no other column has it. */
  readonly dated: ReadonlySet<number>;
}

/** «应急办 张三» under 牵头单位及责任人: the unit stays, the person goes to the people. */
function partPeople(row: FullRow, mixed: Folds['mixed']): FullRow {
  if (mixed.size === 0) return row;
  const pieces = new Map(row.pieces);
  for (const meaning of ['lead', 'responsible'] as const) {
    const kept: Piece[] = [];
    for (const piece of row.pieces.get(meaning) ?? []) {
      const names = splitUnits(piece.text.replace(/[（(](\p{Script=Han}{2,4})[）)]/gu, ' $1'));
      const people = names.filter((name) => looksLikeName(name) && !looksLikeUnit(name, null));
      const who = people.length < names.length ? mixed.get(piece.column) : undefined;
      const isMixed = who !== undefined && people.length > 0;
      kept.push(
        isMixed
          ? { ...piece, text: names.filter((name) => !people.includes(name)).join('、') }
          : piece,
      );
      if (!isMixed) continue;
      pieces.set(who, [...(pieces.get(who) ?? []), { ...piece, text: people.join('、') }]);
    }
    if (kept.length > 0) pieces.set(meaning, kept);
  }
  return { ...row, pieces };
}

/**
 * Gives each thing in a cell its place: «进展：… 问题：… 下一步：…» in one column, «牵头单位：… 责任单位：…» in another. A
 * meaning with a column of its own keeps what stands there.
 */
export function unfold(row: FullRow, { columns, mixed, dated }: Folds): FullRow {
  const unfolded = partPeople(partTerms(unfoldLabels(row, columns), dated), mixed);
  const parted = withOffices(unfolded, columns);
  return columns.has('deadline') ? parted : withTermBehind(parted);
}

/** «制定检查计划。（2025年2月底前）» in a table that has no column of terms. */
const TERM_BEHIND = /[（(]([^（()）]{2,20})[）)][。；;.]?$/u;

function withTermBehind(row: FullRow): FullRow {
  if (row.pieces.has('deadline')) return row;
  for (const meaning of ['title', 'detail'] as const) {
    const [piece, ...more] = row.pieces.get(meaning) ?? [];
    if (piece === undefined || more.length > 0 || row.carried.has(meaning)) continue;
    const match = TERM_BEHIND.exec(piece.text);
    const text = match?.[1] ?? '';
    if (match === null || match.index === 0 || !isOfKind(text, 'deadline', null)) continue;
    const rest = { ...piece, text: piece.text.slice(0, match.index) };
    return {
      ...row,
      pieces: new Map(row.pieces).set(meaning, [rest]).set('deadline', [{ ...piece, text }]),
    };
  }
  return row;
}

/** «应急办⏎5月底前» under 责任单位及时限: the day goes to the deadlines. */
function partTerms(row: FullRow, dated: ReadonlySet<number>): FullRow {
  if (dated.size === 0) return row;
  const pieces = new Map(row.pieces);
  const terms: Piece[] = [];
  for (const [meaning, found] of row.pieces) {
    const kept = found.map((piece) => {
      if (!dated.has(piece.column)) return piece;
      const { units, term } = partUnitAndTerm(piece.text);
      if (term === null) return piece;
      terms.push({ ...piece, text: term });
      return { ...piece, text: units };
    });
    pieces.set(
      meaning,
      kept.filter(({ text }) => text !== ''),
    );
  }
  return { ...row, pieces: terms.length === 0 ? pieces : pieces.set('deadline', terms) };
}

function unfoldLabels(row: FullRow, columns: ReadonlySet<Meaning>): FullRow {
  if (![...row.pieces.values()].some((found) => found.some(({ text }) => FOLD.test(text)))) {
    return row;
  }
  const pieces = new Map<Meaning, readonly Piece[]>();
  const add = (meaning: Meaning, piece: Piece) =>
    pieces.set(meaning, [...(pieces.get(meaning) ?? []), piece]);
  for (const [own, found] of row.pieces) {
    const folded = FOLDED[own];
    const isTask = own === 'title' || own === 'detail';
    const allowed =
      folded === undefined
        ? new Set<Meaning>()
        : new Set([...folded].filter((meaning) => !isTask || !columns.has(meaning)));
    for (const piece of found) {
      for (const [meaning, part] of unfoldPiece(piece, own, allowed)) add(meaning, part);
    }
  }
  return { ...row, pieces };
}
