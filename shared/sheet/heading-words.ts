import type { HeadingWords } from './heading-word-list.ts';
import { REPORT_HEADING_WORDS } from './report-heading-words.ts';
import { TASK_HEADING_WORDS } from './task-heading-words.ts';
import { UNIT_HEADING_WORDS } from './unit-heading-words.ts';

export const HEADING_WORDS: readonly HeadingWords[] = [
  ...TASK_HEADING_WORDS,
  ...UNIT_HEADING_WORDS,
  ...REPORT_HEADING_WORDS,
];

/** Units of measure in the last header row, (家)(项)(%)(万元); in brackets any short word that is no number. */
export const MEASURE_WORDS =
  /^[（(](?![一二三四五六七八九十])[\p{Script=Han}%％/]{1,4}[)）]$|^(?:家|项|个|%|％|万元|元|亿元|人|人次|件|次|处|户|公里|起|份|场|平方米)$/u;
