import { isExpected, isReported } from '../report/rates.ts';
import { shanghaiDate } from '../time/date.ts';
import { frameOf, type SummaryFacts } from './facts.ts';
import type { Judged, JudgedState } from './judged.ts';
import { judge, NOT_FILLED } from './judgement.ts';
import { unitReports, type UnitReport } from './unit-reports.ts';

export type PreviousSummary = NonNullable<SummaryFacts['previous']>;

type Before = PreviousSummary['states'][number];

/** done 新完成 · late 新逾期 · filled 新填报 · changed another status or percent · added a row the town did not have. */
export const CHANGE_WORDS = {
  done: '新完成',
  late: '新逾期',
  added: '新增',
  filled: '新填报',
  changed: '有变化',
} as const;

export type ChangeKind = keyof typeof CHANGE_WORDS;

export interface StateChange {
  readonly kind: ChangeKind;
  readonly item: JudgedState;
  /** «推进中 60%»; null: the row did not exist. */
  readonly before: string | null;
  readonly after: string;
}

export interface Changes {
  readonly states: readonly StateChange[];
  /** Expected units that have reported since. */
  readonly reported: readonly UnitReport[];
  /** Rows that the town no longer has. */
  readonly gone: number;
}

/** What is different since the kept summary before this one. */
export function changesSince(judged: Judged, previous: PreviousSummary): Changes {
  const before = new Map(previous.states.map((state) => [state.entryId, state]));
  const now = new Set(judged.states.map(({ state }) => state.entryId));
  const wasIn = new Set(previous.reported);
  const calendar = { today: shanghaiDate(previous.at), frame: frameOf(judged.facts) };
  const wasLate = ({ task }: JudgedState, state: Before) =>
    judge(state, task.deadline, calendar).daysLate > 0;
  const states = judged.states.flatMap((item) => {
    const old = before.get(item.state.entryId) ?? null;
    const kind = kindOf(item, old, old !== null && wasLate(item, old));
    if (kind === null) return [];
    return [{ kind, item, before: old === null ? null : wordsOf(old), after: wordsOf(item.state) }];
  });
  return {
    states: states.toSorted(inOrder),
    reported: unitReports(judged).filter(
      ({ report }) => isExpected(report) && isReported(report) && !wasIn.has(report.unitId),
    ),
    gone: previous.states.filter(({ entryId }) => !now.has(entryId)).length,
  };
}

function inOrder({ item: a }: StateChange, { item: b }: StateChange): number {
  return a.task.position - b.task.position || a.unit.order - b.unit.order;
}

function kindOf(
  { state, judgement }: JudgedState,
  before: Before | null,
  wasLate: boolean,
): ChangeKind | null {
  if (before === null) return 'added';
  if (judgement.kind === 'done' && before.status !== state.status) return 'done';
  if (judgement.daysLate > 0 && !wasLate) return 'late';
  if (before.status === state.status && before.percent === state.percent) return null;
  return before.status === null ? 'filled' : 'changed';
}

function wordsOf({ status, percent }: Before): string {
  const share = percent === null ? '' : ` ${percent}%`;
  return `${status ?? NOT_FILLED}${share}`;
}
