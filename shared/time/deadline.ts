/** A day as «2024-12-31», without zone: the calendar of Asia/Shanghai. */
export type IsoDate = `${number}-${number}-${number}`;

/**
 * The kinds of domain/model §5. window «2025—2026年» · by «2024年底前» · recurring «每季度» · standing «长期坚持», never
 * late · event «事故发生时» · vague «适时» · text: kept by its words (按文字), never an error · none: blank.
 */
export const DEADLINE_KINDS = [
  'window',
  'by',
  'recurring',
  'standing',
  'event',
  'vague',
  'text',
  'none',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const CADENCES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

export type Cadence = (typeof CADENCES)[number];

export interface Deadline {
  /** The cell exactly as written. */
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Last day on which it is not late; null where nothing can be late. */
  readonly due: IsoDate | null;
  readonly every: Cadence | null;
}

/** What a text without a year is read against: the plan's own period. */
export interface DeadlineFrame {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Year for expressions without one (3月底前). */
  readonly baseYear: number;
}
