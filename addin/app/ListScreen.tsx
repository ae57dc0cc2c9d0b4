import { useEffect, useRef } from 'react';
import { Conflicts } from '../features/conflicts/Conflicts.tsx';
import { OpenList } from '../features/open-list/OpenList.tsx';
import { Problems } from '../features/problems/Problems.tsx';
import { MissingRows } from '../features/sync/MissingRows.tsx';
import { SyncPanel } from '../features/sync/SyncPanel.tsx';
import { useTruth } from '../features/sync/use-truth.ts';
import type { OpenDone, Refusal, SyncOutcome } from '../sync/outcome.ts';
import { useRun } from '../ui/use-run.ts';
import { useServices } from './services.ts';

export interface ListScreenProps {
  /** True when the ribbon button asked to begin at once. */
  readonly runAtOnce: boolean;
}

/** 清单: sync first, then only what needs the person, then the way to the sheet. */
export function ListScreen({ runAtOnce }: ListScreenProps) {
  const { commands, gate } = useServices();
  const runner = useRun<SyncOutcome>(gate, '正在同步…');
  const opening = useRun<OpenDone | Refusal>(gate, '正在打开清单…');
  const truth = useTruth(runner.state);
  const started = useRef(false);
  useEffect(() => {
    if (!runAtOnce || started.current) return;
    started.current = true;
    runner.start((run) => commands.syncSheet(run));
  });
  const outcome = runner.state.kind === 'ended' ? runner.state.outcome : null;
  return (
    <>
      <SyncPanel runner={runner} truth={truth} onStart={opening.clear} />
      {outcome !== null && <Problems problems={outcome.problems} />}
      {outcome?.kind === 'done' && (
        <>
          <Conflicts conflicts={outcome.conflicts} />
          <MissingRows key={outcome.at} missing={outcome.missing} />
        </>
      )}
      <OpenList first={truth === 'no-list'} runner={opening} onStart={runner.clear} />
    </>
  );
}
