import { isExpected } from '../report/rates.ts';
import { COLOUR_KEYS, type ColourKey, type TownSettings } from '../report/settings.ts';
import type { Tone } from '../sheet/image.ts';
import { daysBetween, shanghaiDate } from '../time/date.ts';
import { colourOf } from './colours.ts';
import type { UnitFact } from './facts.ts';
import { totalsOfStates } from './figures.ts';
import type { Judged, JudgedState } from './judged.ts';
import { unitReports, type UnitReport } from './unit-reports.ts';

/** All that a unit's colour is made of; results only, nothing of how often anybody signed in (domain/columns: Policy). */
export interface ColourInputs {
  readonly countable: number;
  readonly done: number;
  readonly dueSoon: number;
  readonly late: number;
  readonly longLate: number;
  /** Its report of the period; null where none is expected of it. */
  readonly report: UnitReport | null;
  /** Days until the report is due while it is still awaited; null otherwise. */
  readonly reportDaysLeft: number | null;
  /** «2024-10-01 发生一般事故» */
  readonly vetoes: readonly string[];
}

export interface UnitColour {
  readonly unit: UnitFact;
  readonly colour: ColourKey;
  /** What decided it, in words with the threshold. */
  readonly rule: string;
  readonly inputs: ColourInputs;
  readonly states: readonly JudgedState[];
}

/** Every unit that has rows, in the town's order. */
export function unitColours(judged: Judged): readonly UnitColour[] {
  const reports = new Map(unitReports(judged).map((item) => [item.report.unitId, item]));
  return judged.units.map((unit) => {
    const states = judged.ofUnit(unit.id);
    const inputs = inputsOf(judged, { unit, states, report: reports.get(unit.id) ?? null });
    return { unit, states, inputs, ...decide(inputs, judged.facts.settings) };
  });
}

interface UnitCase {
  readonly unit: UnitFact;
  readonly states: readonly JudgedState[];
  readonly report: UnitReport | null;
}

function inputsOf({ facts }: Judged, { unit, states, report }: UnitCase): ColourInputs {
  const { settings, today, at } = facts;
  const colours = states.map(({ judgement }) => colourOf(judgement, settings));
  const { countable, done, late } = totalsOfStates(states);
  const isAwaited = report?.timeliness === 'waiting';
  return {
    countable,
    done,
    late,
    dueSoon: colours.filter((colour) => colour === 'dueSoon').length,
    longLate: colours.filter((colour) => colour === 'longLate').length,
    report,
    reportDaysLeft: isAwaited ? Math.max(0, daysBetween(shanghaiDate(at), report.dueDay)) : null,
    vetoes: settings.vetoes
      .filter(({ unitId, day }) => unitId === unit.id && day <= today)
      .map(({ day, reason }) => `${day} ${reason}`),
  };
}

type Rule = (inputs: ColourInputs, settings: TownSettings) => string | null;

/**
 * The default table of domain/columns («绿 done or on time · 蓝 on schedule · 黄 due soon or slightly behind · 橙 late · 红
 * long late, returned or veto»), the most serious first: the first rule that speaks decides. Blue is what is left.
 */
const RULES: readonly (readonly [ColourKey, Rule])[] = [
  ['red', ({ vetoes }) => (vetoes.length === 0 ? null : `一票否决：${vetoes.join('；')}`)],
  ['red', longLateRows],
  ['red', ({ report }) => (isReturned(report) ? '报送被退回，还没有改报' : null)],
  ['red', longMissing],
  ['orange', ({ late }) => (late === 0 ? null : `逾期 ${late} 行`)],
  ['orange', missing],
  ['yellow', dueSoonRows],
  ['yellow', reportDueSoon],
  ['yellow', lateReport],
  ['green', allDone],
];

function longLateRows({ longLate }: ColourInputs, { longLateDays }: TownSettings): string | null {
  return longLate === 0 ? null : `严重逾期 ${longLate} 行（超过 ${longLateDays} 天）`;
}

function longMissing({ report }: ColourInputs, { longLateDays }: TownSettings): string | null {
  if (report?.timeliness !== 'missing' || report.daysLate <= longLateDays) return null;
  return `报送逾期 ${report.daysLate} 天未报（超过 ${longLateDays} 天）`;
}

function missing({ report }: ColourInputs): string | null {
  return report?.timeliness === 'missing' ? `报送逾期 ${report.daysLate} 天未报` : null;
}

function dueSoonRows({ dueSoon }: ColourInputs, { dueSoonDays }: TownSettings): string | null {
  return dueSoon === 0 ? null : `临期 ${dueSoon} 行（${dueSoonDays} 天内到期）`;
}

function reportDueSoon(
  { reportDaysLeft }: ColourInputs,
  { dueSoonDays }: TownSettings,
): string | null {
  if (reportDaysLeft === null || reportDaysLeft > dueSoonDays) return null;
  return `还没有报送，${reportDaysLeft} 天后截止`;
}

function lateReport({ report }: ColourInputs): string | null {
  if (report === null || !isExpected(report.report) || report.timeliness !== 'late') return null;
  return `迟报 ${report.daysLate} 天`;
}

function allDone({ countable, done, reportDaysLeft }: ColourInputs): string | null {
  if (countable === 0 || done < countable || reportDaysLeft !== null) return null;
  return `应完成的 ${countable} 行全部完成`;
}

function isReturned(report: UnitReport | null): boolean {
  return report !== null && isExpected(report.report) && report.report.returned !== null;
}

function decide(
  inputs: ColourInputs,
  settings: TownSettings,
): { readonly colour: ColourKey; readonly rule: string } {
  for (const [colour, rule] of RULES) {
    const words = rule(inputs, settings);
    if (words !== null) return { colour, rule: words };
  }
  return { colour: 'blue', rule: '按期推进，没有临期和逾期' };
}

/** What gives each colour, for the foot of the sheet. */
export function colourRules({
  dueSoonDays,
  longLateDays,
}: TownSettings): Readonly<Record<ColourKey, string>> {
  return {
    red: `被一票否决；或有行、有报送逾期超过 ${longLateDays} 天；或报送被退回还没有改报`,
    orange: `有行逾期，但没有超过 ${longLateDays} 天；或报送逾期未报`,
    yellow: `有行在 ${dueSoonDays} 天内到期；或报送在 ${dueSoonDays} 天内截止还没有报；或迟报`,
    green: '应完成的行全部完成，报送没有欠账',
    blue: '其余：按期推进，没有临期和逾期',
  };
}

/** «绿（完成）»: the bracket keeps one colour's word from being the beginning of another's. */
export function colourText(key: ColourKey, { colours }: TownSettings): string {
  const { name, word } = colours[key];
  return `${name}（${word}）`;
}

/** How a town calls its colours: where finished is 蓝, it is shown in blue (domain/columns: blue and green change places). */
const TONE_OF_NAME = {
  绿: 'green',
  蓝: 'blue',
  黄: 'yellow',
  橙: 'orange',
  红: 'red',
} as const satisfies Record<string, Tone>;

export function toneOfColour(key: ColourKey, { colours }: TownSettings): Tone {
  const named = Object.entries(TONE_OF_NAME).filter(([name]) => colours[key].name.includes(name));
  const [only, ...more] = named;
  return only === undefined || more.length > 0 ? key : only[1];
}

/** 0 for the least serious. */
export function seriousness(key: ColourKey): number {
  return COLOUR_KEYS.indexOf(key);
}

export function reportStateText({ report }: ColourInputs): string {
  return report === null ? '' : report.word.replace('\n', '，');
}
