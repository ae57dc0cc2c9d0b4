import { ArrowSyncFilled } from '@fluentui/react-icons/svg/arrow-sync';
import { useRunning, useServices } from '../../app/services.ts';
import type { SyncMode, SyncOutcome } from '../../sync/outcome.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { RunView } from '../../ui/RunView.tsx';
import { Stack } from '../../ui/Stack.tsx';
import { TruthLine } from '../../ui/TruthLine.tsx';
import type { Runner } from '../../ui/use-run.ts';
import { SyncRefused } from './SyncRefused.tsx';
import { SyncResult } from './SyncResult.tsx';
import type { ListTruth } from './use-truth.ts';

export interface SyncPanelProps {
  readonly runner: Runner<SyncOutcome>;
  readonly truth: ListTruth;
  /** What was said about the list before is no longer news. */
  readonly onStart: () => void;
}

/** 同步: one big button, the progress, one sentence, and the line of truth. */
export function SyncPanel({ runner, truth, onStart }: SyncPanelProps) {
  const { commands, now } = useServices();
  const running = useRunning();
  const sync = (mode: SyncMode): void => {
    onStart();
    runner.start((run) => commands.syncSheet(run, mode));
  };
  return (
    <Stack>
      <BigButton
        label={running ?? '同步'}
        icon={<ArrowSyncFilled />}
        busy={running !== null}
        primary={truth !== 'no-list'}
        onClick={() => {
          sync('normal');
        }}
      />
      {truth !== null && truth !== 'no-list' && <TruthLine truth={truth} now={now()} />}
      <RunView runner={runner} words="正在同步…">
        {(outcome) =>
          outcome.kind === 'done' ? (
            <SyncResult done={outcome} />
          ) : (
            <SyncRefused
              refusal={outcome}
              onReview={() => {
                sync('review');
              }}
            />
          )
        }
      </RunView>
    </Stack>
  );
}
