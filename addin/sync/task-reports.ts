import { judgeFacts } from '../../shared/summary/judged.ts';
import { taskReport, type TaskReport } from '../../shared/summary/task-report.ts';
import { entryId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import type { Refusal, Run } from './outcome.ts';
import { takeSummary, type SummaryWanted } from './take-summary.ts';

/** What is told of each task of a plan, by the facts of one moment. */
export interface TaskReports {
  readonly kind: 'reports';
  /** Number under which the facts are kept; null: not kept. */
  readonly no: number | null;
  /** Of the plan's rows. */
  readonly ids: readonly string[];
  /** Null: the id is in no row of the plan. */
  readonly reportOf: (id: string) => TaskReport | null;
}

export async function taskReports(
  deps: Deps,
  wanted: SummaryWanted,
  run: Run,
): Promise<TaskReports | Refusal> {
  run.onProgress({ words: '正在取各单位的进展…', done: 0, total: 2 });
  const facts = await takeSummary(deps, wanted, run.signal);
  if (!facts.ok) return facts.refusal;
  run.onProgress({ words: '正在填表…', done: 1, total: 2 });
  const judged = judgeFacts(facts.value);
  const ids = facts.value.tasks.map(({ id }) => id);
  const known = new Set<string>(ids);
  return {
    kind: 'reports',
    no: facts.value.no,
    ids,
    reportOf: (id) => {
      const parsed = entryId.safeParse(id.toLowerCase());
      return parsed.success && known.has(parsed.data) ? taskReport(judged, parsed.data) : null;
    },
  };
}
