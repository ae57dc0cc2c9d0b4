import type { ImageColumn, ImageRow, SheetImage } from '../sheet/image.ts';
import { rowIdOf, TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import type { SummaryFacts } from './facts.ts';
import type { Judged } from './judged.ts';
import { summaryNote, summaryTitle } from './note.ts';
import { shareOf } from './totals.ts';

const SHEET_NAME = '报送趋势';

type Counts = Pick<
  SummaryFacts['history'][number],
  'expected' | 'reported' | 'onTime' | 'accepted'
>;

const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'period', label: '报送期', width: 30, align: 'left' }),
  computed({ key: 'expected', label: '应报单位', kind: 'number', width: 12 }),
  computed({ key: 'reported', label: '已报', kind: 'number', width: 12 }),
  computed({ key: 'onTime', label: '按时报', kind: 'number', width: 12 }),
  computed({ key: 'accepted', label: '审定', kind: 'number', width: 12 }),
  computed({ key: 'reportedRate', label: '报送率（已报/应报）', kind: 'percent', width: 22 }),
  computed({ key: 'onTimeRate', label: '及时率（按时/应报）', kind: 'percent', width: 22 }),
  computed({ key: 'acceptedRate', label: '审定率（审定/已报）', kind: 'percent', width: 22 }),
  idColumn,
];

/** 报送趋势: every opened period of the duty, the oldest first; null where the plan has no duties. */
export function trendSheet(judged: Judged): SheetImage | null {
  const { facts } = judged;
  const { history } = facts;
  if (history.length === 0) return null;
  const rows = history.map(({ key, label, ...counts }) => {
    return countsRow(label, counts, rowIdOf('period', key));
  });
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged),
    columns: COLUMNS,
    rows: [...rows, countsRow('合计', sumOf(history), TOTAL_ROW_ID)],
    toneRules: [],
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    goneNote: { key: 'expected', text: '已不属于这项报送' },
    charts: [
      {
        key: 'reports',
        title: '各期报送',
        kind: 'column',
        categories: 'period',
        series: [
          { column: 'expected', label: '应报单位', tone: 'grey' },
          { column: 'reported', label: '已报', tone: 'blue' },
          { column: 'onTime', label: '按时报', tone: 'green' },
        ],
        rows: rows.map(({ id }) => id),
      },
    ],
  };
}

/** Over all periods: sums, so that a period with many units weighs more than one with few. */
function sumOf(history: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => history.reduce((total, counts) => total + counts[key], 0);
  return {
    expected: sum('expected'),
    reported: sum('reported'),
    onTime: sum('onTime'),
    accepted: sum('accepted'),
  };
}

function countsRow(
  label: string,
  { expected, reported, onTime, accepted }: Counts,
  id: string,
): ImageRow {
  const shares = [
    shareOf(reported, expected),
    shareOf(onTime, expected),
    shareOf(accepted, reported),
  ];
  return { id, values: [label, expected, reported, onTime, accepted, ...shares, id] };
}
