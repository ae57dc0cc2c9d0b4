import type { ImageColumn, ImageRow, SheetImage, ToneRule } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { COLOURS, colourOf, type ColourSettings } from './colours.ts';
import { computed, taskCells, taskColumns } from './columns.ts';
import type { Judged, JudgedState } from './judged.ts';
import { summaryNote } from './note.ts';
import { totalsOf } from './totals.ts';

const PERCENT = 100;

const COLUMNS: readonly ImageColumn[] = [
  ...taskColumns({ number: 5, action: 24, title: 26, deadline: 12, lead: 9 }),
  computed({ key: 'unit', label: '责任单位', width: 12 }),
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

/** 逾期清单: every state that is late today, the longest first; then the number of them over all that had to be done. */
export function overdueSheet(judged: Judged, settings: ColourSettings): SheetImage {
  const late = judged.states.filter(({ judgement }) => judgement.daysLate > 0).sort(latestFirst);
  return {
    sheetName: '逾期清单',
    title: `${judged.facts.planTitle} 逾期清单`,
    note: summaryNote(judged),
    columns: COLUMNS,
    rows: [...late.map((item) => lateRow(item, settings)), totalRow(judged)],
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

function totalRow({ states }: Judged): ImageRow {
  const { late, countable } = totalsOf(states.map(({ judgement }) => judgement));
  const words = `逾期 ${late} 项，应完成 ${countable} 项`;
  return {
    id: TOTAL_ROW_ID,
    values: ['', '合计', words, '', '', '', '', '', '', '', '', '', TOTAL_ROW_ID],
  };
}
