import { completeIn, RATE_LABELS, ratesOf, type ReportRates } from '../report/rates.ts';
import type { ImageColumn, ImageRow, ImageValue, SheetImage, ToneRule } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import type { SummaryPeriod } from './facts.ts';
import { openTasks, totalsOfStates } from './figures.ts';
import type { Judged } from './judged.ts';
import { momentText, summaryNote, summaryTitle } from './note.ts';
import { receiptText } from './receipt-text.ts';
import { NO_BASE, withBase } from './totals.ts';
import { countsRows, unitReports, type UnitReport } from './unit-reports.ts';

const SHEET_NAME = '报送情况';

const WORD_TONES = [
  ['审定', 'green'],
  ['已报', 'blue'],
  ['未报', 'grey'],
  ['免报', 'grey'],
  ['迟报', 'orange'],
  ['退回', 'red'],
  ['逾期未报', 'red'],
] as const;

const TONES: readonly ToneRule[] = WORD_TONES.map(([word, tone]) => ({
  columns: ['state'],
  word,
  tone,
}));

/** The keys of 报送情况 without duties where they say the same, so that its columns stay when duties begin. */
const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'unit', label: '单位', width: 14, align: 'left' }),
  computed({ key: 'contact', label: '联系人', width: 9 }),
  computed({ key: 'state', label: '状态', width: 13 }),
  computed({ key: 'first', label: '首次报送', width: 17 }),
  computed({ key: 'last', label: '最近报送', width: 17 }),
  computed({ key: 'by', label: '填报人', width: 9 }),
  computed({ key: 'receipt', label: '回执号', width: 8 }),
  computed({ key: 'expected', label: '应填行数', kind: 'number', width: 6 }),
  computed({ key: 'filled', label: '已填行数', kind: 'number', width: 6 }),
  computed({ key: 'complete', label: '完整行数', kind: 'number', width: 6 }),
  computed({ key: 'days', label: '迟报或逾期天数', kind: 'number', width: 9 }),
  computed({ key: 'returns', label: '退回次数', kind: 'number', width: 6 }),
  computed({ key: 'reason', label: '退回原因', width: 24, align: 'left' }),
  computed({ key: 'open', label: '未填任务', width: 24, align: 'left' }),
  idColumn,
];

/** 报送情况 of a period: who has reported, when and how, what is missing; the five rates with their bases last. */
export function reportSheet(judged: Judged, period: SummaryPeriod): SheetImage {
  const { facts } = judged;
  const items = unitReports(judged);
  const rates = ratesOf(facts.reports, period, facts.at);
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged),
    columns: COLUMNS,
    rows: [...items.map(reportRow), totalRow(items, rates)],
    toneRules: TONES,
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    goneNote: { key: 'state', text: '已无需报送' },
  };
}

function reportRow(item: UnitReport): ImageRow {
  const { report, unit, name, states, word, daysLate } = item;
  const { firstSubmittedAt, lastSubmittedAt, submittedBy, receipt, unitId } = report;
  return {
    id: unitId,
    values: [
      name,
      unit?.contact ?? '',
      word,
      firstSubmittedAt === null ? '' : momentText(firstSubmittedAt),
      lastSubmittedAt === null ? '' : momentText(lastSubmittedAt),
      submittedBy ?? '',
      receiptText(receipt),
      ...rowCounts(item),
      daysLate === 0 ? '' : daysLate,
      report.returns,
      returnWords(item),
      countsRows(item) ? openTasks(states) : '',
      unitId,
    ],
  };
}

function rowCounts(item: UnitReport): readonly ImageValue[] {
  if (!countsRows(item)) return [NO_BASE, NO_BASE, NO_BASE];
  return [item.report.rows, totalsOfStates(item.states).filled, completeIn(item.report)];
}

function returnWords({ report }: UnitReport): string {
  const { returned } = report;
  if (returned === null) return '';
  return returned.due === null ? returned.reason : `${returned.reason}（${returned.due} 前改报）`;
}

function totalRow(items: readonly UnitReport[], rates: ReportRates): ImageRow {
  const counted = items.filter(countsRows);
  const sum = (amountOf: (item: UnitReport) => number) =>
    counted.reduce((total, item) => total + amountOf(item), 0);
  const returns = items.reduce((total, { report }) => total + report.returns, 0);
  const rate = (key: keyof ReportRates) =>
    `${RATE_LABELS[key]} ${withBase(rates[key].part, rates[key].base)}`;
  return {
    id: TOTAL_ROW_ID,
    values: [
      '合计',
      '',
      rate('reported'),
      rate('onTime'),
      rate('accepted'),
      ...['', ''],
      sum(({ report }) => report.rows),
      sum(({ states }) => totalsOfStates(states).filled),
      rates.complete.part,
      '',
      returns,
      rate('firstPass'),
      rate('complete'),
      TOTAL_ROW_ID,
    ],
  };
}
