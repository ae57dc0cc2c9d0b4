import { isDoubtful } from '../sheet/column-doubt.ts';
import type { Meaning } from '../sheet/meaning.ts';
import type { OriginalTable } from './original-sheet.ts';
import type { TaskReport } from './task-report.ts';

type Told = keyof TaskReport;

/** What is written into one column of a list, from a task's report. */
export interface ToldColumn {
  readonly place: number | NewColumn;
  readonly say: (report: TaskReport) => string;
}

/** A column that a list is given at its right. */
export interface NewColumn {
  /** From 0, left to right. */
  readonly nth: number;
  /** Null: no heading stands over it, and its texts say what they are. */
  readonly label: string | null;
  /** In characters, as Excel counts a column's width. */
  readonly width: number;
}

const TOLD_BY: Readonly<Partial<Record<Meaning, Told>>> = {
  status: 'status',
  percent: 'percent',
  progress: 'progress',
  problems: 'problems',
  next: 'next',
};

/** A list of problems names them in a column of its own: only beside one of these is it a column to report in. */
const REPORTS: readonly Meaning[] = ['status', 'percent', 'progress'];

const LABELS = {
  status: '进展状态',
  percent: '完成率',
  progress: '进展情况',
  problems: '存在问题',
  next: '下一步措施',
} as const satisfies Record<Told, string>;

/** What a list without a column for progress gets at its right. */
const APPENDED = [
  { told: 'status', width: 10 },
  { told: 'progress', width: 32 },
  { told: 'problems', width: 20 },
  { told: 'next', width: 20 },
] as const;

/** «进展情况、存在问题及下一步打算»: what a heading asks for besides. */
const ASKED_TOO = [
  { told: 'problems', words: /问题|困难/u },
  { told: 'next', words: /下一?步|下阶段|打算/u },
] as const satisfies readonly { readonly told: Told; readonly words: RegExp }[];

/** 完成情况 may hold a word or a text; 完成状态 and 是否完成 hold a word. */
const asksForWords = (heading: string): boolean => heading.includes('情况');

const TEXT_WIDTH = 40;

function labelled(report: TaskReport, told: readonly Told[]): string {
  return told
    .filter((each) => report[each] !== '')
    .map((each) => `${LABELS[each]}：${report[each]}`)
    .join('\n');
}

/** One column whose texts say what they are, for a list whose columns have no headings. */
const TEXT_COLUMN: ToldColumn = {
  place: { nth: 0, label: null, width: TEXT_WIDTH },
  say: (report) =>
    labelled(
      report,
      APPENDED.map(({ told }) => told),
    ),
};

/**
 * Where a table is told: in the columns it has for it, if they are known for certain to be that; else in new ones at its
 * right. What else the list says of its tasks is never written over.
 */
export function toldColumns(table: OriginalTable | null): readonly ToldColumn[] {
  if (table === null || table.header === null) return [TEXT_COLUMN];
  const sure = table.columns.filter((column) => !isDoubtful(column));
  const has = (meaning: Meaning) => sure.some((column) => column.meaning === meaning);
  if (!REPORTS.some(has)) {
    return APPENDED.map(({ told, width }, nth) => ({
      place: { nth, label: LABELS[told], width },
      say: (report) => report[told],
    }));
  }
  return sure.flatMap(({ column, meaning, heading }): ToldColumn[] => {
    const told = TOLD_BY[meaning];
    if (told === undefined) return [];
    const besides = told === 'progress' ? ASKED_TOO : [];
    const labels = besides
      .filter((asked) => asked.words.test(heading) && !has(asked.told))
      .map((asked) => asked.told);
    const hasWords = told === 'status' && asksForWords(heading) && !has('progress');
    const say = (report: TaskReport) =>
      [report[told], hasWords ? report.progress : '', labelled(report, labels)]
        .filter((text) => text !== '')
        .join('\n');
    return [{ place: column, say }];
  });
}
