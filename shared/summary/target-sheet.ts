import type { Target } from '../report/target.ts';
import { targetResult, type TargetResult, type Verdict } from '../report/target-result.ts';
import type { ImageColumn, ImageRow, SheetImage, Tone } from '../sheet/image.ts';
import { idColumn } from '../sheet/my-list-columns.ts';
import { computed } from './columns.ts';
import type { SummaryFacts } from './facts.ts';
import type { Judged } from './judged.ts';
import { summaryNote, summaryTitle } from './note.ts';
import { targetMoment } from './target-moment.ts';
import { NO_BASE, shareOf, withBase } from './totals.ts';

const SHEET_NAME = '指标';

const FULL = 100;

const VERDICTS = {
  met: { word: '达标', tone: 'green' },
  notYet: { word: '尚未达标', tone: 'blue' },
  notMet: { word: '未达标', tone: 'orange' },
  broken: { word: '突破', tone: 'red' },
  nothing: { word: NO_BASE, tone: 'none' },
} as const satisfies Record<Verdict, { readonly word: string; readonly tone: Tone }>;

const COLUMNS: readonly ImageColumn[] = [
  computed({ key: 'name', label: '指标', width: 40, align: 'left' }),
  computed({ key: 'wanted', label: '目标', width: 20 }),
  computed({ key: 'actual', label: '目前值', width: 26 }),
  computed({ key: 'parts', label: '分子/分母', width: 16 }),
  computed({ key: 'share', label: '完成比例', kind: 'percent', width: 10 }),
  computed({ key: 'verdict', label: '结论', width: 12 }),
  computed({ key: 'missing', label: '未填单位', width: 46, align: 'left' }),
  idColumn,
];

/** 指标: each active target against the sum of what the units gave; null where the plan has none. */
export function targetSheet(judged: Judged): SheetImage | null {
  const { facts } = judged;
  const targets = facts.targets.filter(({ active }) => active);
  if (targets.length === 0) return null;
  const until = targetMoment(facts);
  const names = namesOf(facts);
  return {
    sheetName: SHEET_NAME,
    title: summaryTitle(facts, SHEET_NAME),
    note: summaryNote(judged, [`指标截至 ${until.label}`, '“/”没有可比的数']),
    columns: COLUMNS,
    rows: targets.map((target) =>
      targetRow(target, targetResult(target, facts.figures, until), names),
    ),
    toneRules: Object.values(VERDICTS)
      .filter(({ tone }) => tone !== 'none')
      .map(({ word, tone }) => ({ columns: ['verdict'], word, tone })),
    markedColumns: [],
    greyRepeats: [],
    frozenColumns: 1,
    goneNote: { key: 'verdict', text: '已停用' },
  };
}

function namesOf({ units, reports }: SummaryFacts): ReadonlyMap<string, string> {
  return new Map([
    ...reports.map(({ unitId, unitName }) => [unitId, unitName] as const),
    ...units.map(({ id, name }) => [id, name] as const),
  ]);
}

function targetRow(
  target: Target,
  result: TargetResult,
  names: ReadonlyMap<string, string>,
): ImageRow {
  const { value, base, completion, verdict } = result;
  return {
    id: target.id,
    values: [
      target.name,
      wantedText(target),
      actualText(target, result),
      base === null || value === null ? '' : withBase(value, base),
      completion === null ? NO_BASE : shareOf(completion.part, completion.base),
      VERDICTS[verdict].word,
      missingText(result, names),
      target.id,
    ],
  };
}

/** «80%以上» as the documents write it (domain/model §6); «力争» where it is soft. */
function wantedText({ comparator, value, unit, soft }: Target): string {
  const amount = `${value}${unit}`;
  const words = {
    'at-least': `${amount}以上`,
    'at-most': `${amount}以内`,
    zero: '零',
    all: '全覆盖（100%）',
    fall: `同比下降 ${value}%以上`,
  } as const satisfies Record<Target['comparator'], string>;
  return `${soft ? '力争' : ''}${words[comparator]}`;
}

function actualText(target: Target, { value, base }: TargetResult): string {
  if (value === null || base === 0) return NO_BASE;
  const actual = base === null ? value : (value * FULL) / base;
  const unit = base === null ? target.unit : '%';
  const words = `${rounded(actual)}${unit}`;
  if (target.comparator !== 'fall') return words;
  const { lastYear } = target;
  if (lastYear === null) return `${words}（没有上年数）`;
  if (lastYear === 0) return `${words}（上年 0${unit}）`;
  const change = rounded(((actual - lastYear) * FULL) / lastYear);
  return `${words}（上年 ${rounded(lastYear)}${unit}，${change > 0 ? '+' : ''}${change}%）`;
}

/** Two decimals are enough to read; verdicts are made of the sums themselves. */
function rounded(value: number): number {
  return Math.round(value * FULL) / FULL;
}

function missingText({ missing }: TargetResult, names: ReadonlyMap<string, string>): string {
  const known = missing.flatMap((id) => names.get(id) ?? []);
  const others = missing.length - known.length;
  return [...known, ...(others === 0 ? [] : [`清单以外的 ${others} 个单位`])].join('、');
}
