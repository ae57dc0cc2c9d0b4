import { isExpected } from '../report/rates.ts';
import type { ImageColumn, ImageRow, SheetImage, ToneRule } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { dateParts, type IsoDate } from '../time/date.ts';
import { sayDue } from '../time/moment.ts';
import { COLOURS, colourOf, type ColourSettings } from './colours.ts';
import { computed, taskCells, taskColumns } from './columns.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { periodText, summaryNote, summaryTitle } from './note.ts';
import { unitReports, type UnitReport } from './unit-reports.ts';

const SHEET_NAME = '逾期清单';

const PERCENT = 100;

const COLUMNS: readonly ImageColumn[] = [
  ...taskColumns({ number: 5, action: 24, title: 30, deadline: 12, lead: 9 }),
  computed({ key: 'unit', label: '责任单位', width: 16 }),
  computed({ key: 'due', label: '截止日期', width: 11 }),
  computed({ key: 'days', label: '逾期天数', kind: 'number', width: 9 }),
  computed({ key: 'warning', label: '预警', width: 9 }),
  computed({ key: 'status', label: '进展状态', width: 9 }),
  computed({ key: 'percent', label: '完成率', kind: 'percent', width: 7 }),
  computed({ key: 'problems', label: '存在问题', width: 9 }),
  idColumn,
];

const TONES: readonly ToneRule[] = [COLOURS.longLate, COLOURS.late].map(({ word, tone }) => ({
  columns: ['warning'],
  word,
  tone,
}));

/**
 * 逾期清单: every state that is late today, the longest first; then the reports of the period that are due and missing; then
 * the numbers of both over all that had to be done.
 */
export function overdueSheet(judged: Judged, settings: ColourSettings): SheetImage {
  const late = judged.states.filter(({ judgement }) => judgement.daysLate > 0).sort(latestFirst);
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(judged.facts, SHEET_NAME),
    note: summaryNote(judged),
    columns: COLUMNS,
    rows: [
      ...late.map((item) => lateRow(item, settings)),
      ...missingReports(judged).map((item) => reportRow(item, settings)),
      totalRow(judged),
    ],
    toneRules: TONES,
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 3,
    goneNote: { key: 'warning', text: '已不逾期' },
  };
}

function latestFirst(a: JudgedState, b: JudgedState): number {
  return (
    b.judgement.daysLate - a.judgement.daysLate ||
    a.task.position - b.task.position ||
    a.unit.order - b.unit.order
  );
}

function lateRow(
  { state, task, unit, judgement }: JudgedState,
  settings: ColourSettings,
): ImageRow {
  const { due, daysLate, word, percent } = judgement;
  return {
    id: state.entryId,
    values: [
      ...taskCells(task),
      unit.name,
      due ?? '',
      daysLate,
      COLOURS[colourOf(judgement, settings)].word,
      word,
      percent === null ? '' : percent / PERCENT,
      state.problems ? '有' : '',
      state.entryId,
    ],
  };
}

function missingReports(judged: Judged): readonly UnitReport[] {
  return unitReports(judged)
    .filter(({ timeliness }) => timeliness === 'missing')
    .toSorted((a, b) => b.daysLate - a.daysLate);
}

function reportRow(
  { report, name, period, dueDay, daysLate, word }: UnitReport,
  { longLateDays }: ColourSettings,
): ImageRow {
  const warning = daysLate > longLateDays ? COLOURS.longLate : COLOURS.late;
  const task = ['', '报送', periodText(period), sayDue(period.dueAt, yearOf(dueDay)), ''];
  return {
    id: report.id,
    values: [...task, name, dueDay, daysLate, warning.word, word, '', '', report.id],
  };
}

function totalRow(judged: Judged): ImageRow {
  const { late, countable } = totalsOfStates(judged.states);
  const words = [`逾期 ${late} 项，应完成 ${countable} 项`, ...reportTotal(judged)].join('；');
  return {
    id: TOTAL_ROW_ID,
    values: ['', '合计', words, '', '', '', '', '', '', '', '', '', TOTAL_ROW_ID],
  };
}

function reportTotal(judged: Judged): readonly string[] {
  const { period, reports } = judged.facts;
  if (period === null) return [];
  const expected = reports.filter(isExpected).length;
  return [`逾期未报 ${missingReports(judged).length} 个单位，应报 ${expected} 个`];
}

function yearOf(day: IsoDate): number {
  return dateParts(day).year;
}
