import type { DistrictTown, DistrictTowns } from '../protocol/district.ts';
import type { ImageRow, ImageValue, SheetImage } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { addedFigures, type AddedFigures } from './added-figures.ts';
import { computed } from './columns.ts';
import { momentText } from './note.ts';
import { NO_BASE, shareOf, withBase } from './totals.ts';

const SHEET_NAME = '各镇对照';
const NO_PLAN = '还没有发布清单';

const COLUMNS = [
  computed({ key: 'town', label: '镇', width: 14, align: 'left' }),
  computed({ key: 'plans', label: '清单', width: 30, align: 'left' }),
  computed({ key: 'period', label: '报送期', width: 16 }),
  computed({ key: 'reportedRate', label: '报送率', kind: 'percent', width: 8 }),
  computed({ key: 'reported', label: '已报/应报', width: 10 }),
  computed({ key: 'onTimeRate', label: '及时率', kind: 'percent', width: 8 }),
  computed({ key: 'onTime', label: '按时/应报', width: 10 }),
  computed({ key: 'acceptedRate', label: '审定率', kind: 'percent', width: 8 }),
  computed({ key: 'accepted', label: '审定/已报', width: 10 }),
  computed({ key: 'missing', label: '未报单位', width: 9 }),
  computed({ key: 'filled', label: '已填/应填', width: 11 }),
  computed({ key: 'doneRate', label: '完成率', kind: 'percent', width: 8 }),
  computed({ key: 'done', label: '已完成/应完成', width: 13 }),
  computed({ key: 'late', label: '逾期/应完成', width: 12 }),
  computed({ key: 'at', label: '数据时点', width: 17 }),
  idColumn,
];

/**
 * 各镇对照: a row for each town under the district, each rate beside its part and base; several plans of a town are added
 * up. The last row adds the towns up: its rates are of the sums.
 */
export function districtSheet(district: DistrictTowns): SheetImage {
  return {
    sheetName: SHEET_NAME,
    title: `${district.districtName} ${SHEET_NAME}`,
    note: noteOf(district),
    columns: COLUMNS,
    rows: [...district.towns.map(townRow), totalRow(district)],
    toneRules: [],
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    goneNote: { key: 'plans', text: '已不在本级名下' },
  };
}

function townRow({ id, name, plans }: DistrictTown): ImageRow {
  const titles = plans.map(({ title }) => title).join('、');
  const labels = new Set(plans.flatMap(({ period }) => (period === null ? [] : [period.label])));
  const oldest = plans.map(({ at }) => at).toSorted()[0];
  const texts = [name, titles === '' ? NO_PLAN : titles, [...labels].join('、') || NO_BASE];
  const at = oldest === undefined ? '' : momentText(oldest);
  return { id, values: [...texts, ...figures(addedFigures(plans)), at, id] };
}

function totalRow({ towns, at }: DistrictTowns): ImageRow {
  const plans = towns.flatMap((town) => town.plans);
  return {
    id: TOTAL_ROW_ID,
    values: [
      '合计',
      `${towns.length} 个镇，${plans.length} 份清单`,
      '',
      ...figures(addedFigures(plans)),
      momentText(at),
      TOTAL_ROW_ID,
    ],
  };
}

function figures({ reporting, progress }: AddedFigures): ImageValue[] {
  const { expected, filled, countable, done, late } = progress;
  return [
    ...reportingCells(reporting),
    withBase(filled, expected),
    shareOf(done, countable),
    withBase(done, countable),
    withBase(late, countable),
  ];
}

function reportingCells(reporting: AddedFigures['reporting']): ImageValue[] {
  if (reporting === null) return Array.from({ length: 7 }, () => NO_BASE);
  const { expected, reported, onTime, accepted, missing } = reporting;
  return [
    shareOf(reported, expected),
    withBase(reported, expected),
    shareOf(onTime, expected),
    withBase(onTime, expected),
    shareOf(accepted, reported),
    withBase(accepted, reported),
    String(missing),
  ];
}

/** Totals to check the sheet against, taken over the plans and not over its rows. */
function noteOf({ towns, at }: DistrictTowns): string {
  const plans = towns.flatMap((town) => town.plans);
  const { reporting, progress } = addedFigures(plans);
  const reports =
    reporting === null
      ? []
      : [
          `应报 ${reporting.expected} 个单位，已报 ${reporting.reported} 个，未报 ${reporting.missing} 个，免报 ${reporting.exempt} 个`,
        ];
  return [
    '清单通',
    `数据时点 ${momentText(at)}`,
    `镇 ${towns.length} 个，已发布清单 ${towns.filter((town) => town.plans.length > 0).length} 个`,
    ...reports,
    `应填 ${progress.expected} 行，已填 ${progress.filled} 行`,
  ].join(' · ');
}
