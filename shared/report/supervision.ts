import { shanghaiDate } from '../time/date.ts';
import type { DutyId, EntryId, UnitId } from '../town/ids.ts';
import { daysPastDue, dueDayOf } from './due-day.ts';
import { dutyOfPeriod } from './duty-of-period.ts';
import { nextRung } from './ladder.ts';
import { sayDay } from './say-day.ts';
import type { TownSettings } from './settings.ts';
import { timelinessOf, type TimedPeriod, type TimedReport } from './timeliness.ts';

/** What the rule finds; nothing is issued before a person decides (requirement 81). */
export interface Proposal {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly kind: string;
  /** «2024年第三季度工作小结逾期 4 天未报（应于9月28日前报送）» */
  readonly ground: string;
  readonly dutyId: DutyId | null;
  readonly periodKey: string | null;
  readonly entryId: EntryId | null;
  readonly daysLate: number;
}

export interface SupervisedReport extends TimedReport {
  readonly unitId: UnitId;
  readonly unitName: string;
}

/** A unit's row of a task that is past its day: `entryId` is the unit's own entry. */
export interface LateRow {
  readonly entryId: EntryId;
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Number and title of the task as the plan has them. */
  readonly number: string | null;
  readonly title: string | null;
  readonly due: string;
  readonly daysLate: number;
  /** 进展状态 as chosen, null where nothing was. */
  readonly status: string | null;
}

/** A step already issued. */
export interface TakenStep {
  readonly unitId: UnitId;
  readonly kind: string;
  readonly dutyId: DutyId | null;
  readonly periodKey: string | null;
  readonly entryId: EntryId | null;
  readonly at: string;
}

interface Ladder {
  /** Steps already issued, on whatever ground. */
  readonly steps: readonly TakenStep[];
  readonly settings: Pick<TownSettings, 'ladder' | 'longLateDays'>;
}

interface SupervisedPeriod extends Ladder {
  readonly dutyId: DutyId;
  readonly dutyName: string;
  readonly period: TimedPeriod & { readonly key: string; readonly label: string };
  readonly reports: readonly SupervisedReport[];
  readonly now: string;
}

interface SupervisedRows extends Ladder {
  readonly lateRows: readonly LateRow[];
}

type Ground = Omit<Proposal, 'kind'> & { readonly ladderDays: number };

/**
 * The next step of the town's ladder against each unit whose report is missing, the longest late first:
 * 「对工作进度缓慢、推进不力的予以通报，对问题严重、影响较大的那些约谈」[000] (domain/model §10). A rung is proposed only after
 * the one before it was issued on the same ground. A late report, once there, is no ground any more.
 */
export function proposeOnReports(supervised: SupervisedPeriod): Proposal[] {
  return proposals(
    supervised.reports.flatMap((report) => missingGround(report, supervised)),
    supervised,
  );
}

/** The same against each unit with a task row that is 严重逾期. */
export function proposeOnRows(supervised: SupervisedRows): Proposal[] {
  const { longLateDays } = supervised.settings;
  const late = supervised.lateRows.filter(({ daysLate }) => daysLate > longLateDays);
  return proposals(
    late.map((row) => rowGround(row, longLateDays)),
    supervised,
  );
}

function proposals(grounds: readonly Ground[], ladder: Ladder): Proposal[] {
  return grounds
    .flatMap((ground) => proposalOn(ground, ladder))
    .sort((a, b) => b.daysLate - a.daysLate);
}

function missingGround(
  report: SupervisedReport,
  { period, dutyId, dutyName, now }: SupervisedPeriod,
): Ground[] {
  if (timelinessOf(report, period, now) !== 'missing') return [];
  const daysLate = daysPastDue(period.dueAt, now);
  const what = dutyOfPeriod(period.label, dutyName);
  const late = daysLate > 0 ? `逾期 ${daysLate} 天未报` : '已过截止时间未报';
  const ground = {
    unitId: report.unitId,
    unitName: report.unitName,
    ground: `${what}${late}（应于${sayDay(dueDayOf(period.dueAt))}前报送）`,
    ...{ dutyId, periodKey: period.key, entryId: null, daysLate, ladderDays: daysLate },
  };
  return [ground];
}

/** The ladder's days run from the day on which the row became 严重逾期: a row is late long before it is chased. */
function rowGround(row: LateRow, longLateDays: number): Ground {
  const { entryId, unitId, unitName, daysLate } = row;
  const task = `重点任务${row.number ?? ''}${row.title === null ? '' : `“${row.title}”`}`;
  const until = `应于${sayDay(row.due)}前完成`;
  const status = row.status === null ? '未填报进展' : `进展状态“${row.status}”`;
  const ground = `${task}逾期 ${daysLate} 天未完成（${until}，${status}）`;
  const at = { dutyId: null, periodKey: null, entryId };
  return { unitId, unitName, ground, ...at, daysLate, ladderDays: daysLate - longLateDays };
}

function proposalOn({ ladderDays, ...ground }: Ground, { steps, settings }: Ladder): Proposal[] {
  const taken = steps
    .filter((step) => isOnGround(step, ground))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const kinds = taken.map(({ kind }) => kind);
  const rung = nextRung(settings.ladder, kinds, ladderDays);
  if (rung === null) return [];
  return [{ ...ground, kind: rung.kind, ground: `${ground.ground}${before(taken)}` }];
}

function isOnGround(step: TakenStep, ground: Omit<Proposal, 'kind'>): boolean {
  return (
    step.unitId === ground.unitId &&
    step.dutyId === ground.dutyId &&
    step.periodKey === ground.periodKey &&
    step.entryId === ground.entryId
  );
}

function before(taken: readonly TakenStep[]): string {
  if (taken.length === 0) return '';
  const words = taken.map(({ at, kind }) => `${sayDay(shanghaiDate(at))}${kind}`);
  return `；此前已作：${words.join('、')}`;
}
