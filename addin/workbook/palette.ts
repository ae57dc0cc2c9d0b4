import type { Tone } from '../../shared/sheet/image.ts';

export const HEADING_FILL = '#D9E1F2';
export const READ_ONLY_FILL = '#F2F2F2';
export const MARK_FILL = '#FFC7CE';
export const MARK_TEXT = '#9C0006';
export const BORDER = '#BFBFBF';
export const GREY_TEXT = '#595959';
export const REPEATED_TEXT = '#757575';

export interface ToneColours {
  readonly fill: string;
  readonly text: string;
}

/** Each pair has a contrast of at least 4.5:1 (WCAG 1.4.3); the word in the cell says the same without colour. */
export const COLOURS_OF_TONE = {
  green: { fill: '#C6EFCE', text: '#006100' },
  blue: { fill: '#DDEBF7', text: '#1F4E79' },
  yellow: { fill: '#FFEB9C', text: '#6B4E00' },
  orange: { fill: '#F8CBAD', text: '#7A3300' },
  red: { fill: '#FFC7CE', text: '#9C0006' },
  grey: { fill: '#E4E4E4', text: '#4D4D4D' },
  none: null,
} as const satisfies Record<Tone, ToneColours | null>;
