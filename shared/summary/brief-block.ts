import { chineseNumber } from './brief-words.ts';
import type { OfficialBlock } from './official-text.ts';

export function paragraph(text: string): OfficialBlock {
  return { kind: 'paragraph', text };
}

/** A part of the text, not yet numbered. */
export interface BriefPart {
  readonly name: string;
  readonly blocks: readonly OfficialBlock[];
}

/** «一、总体情况» … with their blocks. */
export function chapters(parts: readonly BriefPart[]): OfficialBlock[] {
  return parts.flatMap(({ name, blocks }, index) => [
    { kind: 'heading', level: 1, text: `${chineseNumber(index + 1)}、${name}` },
    ...blocks,
  ]);
}

/** «（一）任务完成情况» … with their blocks. */
export function sections(parts: readonly BriefPart[]): OfficialBlock[] {
  return parts.flatMap(({ name, blocks }, index) => [
    { kind: 'heading', level: 2, text: `（${chineseNumber(index + 1)}）${name}` },
    ...blocks,
  ]);
}
