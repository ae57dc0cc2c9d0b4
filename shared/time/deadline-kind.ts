import type { IsoDate } from './date.ts';
import type { TaskCadence } from './deadline-recurrence.ts';

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

/** One of several dates in a cell. */
export interface DeadlineStep {
  /** Its words in one spelling, made whole: «6月底前» of «6月、12月底前». */
  readonly text: string;
  readonly from: IsoDate | null;
  readonly due: IsoDate | null;
}

/** What a cell of deadlines says; the words themselves stand beside it. */
export interface DeadlineReading {
  readonly kind: DeadlineKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Last day on which it is not late; null where nothing can be late. Of several dates the last. */
  readonly due: IsoDate | null;
  readonly every: TaskCadence | null;
  /**
   * Each date of a cell with several («第一项…；第二项…»), and of a recurring one the first time, where it has a day of its
   * own («6月底前完成，每季度更新»); empty where the cell is one expression.
   */
  readonly steps: readonly DeadlineStep[];
}

/** What a text without a year is read against: the plan's own period. */
export interface DeadlineFrame {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Year for expressions without one (3月底前). */
  readonly baseYear: number;
}
