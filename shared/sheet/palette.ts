import type { Tone } from './image.ts';

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

export interface ChartColours {
  /** Of a bar, a column or a line. */
  readonly body: string;
  /** Around it: at least 3:1 on white (WCAG 1.4.11), where the body alone has less. */
  readonly edge: string;
  /** A figure written on the body, at least 4.5:1. */
  readonly label: string;
}

/** The tones of cells are too pale for thin shapes; the label of each series says the same without colour. */
export const CHART_COLOURS_OF_TONE = {
  green: { body: '#2E7D32', edge: '#2E7D32', label: '#FFFFFF' },
  blue: { body: '#2F75B5', edge: '#2F75B5', label: '#FFFFFF' },
  yellow: { body: '#FFC000', edge: '#8A6D00', label: '#3D2E00' },
  orange: { body: '#ED7D31', edge: '#B4530B', label: '#000000' },
  red: { body: '#C00000', edge: '#C00000', label: '#FFFFFF' },
  grey: { body: '#6B6B6B', edge: '#6B6B6B', label: '#FFFFFF' },
} as const satisfies Record<Exclude<Tone, 'none'>, ChartColours>;
