import { COLOUR_KEYS, type TownSettings } from '../report/settings.ts';
import type { ImageColumn, ImageRow, SheetImage, ToneRule } from '../sheet/image.ts';
import { rowIdOf, TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import { progressFigures } from './figures.ts';
import type { Judged } from './judged.ts';
import { summaryNote, summaryTitle } from './note.ts';
import { placesOf } from './ranking.ts';
import { withBase } from './totals.ts';
import {
  colourRules,
  colourText,
  reportStateText,
  seriousness,
  toneOfColour,
  unitColours,
  type ColourInputs,
  type UnitColour,
} from './unit-colour.ts';

const SHEET_NAME = '五色图';

const PLACE = computed({ key: 'place', label: '名次', kind: 'number', width: 7 });

const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'unit', label: '单位', width: 22, align: 'left' }),
  computed({ key: 'colour', label: '颜色', width: 16 }),
  computed({ key: 'rule', label: '依据', width: 48, align: 'left' }),
  computed({ key: 'rate', label: '完成率', kind: 'percent', width: 8 }),
  computed({ key: 'done', label: '已完成/应完成', width: 13 }),
  computed({ key: 'late', label: '逾期/应完成', width: 11 }),
  computed({ key: 'longLate', label: '严重逾期/应完成', width: 16 }),
  computed({ key: 'report', label: '报送状态', width: 14 }),
  computed({ key: 'returns', label: '退回次数', kind: 'number', width: 9 }),
  computed({ key: 'veto', label: '一票否决', width: 10 }),
];

/**
 * 五色图 (document 004): each unit's colour with the rule that gave it and every figure behind it; the rules with their
 * thresholds last. In the town's order; places only where the town has turned ranking on.
 */
export function colourSheet(judged: Judged): SheetImage {
  const { facts } = judged;
  const { settings } = facts;
  const colours = unitColours(judged);
  const places = settings.ranking ? placesOf(colours) : null;
  const ordered = places === null ? colours : colours.toSorted(byPlace(places));
  const columns = places === null ? COLUMNS : [PLACE, ...COLUMNS];
  const row = (id: string, values: ImageRow['values'], place: number | '' = ''): ImageRow => ({
    id,
    values: [...(places === null ? [] : [place]), ...values, id],
  });
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged, ['颜色只看结果，不看使用次数']),
    columns: [...columns, idColumn],
    rows: [
      ...ordered.map((item) =>
        row(item.unit.id, unitValues(item, settings), places?.get(item.unit.id) ?? ''),
      ),
      row(TOTAL_ROW_ID, totalValues(judged, colours)),
      ...ruleRows(settings).map(({ id, values }) => row(id, values)),
    ],
    toneRules: tonesOf(settings),
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: places === null ? 1 : 2,
    goneNote: { key: 'colour', text: '已不参评' },
  };
}

function byPlace(places: ReadonlyMap<string, number>) {
  const placeOf = ({ unit }: UnitColour) => places.get(unit.id) ?? 0;
  return (a: UnitColour, b: UnitColour) => placeOf(a) - placeOf(b) || a.unit.order - b.unit.order;
}

function unitValues(
  { unit, colour, rule, inputs, states }: UnitColour,
  settings: TownSettings,
): ImageRow['values'] {
  return [
    unit.name,
    colourText(colour, settings),
    rule,
    ...progressFigures(states),
    withBase(inputs.longLate, inputs.countable),
    reportStateText(inputs),
    inputs.report?.report.returns ?? '',
    inputs.vetoes.length === 0 ? '' : '是',
  ];
}

/** «绿（完成） 3 个，蓝（正常） 10 个，…»: how many units have each colour. */
function totalValues(
  { facts, states }: Judged,
  colours: readonly UnitColour[],
): ImageRow['values'] {
  const count = (test: (item: UnitColour) => boolean) => colours.filter(test).length;
  const sum = (amountOf: (inputs: ColourInputs) => number) =>
    colours.reduce((total, { inputs }) => total + amountOf(inputs), 0);
  const words = COLOUR_KEYS.map((key) => {
    return `${colourText(key, facts.settings)} ${count(({ colour }) => colour === key)} 个`;
  });
  return [
    '合计',
    `${colours.length} 个单位`,
    words.join('，'),
    ...progressFigures(states),
    withBase(
      sum(({ longLate }) => longLate),
      sum(({ countable }) => countable),
    ),
    '',
    facts.period === null ? '' : sum(({ report }) => report?.report.returns ?? 0),
    `${count(({ inputs }) => inputs.vetoes.length > 0)} 个`,
  ];
}

/** The most serious first: the first rule that holds decides. */
function ruleRows(settings: TownSettings): readonly ImageRow[] {
  const rules = colourRules(settings);
  return COLOUR_KEYS.toSorted((a, b) => seriousness(b) - seriousness(a)).map((key) => ({
    id: rowIdOf('rule', key),
    values: ['规则', colourText(key, settings), rules[key], '', '', '', '', '', '', ''],
  }));
}

function tonesOf(settings: TownSettings): readonly ToneRule[] {
  return COLOUR_KEYS.map((key) => ({
    columns: ['colour'],
    word: colourText(key, settings),
    tone: toneOfColour(key, settings),
  }));
}
