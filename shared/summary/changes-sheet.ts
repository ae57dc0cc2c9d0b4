import type { ImageColumn, ImageRow, SheetImage, ToneRule } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import {
  CHANGE_WORDS,
  changesSince,
  type ChangeKind,
  type Changes,
  type PreviousSummary,
  type StateChange,
} from './changes.ts';
import { computed, taskCells, taskColumns } from './columns.ts';
import type { Judged } from './judged.ts';
import { momentText, periodText, summaryNote, summaryTitle } from './note.ts';
import type { UnitReport } from './unit-reports.ts';

const SHEET_NAME = '变化';

const REPORTED = '新报送';

const COLUMNS: readonly ImageColumn[] = [
  ...taskColumns({ number: 6, action: 32, title: 40, deadline: 14, lead: 12 }),
  computed({ key: 'unit', label: '责任单位', width: 20 }),
  computed({ key: 'change', label: '变化', width: 10 }),
  computed({ key: 'before', label: '上一号', width: 18 }),
  computed({ key: 'after', label: '本号', width: 18 }),
  idColumn,
];

const TONES: readonly ToneRule[] = [
  { columns: ['change'], word: CHANGE_WORDS.done, tone: 'green' },
  { columns: ['change'], word: CHANGE_WORDS.late, tone: 'orange' },
  { columns: ['change'], word: REPORTED, tone: 'blue' },
];

/** 变化: what is different since the kept summary before this one; null where there is none (没有上一号). */
export function changesSheet(judged: Judged): SheetImage | null {
  const { facts } = judged;
  const { previous } = facts;
  if (previous === null) return null;
  const changes = changesSince(judged, previous);
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged, [againstText(previous)]),
    columns: COLUMNS,
    rows: [...changes.states.map(stateRow), ...changes.reported.map(reportRow), totalRow(changes)],
    toneRules: TONES,
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 3,
    goneNote: { key: 'change', text: '本号没有变化' },
  };
}

/** «与第 6 号（2024-09-15 14:05，2024 年第二季度）相比» */
function againstText({ no, at, label }: PreviousSummary): string {
  return `与第 ${no} 号（${[momentText(at), label].filter(Boolean).join('，')}）相比`;
}

function stateRow({ kind, item, before, after }: StateChange): ImageRow {
  const { state, task, unit } = item;
  return {
    id: state.entryId,
    values: [
      ...taskCells(task),
      unit.name,
      CHANGE_WORDS[kind],
      before ?? '（没有这一行）',
      after,
      state.entryId,
    ],
  };
}

function reportRow({ report, name, period, word }: UnitReport): ImageRow {
  const task = ['', '报送', periodText(period), '', ''];
  return {
    id: report.id,
    values: [...task, name, REPORTED, '未报', word.replace('\n', '，'), report.id],
  };
}

/** «新完成 1 行，新逾期 2 行，…» */
function totalRow({ states, reported, gone }: Changes): ImageRow {
  const kinds = Object.keys(CHANGE_WORDS).filter(
    (kind): kind is ChangeKind => kind in CHANGE_WORDS,
  );
  const counts = [
    ...kinds.map((kind) =>
      count(
        CHANGE_WORDS[kind],
        states.filter((one) => one.kind === kind),
      ),
    ),
    ...(reported.length === 0 ? [] : [`${REPORTED} ${reported.length} 个单位`]),
    ...(gone === 0 ? [] : [`已撤 ${gone} 行`]),
  ].filter((words) => words !== '');
  const words = counts.length === 0 ? '没有变化' : counts.join('，');
  return {
    id: TOTAL_ROW_ID,
    values: ['', '合计', words, '', '', '', '', '', '', TOTAL_ROW_ID],
  };
}

function count(word: string, rows: readonly unknown[]): string {
  return rows.length === 0 ? '' : `${word} ${rows.length} 行`;
}
