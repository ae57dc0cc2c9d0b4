import type { ImageColumn } from './image.ts';
import { READ_ONLY_FILL } from './palette.ts';

/** Comes with every Office that writes Chinese; WPS puts its own Song in its place. */
export const SHEET_FONT = '等线';

export const FONT_POINTS = { title: 16, note: 9, body: 10 } as const;

export const TITLE_HEIGHT_POINTS = 30;

/** Grey says «not yours to fill» and only where something is: a sheet that is all ours stays white on paper. */
export function readOnlyFill(columns: readonly ImageColumn[]): string | null {
  return columns.some(({ editable }) => editable) ? READ_ONLY_FILL : null;
}

export interface ChoiceAlert {
  readonly title: string;
  readonly message: string;
}

/** What Excel says to whoever types something else into a cell with choices. */
export function choiceAlert(choices: readonly string[]): ChoiceAlert {
  return { title: '请从下拉列表里选', message: `这一格只能填：${choices.join('、')}。` };
}
