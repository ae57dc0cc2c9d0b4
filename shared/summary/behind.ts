import { isRowComplete } from '../report/completeness.ts';
import { isReported } from '../report/rates.ts';
import { TOTAL_ROW_ID } from '../sheet/managed-rows.ts';
import type { EntryId, UnitId } from '../town/ids.ts';
import { colourOf, stateWords } from './colours.ts';
import type { SummaryFacts } from './facts.ts';
import { hasProblem, isStanding } from './figures.ts';
import { judgeFacts, type Judged, type JudgedState } from './judged.ts';
import { sectionsOf } from './sections.ts';
import type { SummaryPart } from './parts.ts';
import { countsRows, unitReports } from './unit-reports.ts';

/** A cell of a summary sheet: which sheet, the row by its id, the column by its key. */
export interface Figure {
  readonly part: SummaryPart;
  readonly row: string;
  readonly column: string;
}

/** One state behind a figure. */
export interface StateBehind {
  readonly entryId: EntryId;
  readonly taskId: EntryId;
  readonly unitId: UnitId;
  /** «2 建立数据清单» */
  readonly task: string;
  readonly unit: string;
  /** «严重逾期，推进中 60%» */
  readonly words: string;
  /** 0 while it is not late. */
  readonly daysLate: number;
  /** True where it is counted in the part, false where only in the base: the two of «3/12». */
  readonly counts: boolean;
}

/** The sheets whose figures are counted from rows of the list, one by one. */
const COUNTED_PARTS: readonly SummaryPart[] = ['town', 'breakdown', 'activity', 'colours'];

/** Is this cell counted from rows? A name, a moment, a rate of reports is not; whether its row exists is not looked at. */
export function isFigure(facts: SummaryFacts, figure: Figure): boolean {
  return COUNTED_PARTS.includes(figure.part) && measureOf(figure, facts) !== null;
}

/**
 * «Click a figure → the rows behind it», in the order of the plan. Covers 全镇汇总, 分项汇总, 五色图 and 报送情况; a cell that is
 * no figure of rows (a name, a moment, a rate of reports) has none.
 */
export function rowsBehind(facts: SummaryFacts, figure: Figure): readonly StateBehind[] {
  const judged = judgeFacts(facts);
  const states = statesOfRow(judged, figure);
  const measure = measureOf(figure, facts);
  if (measure === null) return [];
  return states
    .filter(measure.base)
    .toSorted((a, b) => a.task.position - b.task.position || a.unit.order - b.unit.order)
    .map((item) => behind(item, facts, measure.part(item)));
}

function statesOfRow(judged: Judged, { part, row }: Figure): readonly JudgedState[] {
  const { facts, states } = judged;
  const isTotal = row === TOTAL_ROW_ID;
  switch (part) {
    case 'town':
      return isTotal ? states : states.filter(({ task }) => task.id === row);
    case 'breakdown': {
      const sections = sectionsOf(judged, facts.settings.fields);
      return isTotal ? states : (sections.find(({ id }) => id === row)?.states ?? []);
    }
    case 'activity':
      return reportedStates(judged).filter(({ unit }) => isTotal || unit.id === row);
    case 'colours':
      return isTotal ? states : states.filter(({ unit }) => unit.id === row);
    case 'trend':
    case 'overdue':
    case 'targets':
    case 'changes':
      return [];
  }
}

/** Of a period: the rows of units that have rows to report, as 报送情况 counts them. */
function reportedStates(judged: Judged): readonly JudgedState[] {
  if (judged.facts.period === null) return judged.states;
  return unitReports(judged)
    .filter(countsRows)
    .flatMap(({ states }) => states);
}

type Test = (item: JudgedState) => boolean;

interface Measure {
  readonly base: Test;
  readonly part: Test;
}

const always: Test = () => true;
const isCountable: Test = ({ judgement }) => !isStanding(judgement);
const isDone: Test = ({ judgement }) => judgement.kind === 'done';
const isLate: Test = ({ judgement }) => judgement.daysLate > 0;
const isFilled: Test = ({ judgement }) => judgement.filled;
const only = (test: Test): Measure => ({ base: test, part: always });

const finished: Measure = { base: isCountable, part: isDone };

const MEASURES: Readonly<Record<string, Measure>> = {
  rate: finished,
  done: finished,
  late: { base: isCountable, part: isLate },
  expected: only(always),
  filled: only(isFilled),
  unfilled: only((item) => !isFilled(item)),
  open: only((item) => !isFilled(item)),
  standing: only(({ judgement }) => isStanding(judgement)),
  problems: only(hasProblem),
};

function measureOf({ part, row, column }: Figure, facts: SummaryFacts): Measure | null {
  if (part === 'town' && facts.units.some(({ id }) => id === column)) {
    return ofUnit(column, row === TOTAL_ROW_ID ? isCountable : always);
  }
  if (part === 'activity' && column === 'rate') return { base: always, part: isFilled };
  if (part === 'activity' && column === 'complete') return only(isComplete(facts));
  if (part === 'colours' && column === 'longLate') {
    return { base: isCountable, part: isLongLate(facts) };
  }
  if (part === 'colours' && column === 'rule') return only(isWarned(facts));
  return MEASURES[column] ?? null;
}

/** A unit's cell of a task shows its one state; its cell of the totals is 已完成/应完成. */
function ofUnit(unitId: string, test: Test): Measure {
  return { base: (item) => item.unit.id === unitId && test(item), part: isDone };
}

/** Handed in and complete; what stands in the sheet of a unit that has not reported is not in yet. */
function isComplete({ reports }: SummaryFacts): Test {
  const reported = new Set(reports.filter(isReported).map(({ unitId }) => unitId));
  return ({ state, unit }) => {
    const { status, progress } = state;
    return reported.has(unit.id) && isRowComplete({ status, progress });
  };
}

function isLongLate({ settings }: SummaryFacts): Test {
  return ({ judgement }) => colourOf(judgement, settings) === 'longLate';
}

/** The rows that a unit's colour comes from: those that are late or due soon. */
function isWarned({ settings }: SummaryFacts): Test {
  return ({ judgement }) => {
    const colour = colourOf(judgement, settings);
    return colour === 'longLate' || colour === 'late' || colour === 'dueSoon';
  };
}

function behind(
  { state, task, unit, judgement }: JudgedState,
  { settings }: SummaryFacts,
  counts: boolean,
): StateBehind {
  const title = task.title ?? task.detail ?? '';
  return {
    entryId: state.entryId,
    taskId: task.id,
    unitId: unit.id,
    task: task.number === null ? title : `${task.number} ${title}`,
    unit: unit.name,
    words: stateWords(judgement, settings).replace('\n', '，'),
    daysLate: judgement.daysLate,
    counts,
  };
}
