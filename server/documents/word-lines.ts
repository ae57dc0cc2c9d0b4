import { isContinued } from '../../shared/sheet/caption.ts';
import type { WordBlock, WordTable } from './word-body.ts';

/** A table with the lines of text that belong to it, top to bottom. */
export interface TableInText {
  readonly table: WordTable;
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Nothing but blank lines and «续表» stands between it and the table before. */
  readonly follows: boolean;
}

/** «附件1», a title, 填报单位 and a legend: what is higher up is the text of a document, not the head of a table. */
const MOST_LINES = 8;
/** Titles are longer than the name of the office that signs, and shorter than a paragraph of running text. */
const LONGEST_TITLE = 60;
const LONGEST_SIGNATURE = 30;
/** Notes may be sentences. */
const LONGEST_NOTE = 200;

/** «填报人：…», «填表说明：…», «（盖章）», «2024年6月3日»: a line that belongs to a table, whatever it says. */
const LABELLED =
  /^[^\s：:，。]{1,10}\s*[：:]|^[（(](?![一二三四五六七八九十\d]{1,3}[)）])|^(?:注|说明)[\s\d.、]|^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;

/** Titles and signatures do not end as sentences do, and a chapter of the text is neither. */
const RUNNING = /[。；;]$/u;
const CHAPTER = /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[章节部])/u;

function isNote(line: string): boolean {
  return LABELLED.test(line) && line.length <= LONGEST_NOTE;
}

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && !RUNNING.test(line);
}

function isSignature(line: string): boolean {
  return line.length <= LONGEST_SIGNATURE && !RUNNING.test(line) && !CHAPTER.test(line);
}

type Stretch = readonly (string | null)[];

/** Lines between tables; null is a new page. Blank lines are left out. */
function stretches(blocks: readonly WordBlock[]): { tables: WordTable[]; between: Stretch[] } {
  const tables: WordTable[] = [];
  const between: (string | null)[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'table') {
      tables.push(block);
      between.push([]);
    } else if (block.kind === 'page') between.at(-1)?.push(null);
    else if (block.text !== '') between.at(-1)?.push(block.text);
  }
  return { tables, between };
}

function leading(stretch: Stretch, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const line of stretch) {
    if (line === null || lines.length === MOST_LINES || !fits(line)) break;
    lines.push(line);
  }
  return lines;
}

/** Lines right above a table, up to a new page or running text. */
function headOf(stretch: Stretch): readonly string[] {
  return leading(stretch.toReversed(), (line) => isNote(line) || isTitle(line)).toReversed();
}

/** Lines right below a table: behind the last of them a document ends, before another table they must say so. */
function footOf(stretch: Stretch, isLast: boolean): readonly string[] {
  return leading(stretch, (line) => isNote(line) || (isLast && isSignature(line)));
}

export function tablesInText(blocks: readonly WordBlock[]): readonly TableInText[] {
  const { tables, between } = stretches(blocks);
  const feet = between
    .slice(1)
    .map((stretch, index) => footOf(stretch, index === tables.length - 1));
  return tables.map((table, index) => {
    const stretch = between[index] ?? [];
    const taken = index === 0 ? 0 : (feet[index - 1]?.length ?? 0);
    return {
      table,
      above: headOf(stretch.slice(taken)).filter((line) => !isContinued(line)),
      below: feet[index] ?? [],
      follows: index > 0 && stretch.every((line) => line === null || isContinued(line)),
    };
  });
}

/** All lines of a document's text, also those of one paragraph, without blank ones and tables. */
export function textLines(blocks: readonly WordBlock[]): readonly string[] {
  return blocks
    .flatMap((block) => (block.kind === 'line' ? block.text.split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
