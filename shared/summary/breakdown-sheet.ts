import type { ImageChart, ImageColumn, ImageRow, SheetImage } from '../sheet/image.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import { hasProblem, isStanding, progressFigures } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { summaryNote, summaryTitle } from './note.ts';
import { DIMENSION_LABELS, sectionsOf, type Section } from './sections.ts';

const SHEET_NAME = '分项汇总';

const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'dimension', label: '维度', width: 14 }),
  computed({ key: 'name', label: '名称', width: 60, align: 'left' }),
  computed({ key: 'expected', label: '应填行数', kind: 'number', width: 10 }),
  computed({ key: 'rate', label: '完成率', kind: 'percent', width: 9 }),
  computed({ key: 'done', label: '已完成/应完成', width: 14 }),
  computed({ key: 'late', label: '逾期/应完成', width: 12 }),
  computed({ key: 'standing', label: '长期任务', kind: 'number', width: 10 }),
  computed({ key: 'problems', label: '有问题的行', kind: 'number', width: 11 }),
  idColumn,
];

/** 分项汇总: the same states by action, lead, unit, field and village, to be read out at the quarterly meeting (req 24). */
export function breakdownSheet(judged: Judged): SheetImage {
  const { facts, states } = judged;
  const sections = sectionsOf(judged, facts.settings.fields);
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged, ['长期任务不计完成率']),
    columns: COLUMNS,
    rows: [
      ...sections.map(sectionRow),
      { id: TOTAL_ROW_ID, values: ['合计', '全镇', ...figures(states), TOTAL_ROW_ID] },
    ],
    toneRules: [],
    markedColumns: [],
    greyRepeats: ['dimension'],
    frozenColumns: 2,
    goneNote: { key: 'dimension', text: '已不在清单中' },
    charts: chartsOf(sections),
  };
}

function sectionRow({ id, dimension, name, states }: Section): ImageRow {
  return { id, values: [DIMENSION_LABELS[dimension], name, ...figures(states), id] };
}

function figures(states: readonly JudgedState[]): (string | number)[] {
  return [
    states.length,
    ...progressFigures(states),
    states.filter(({ judgement }) => isStanding(judgement)).length,
    states.filter(hasProblem).length,
  ];
}

function chartsOf(sections: readonly Section[]): readonly ImageChart[] {
  const rows = sections.filter(({ dimension }) => dimension === 'action').map(({ id }) => id);
  if (rows.length === 0) return [];
  return [
    {
      key: 'actions',
      title: '各行动完成率',
      kind: 'bar',
      categories: 'name',
      series: [{ column: 'rate', label: '完成率', tone: 'green' }],
      rows,
      percent: true,
    },
  ];
}
