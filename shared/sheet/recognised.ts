import type { RowTarget } from '../report/row-targets.ts';
import type { Deadline } from '../time/deadline.ts';
import type { Meaning } from './meaning.ts';

/** plan: somebody's 重点任务清单 · managed: a sheet this add-in laid out (key row found) · other: no list recognised. */
export type SheetKind = 'plan' | 'managed' | 'other';

export interface RecognisedColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly heading: string;
  readonly meaning: Meaning;
  /** 0–1. */
  readonly confidence: number;
  /** Why, in sentences for a person: what the heading says, what the cells hold. */
  readonly reasons: readonly string[];
  /** Meanings that are nearly as likely; with any of them the column is in doubt and `problems` says so. */
  readonly alternatives: readonly Meaning[];
  /** Key of the ledger field when the sheet is managed, else null. */
  readonly key: string | null;
}

/** One dated row of a task, with action, task and units carried down where the sheet merged them. */
export interface RecognisedRow {
  /** Sheet row, from 1, as Excel numbers it. */
  readonly row: number;
  readonly action: string | null;
  /** «13»; the printed forms «1广泛», «2.健全», «4．落实» are all read. */
  readonly number: string | null;
  /** Title without its number. */
  readonly title: string | null;
  readonly detail: string | null;
  /** The numbered measures of the detail, as written with their numbers; the whole detail where none are numbered. */
  readonly measures: readonly string[];
  readonly deadline: Deadline | null;
  /** As written. */
  readonly lead: string | null;
  /** Names as written, split; groups stay groups. */
  readonly responsible: readonly string[] | null;
  readonly people: readonly string[] | null;
  /** Those of the people and of the leader that look like several names written together, kept as they stand. */
  readonly doubtfulPeople: readonly string[];
  readonly leader: string | null;
  readonly target: string | null;
  /** Numeric targets of the target column, the title and the detail. */
  readonly targets: readonly RowTarget[];
  readonly status: string | null;
  readonly progress: string | null;
  readonly problems: string | null;
  readonly next: string | null;
  /** Columns of other meaning by their heading. */
  readonly other: Readonly<Record<string, string>>;
  /** Content of the hidden `_id` column, else null. */
  readonly id: string | null;
}

/** A doubt about the sheet, a sentence a coordinator can act on; row and column where it has a place. */
export interface RecognitionProblem {
  readonly code: RecognitionProblemCode;
  readonly message: string;
  readonly row: number | null;
  readonly column: number | null;
}

export const RECOGNITION_PROBLEM_CODES = [
  'EMPTY_SHEET',
  'NO_HEADER',
  'NO_LEAD',
  'SEVERAL_LEADS',
  'NO_RESPONSIBLE',
  'UNKNOWN_UNIT',
  'UNIT_SET',
  'OPEN_LIST',
  'OUTSIDE_UNIT',
  'DOUBTFUL_PEOPLE',
  'UNREADABLE_DEADLINE',
  'DUPLICATE_ROW_ID',
  'DOUBTFUL_COLUMN',
  'DOUBTFUL_BLANK',
  'DOUBTFUL_ROW',
  'NOT_A_PLAN',
] as const;

export type RecognitionProblemCode = (typeof RECOGNITION_PROBLEM_CODES)[number];

/** Sheet rows, from 1: first and last. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Why a row with text within a table was not taken for a task. */
export type SkippedKind = 'section' | 'total' | 'closing' | 'below' | 'left';

export interface SkippedRow {
  /** Sheet row, from 1. */
  readonly row: number;
  /** section: names the group of the tasks below it · below: stands under a signature or a note · left: a person said so. */
  readonly kind: SkippedKind;
  /** The first words of the row. */
  readonly text: string;
}

/** One heading with what stands below it, in a sheet that may hold several below one another. */
export interface RecognisedTable {
  /** Null: its columns have no headings. */
  readonly header: RowSpan | null;
  readonly columns: readonly RecognisedColumn[];
  /** From its first task to its last; null: none was read. */
  readonly rows: RowSpan | null;
  readonly skipped: readonly SkippedRow[];
  /** A person said that it is no list of tasks: nothing of it is among the rows of the sheet. */
  readonly isLeft: boolean;
}

export interface RecognisedSheet {
  readonly name: string;
  readonly kind: SheetKind;
  /** 0–1. */
  readonly confidence: number;
  /** Text above the header («大湾镇安全生产治本攻坚三年行动重点任务清单»), else null. */
  readonly title: string | null;
  /** Heading and columns of its first table. */
  readonly header: RowSpan | null;
  readonly columns: readonly RecognisedColumn[];
  /** Top to bottom; none in a list written as text, whose lead words are its `columns`. */
  readonly tables: readonly RecognisedTable[];
  readonly rows: readonly RecognisedRow[];
  readonly unknownUnits: readonly string[];
  readonly problems: readonly RecognitionProblem[];
}
