import { TextRun } from 'docx';
import { printable } from './printable-text.ts';

/** A text as runs, one for each of its lines. */
export function runsOf(text: string): readonly TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}
