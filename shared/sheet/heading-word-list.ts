import type { Meaning } from './meaning.ts';

/**
 * Headings by meaning, from domain/columns «Headings by meaning»: examples, not a closed list. `words` also count as a
 * part of a longer heading (2024年目标任务, 责任部门（科室）); `alone` only when they are the whole heading.
 * White space, brackets with their content, numbers and 、：are gone before comparing.
 */
export interface HeadingWords {
  readonly meaning: Meaning;
  readonly words: readonly string[];
  readonly alone: readonly string[];
}
