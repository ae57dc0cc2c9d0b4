import type { Cells } from './cells.ts';

const LIST_WORDS = /清单|责任表|任务表|分工表|台账|方案|要点|一览表|汇总表|计划/u;
/** «附件1», «填报单位：…», «（单位：万元）», «一、…» and sentences stand above a table and are not its title. */
const NOT_A_TITLE =
  /。|^附件?\s*\d*\s*[:：]?$|[:：]|^[（(].*[)）]$|^[一二三四五六七八九十]{1,3}[、.．]|^第[一二三四五六七八九十]{1,3}[章节部条]|^[（(][一二三四五六七八九十]{1,3}[)）]/u;

interface TitleCandidate {
  readonly text: string;
  readonly score: number;
}

function candidateAt(cells: Cells, row: number, column: number): TitleCandidate | null {
  const text = cells.text(row, column).replace(/\s+/gu, ' ');
  if (text === '') return null;
  const isWide = (cells.mergeAt(row, column)?.columns ?? 1) > 1;
  const weights = [LIST_WORDS.test(text) ? 3 : 0, isWide ? 2 : 0, NOT_A_TITLE.test(text) ? -4 : 0];
  return {
    text,
    score: weights.reduce((sum, weight) => sum + weight, Math.min(text.length, 40) / 40),
  };
}

/** Texts above the header, top to bottom. */
export function textsAbove(cells: Cells, headerRow: number): readonly string[] {
  return candidatesAbove(cells, headerRow).map(({ text }) => text);
}

function candidatesAbove(cells: Cells, headerRow: number): readonly TitleCandidate[] {
  const found: TitleCandidate[] = [];
  for (let row = cells.firstRow; row < headerRow; row += 1) {
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      const candidate = candidateAt(cells, row, column);
      if (candidate !== null) found.push(candidate);
    }
  }
  return found;
}

/** The line above the header that names the list, or null. */
export function findTitle(cells: Cells, headerRow: number): string | null {
  let best: TitleCandidate | null = null;
  for (const candidate of candidatesAbove(cells, headerRow)) {
    if (candidate.score > 0 && (best === null || candidate.score > best.score)) best = candidate;
  }
  return best?.text ?? null;
}
