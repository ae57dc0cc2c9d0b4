export const HORIZONTAL_ALIGNMENTS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Justify',
  'Distributed',
] as const;
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom'] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

export const BORDER_SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export const BORDER_STYLES = [
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

export const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export type BorderWeight = (typeof BORDER_WEIGHTS)[number];

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  /** #RRGGBB. */
  readonly color: string;
}

/** How one cell looks; colours are #RRGGBB, the font size is in points. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** null: no fill. */
  readonly fillColor: string | null;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly borders: Readonly<Record<BorderSide, Border | null>>;
}

/** A change of style: members left out stay; of `borders` only the sides named change. */
export type CellStylePatch = Partial<Omit<CellStyle, 'borders'>> & {
  readonly borders?: Partial<CellStyle['borders']>;
};

/** What a new workbook of Chinese Excel shows: 等线 11, bottom-aligned. */
export const DEFAULT_STYLE: CellStyle = {
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontColor: '#000000',
  fillColor: null,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  borders: { top: null, bottom: null, left: null, right: null },
};
