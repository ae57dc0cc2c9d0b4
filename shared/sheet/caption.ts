import type { Cells } from './cells.ts';
import { filledTexts } from './filled-cells.ts';

/** «续表», «表1（续）», «接上页», «下转第3页»: what follows goes on with the table above. */
const CONTINUED =
  /^[（(]?(?:(?:续|接)[上前下]?(?:表|页)|转下页|上接.{0,8}|下转.{0,8})[\d一二三]*[）)]?$|[（(](?:续|续表|接上页)[\d一二三]*[）)]$/u;

export function isContinued(text: string): boolean {
  return CONTINUED.test(text.replace(/\s+/gu, ''));
}

/** The only text of a row; null when it has none or several. */
export function loneText(cells: Cells, row: number): string | null {
  const [only, ...others] = filledTexts(cells, row);
  return only === undefined || others.length > 0 ? null : only;
}

/** Captions, units of measure and who fills in. */
const MOST_ROWS = 3;
/** «填报单位：…», «（单位：万元）», «附件2» stand between a caption and its table, or above both. */
const NO_CAPTION = /[：:。]|^[（(].*[)）]$|^附\s*件/u;

/** The name of a table right above its header, without «（续）»; null without one. */
export function captionAbove(cells: Cells, headerRow: number): string | null {
  const end = Math.max(cells.firstRow, headerRow - MOST_ROWS);
  for (let row = headerRow - 1; row >= end; row -= 1) {
    const text = loneText(cells, row);
    if (text === null || isContinued(text)) return null;
    if (!NO_CAPTION.test(text)) return text.replace(/\s+/gu, ' ');
  }
  return null;
}

/** How far below its caption a header may stand. */
export function rowsUnderCaption(cells: Cells, row: number): readonly number[] {
  const rows: number[] = [];
  for (let below = row + 1; below <= Math.min(cells.lastRow, row + MOST_ROWS); below += 1) {
    rows.push(below);
    if (loneText(cells, below) === null) break;
  }
  return rows;
}

/** «工贸行业任务表» and «道路交通任务表» name tables in one manner. */
export function areAlike(caption: string, other: string): boolean {
  return caption !== other && caption.slice(-2) === other.slice(-2);
}
