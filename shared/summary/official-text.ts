/**
 * A text in the form of an official document (GB/T 9704—2012 党政机关公文格式) as pure data: what it says, not how it is
 * set. Each text is written as it is to be read, with its own number: «一、总体情况», «（一）进展», «1.排查». A line break
 * inside a text is kept.
 */
export interface OfficialText {
  readonly title: string;
  /** Lines under the title: who issues the text, and for which time or of what day. */
  readonly subtitle: readonly string[];
  readonly blocks: readonly OfficialBlock[];
  /** A small line under the page number of every page, as the moment of the figures; null for none. */
  readonly footer: string | null;
}

export type OfficialBlock =
  HeadingBlock | ParagraphBlock | TableBlock | SignatureBlock | AttachmentBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 «一、» · 2 «（一）» · 3 «1.» */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface TableColumn {
  readonly label: string;
  /** Share of the width of the page, in any unit: the shares of a table are taken together. More than 0. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableBlock {
  readonly kind: 'table';
  /** Above the table; null for none. */
  readonly title: string | null;
  /** At least one. */
  readonly columns: readonly TableColumn[];
  /** One text for each column, in order; what is missing at the end stays empty. */
  readonly rows: readonly (readonly string[])[];
}

/** 发文机关署名 and 成文日期. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly issuer: string;
  /** As written, «2024年10月15日». */
  readonly date: string;
}

/** Begins an attachment on a page of its own; the blocks up to the next attachment belong to it. */
export interface AttachmentBlock {
  readonly kind: 'attachment';
  /** «附件1» */
  readonly label: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
}
