import { useEffect, useMemo, useRef } from 'react';
import { Conflicts } from '../features/conflicts/Conflicts.tsx';
import { OpenList } from '../features/open-list/OpenList.tsx';
import { Problems } from '../features/problems/Problems.tsx';
import { ReportPanel } from '../features/report/ReportPanel.tsx';
import { RowHistory } from '../features/row-history/RowHistory.tsx';
import { MissingRows } from '../features/sync/MissingRows.tsx';
import { SyncPanel } from '../features/sync/SyncPanel.tsx';
import { useTruth } from '../features/sync/use-truth.ts';
import { MyFigures } from '../features/targets/MyFigures.tsx';
import type { OpenDone, Refusal, ReportOutcome, SyncOutcome } from '../sync/outcome.ts';
import type { RunState } from '../ui/run-state.ts';
import { useRun } from '../ui/use-run.ts';
import { useServices } from './services.ts';

export interface ListScreenProps {
  /** True when the ribbon button asked to begin at once. */
  readonly runAtOnce: boolean;
}

/** 清单: sync and report first, then only what needs the person, then the way to the sheet. */
export function ListScreen({ runAtOnce }: ListScreenProps) {
  const { commands, gate } = useServices();
  const syncing = useRun<SyncOutcome>(gate, '正在同步…');
  const reporting = useRun<ReportOutcome>(gate, '正在报送…');
  const opening = useRun<OpenDone | Refusal>(gate, '正在打开清单…');
  const synced = useLastSync(syncing.state, reporting.state);
  const truth = useTruth(synced);
  const started = useRef(false);
  useEffect(() => {
    if (!runAtOnce || started.current) return;
    started.current = true;
    syncing.start((run) => commands.syncSheet(run));
  });
  const outcome = synced.kind === 'ended' ? synced.outcome : null;
  return (
    <>
      <SyncPanel
        runner={syncing}
        truth={truth}
        onStart={() => {
          opening.clear();
          reporting.clear();
        }}
      />
      <ReportPanel
        runner={reporting}
        onStart={() => {
          opening.clear();
          syncing.clear();
        }}
      />
      {outcome !== null && <Problems problems={outcome.problems} />}
      {outcome?.kind === 'done' && (
        <>
          <Conflicts conflicts={outcome.conflicts} />
          <MissingRows key={outcome.at} missing={outcome.missing} />
        </>
      )}
      <OpenList
        first={truth === 'no-list'}
        runner={opening}
        onStart={() => {
          syncing.clear();
          reporting.clear();
        }}
      />
      <MyFigures />
      {truth !== 'no-list' && <RowHistory />}
    </>
  );
}

/** 报送 syncs first: what that sync found is as good as what 同步 finds. Only one of the two ever shows a result. */
function useLastSync(
  sync: RunState<SyncOutcome>,
  report: RunState<ReportOutcome>,
): RunState<SyncOutcome> {
  return useMemo(() => {
    if (report.kind !== 'ended' || report.outcome.kind === 'refused') return sync;
    return { kind: 'ended', outcome: report.outcome.sync };
  }, [report, sync]);
}
