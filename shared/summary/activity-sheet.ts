import type { ImageColumn, ImageRow, SheetImage, ToneRule } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import type { UnitFact } from './facts.ts';
import { openTasks, totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { momentText, summaryNote, summaryTitle } from './note.ts';
import { receiptText } from './receipt-text.ts';
import { shareOf, withBase, type Totals } from './totals.ts';

const SHEET_NAME = '报送情况';

const ACTIVITY = { all: '已填齐', some: '部分填报', none: '未填报' } as const;

const TONES: readonly ToneRule[] = [
  { columns: ['activity'], word: ACTIVITY.all, tone: 'green' },
  { columns: ['activity'], word: ACTIVITY.some, tone: 'yellow' },
  { columns: ['activity'], word: ACTIVITY.none, tone: 'grey' },
];

const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'unit', label: '单位', width: 18, align: 'left' }),
  computed({ key: 'contact', label: '联系人', width: 10 }),
  computed({ key: 'expected', label: '应填行数', kind: 'number', width: 9 }),
  computed({ key: 'filled', label: '已填行数', kind: 'number', width: 9 }),
  computed({ key: 'unfilled', label: '未填行数', kind: 'number', width: 9 }),
  computed({ key: 'rate', label: '填报率', kind: 'percent', width: 8 }),
  computed({ key: 'activity', label: '填报情况', width: 10 }),
  computed({ key: 'last', label: '最近同步时间', width: 17 }),
  computed({ key: 'by', label: '填报人', width: 10 }),
  computed({ key: 'receipt', label: '回执号', width: 8 }),
  computed({ key: 'open', label: '未填任务', width: 34, align: 'left' }),
  idColumn,
];

/** 报送情况 of a plan without duties: who has filled how much of what, since when; activity so far, no judgement of anybody. */
export function activitySheet(judged: Judged): SheetImage {
  const { facts, units } = judged;
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged),
    columns: COLUMNS,
    rows: [...units.map((unit) => unitRow(unit, judged.ofUnit(unit.id))), totalRow(judged)],
    toneRules: TONES,
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    goneNote: { key: 'activity', text: '已无需填报' },
  };
}

function unitRow(unit: UnitFact, states: readonly JudgedState[]): ImageRow {
  const totals = totalsOfStates(states);
  return {
    id: unit.id,
    values: [
      unit.name,
      unit.contact ?? '',
      ...counts(totals),
      activityWord(totals),
      unit.lastPushAt === null ? '' : momentText(unit.lastPushAt),
      unit.lastPushBy ?? '',
      receiptText(unit.lastReceipt),
      openTasks(states),
      unit.id,
    ],
  };
}

function counts({ expected, filled }: Totals): (string | number)[] {
  return [expected, filled, expected - filled, shareOf(filled, expected)];
}

function activityWord({ expected, filled }: Totals): string {
  if (filled === 0) return ACTIVITY.none;
  return filled === expected ? ACTIVITY.all : ACTIVITY.some;
}

function totalRow({ units, states }: Judged): ImageRow {
  const totals = totalsOfStates(states);
  const reported = units.filter(({ lastPushAt }) => lastPushAt !== null).length;
  const share = `${withBase(reported, units.length)} 个单位`;
  return {
    id: TOTAL_ROW_ID,
    values: ['合计', '', ...counts(totals), '', share, '', '', '', TOTAL_ROW_ID],
  };
}
