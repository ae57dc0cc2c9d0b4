import { hasFamilyName, mayBeTwo } from './family-names.ts';
import { knownNames, type KnownPeople } from './people-known.ts';
import { isOffice, isTitle, startsWithTitle, withoutTitles } from './people-title.ts';

/** Somebody in a cell of people. */
export interface Person {
  readonly name: string;
  /**
   * False where somebody has to be asked: a name that nobody in the town has, or, where no names are known, words that begin
   * with no family name, are too long for one name, may be two that run together, or name an office and no person.
   */
  readonly isSure: boolean;
}

const SEPARATORS = /[、，,;；。.．/／|\r\n]+/u;
const BLANK = /^(?:[/\\\-—]*|无|暂无|空缺)$/u;

/** «1.张三 2.李四», «①张三» */
const NUMBERING = /(?<![^\s、，,;；])(?:[(（]?\d{1,2}[)）.．、])|[①-⑳]/gu;

/** «张三等3人» */
const OPEN_END = /等(?:\d+|[一二三四五六七八九十]+)?人?$/u;

/** Mobile and office numbers, also in groups (138 0000 0000, 023-6712 0000). */
const PHONE =
  /(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?:[（(]?0\d{2,3}[)）]?[-—\s]?)?\d{3,4}[-\s]?\d{4}(?!\d)/gu;
const PHONE_LABEL = /(?:联系|办公|值班|手机)?(?:电话|手机|号码)[:：]?/gu;

const BRACKET = /(?<head>[^、，,;；/／|\r\n（(]*)[（(](?<inside>[^（()）]*)[)）]/gu;

/** «责任人：张三», «应急办：张三», and the other way round «张三：组长». */
const LABEL = /^(?<label>[^:：]*)[:：](?<rest>.*)$/u;

/** «组长：张三 副组长：李四»: a label begins anew without a separator before it. */
const BEFORE_LABEL = /(?<=[^\s、，,;；:：])\s+(?=\p{Script=Han}{2,8}[:：])/gu;

/** Beyond these a cell or a piece of it is a text in which nobody looks for names. */
const LONGEST_CELL = 4_000;
const LONGEST_PIECE = 200;

function isSingle(word: string | undefined): word is string {
  return word !== undefined && [...word].length === 1;
}

/** «夏成亮赵» before «燕»: the last character is the family name of the next person. Up to three are one name. */
function joinGiven(before: string, given: string): readonly string[] {
  const characters = [...before];
  if (characters.length <= 3) return [before + given];
  const family = characters.pop() ?? '';
  return [characters.join(''), family + given];
}

/**
 * Names in one line. Two-character names are padded with spaces to the width of three («赵  燕»): two single characters
 * are one name, and a single one belongs to the characters before it («夏成亮赵  燕» are two people).
 */
function joinPadded(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const next = words[index + 1];
    const before = names.at(-1);
    if (isSingle(word) && isSingle(next)) {
      names.push(word + next);
      index += 1;
    } else if (isSingle(word) && before !== undefined) {
      names.splice(-1, 1, ...joinGiven(before, word));
    } else names.push(word);
  }
  return names;
}

/** «张三和李四» are two, 李和平 is one. */
function splitAnd(name: string): readonly string[] {
  const parts = /^(\p{Script=Han}{2,3})[和及与](\p{Script=Han}{2,3})$/u.exec(name);
  return parts === null ? [name] : [parts[1] ?? '', parts[2] ?? ''];
}

/** What stands in brackets is a title, a number or a remark, unless an office stands before it: «应急办（张三、李四）». */
function openBracket(...[, head = '', inside = '']: readonly string[]): string {
  const isTold = isOffice(head.trim()) && !isTitle(inside) && !isOffice(inside);
  return isTold ? `${inside} ` : `${head} `;
}

function withoutLabel(piece: string): string {
  const { label = '', rest = '' } = LABEL.exec(piece.trim())?.groups ?? { rest: piece };
  return BLANK.test(rest.trim()) || isTitle(rest.trim()) ? label || rest : rest;
}

function looksLikeOne(name: string): boolean {
  // «张书记» is somebody, but which 张?
  return hasFamilyName(name) && !isOffice(name) && !startsWithTitle(name) && !mayBeTwo(name);
}

function peopleInPiece(piece: string, known: KnownPeople | null): readonly Person[] {
  const bare = withoutLabel(piece).trim().replace(OPEN_END, '').trim();
  if (BLANK.test(bare)) return [];
  if (bare.length > LONGEST_PIECE) return [{ name: bare, isSure: false }];
  const told = known?.cut(bare) ?? null;
  if (told !== null) return told.map((name) => ({ name, isSure: true }));
  const spoken = withoutTitles(bare);
  const again = known?.cut(spoken) ?? null;
  if (again !== null) return again.map((name) => ({ name, isSure: true }));
  const words = spoken.split(/\s+/u).filter((word) => word !== '');
  return joinPadded(words)
    .flatMap(splitAnd)
    .flatMap((name) => {
      const inside = known?.find(name) ?? null;
      if (inside !== null) return inside.filter((one) => one.isSure || !isOffice(one.name));
      return [{ name, isSure: known === null && looksLikeOne(name) }];
    });
}

/** «党委书记、镇长张三»: two titles of one person. */
function isTitleOfNext(piece: string, next: string | undefined): boolean {
  if (next === undefined || !isTitle(piece.trim())) return false;
  return startsWithTitle(next.trim()) && !isTitle(next.trim());
}

/**
 * People in a cell, in order, each once, without their titles, telephone numbers and what stands in brackets
 * (domain/model §16 no. 11). Names that run together are cut by the full names `known` in the town, if that can be done in
 * one way only; a name that is not among them comes back unsure, so that somebody can be asked.
 */
export function readPeople(text: string, known?: readonly string[]): readonly Person[] {
  const names = known === undefined ? null : knownNames(known);
  if (text.length > LONGEST_CELL) return [{ name: text.trim(), isSure: false }];
  const pieces = text
    .replace(BEFORE_LABEL, '，')
    .replace(NUMBERING, ' ')
    .replace(PHONE, ' ')
    .replace(PHONE_LABEL, ' ')
    .replace(BRACKET, openBracket)
    .split(SEPARATORS)
    .filter((piece) => piece.trim() !== '');
  const people = pieces
    .filter((piece, index) => !isTitleOfNext(piece, pieces[index + 1]))
    .flatMap((piece) => peopleInPiece(piece, names));
  return [...new Map(people.map((person) => [person.name, person])).values()];
}

/** The names of `readPeople`. */
export function splitPeople(text: string, known?: readonly string[]): readonly string[] {
  return readPeople(text, known).map(({ name }) => name);
}
