import type { ReactNode } from 'react';
import { Live } from './Live.tsx';
import { Notice } from './Notice.tsx';
import { ProgressStrip } from './ProgressStrip.tsx';
import { SpokenOnly } from './SpokenOnly.tsx';
import type { Runner } from './use-run.ts';

/** What people read when something broke that nobody foresaw. */
export const BROKEN_SENTENCE =
  '窗格出了意外，这一步没有完成。表里填的内容都还在，请再试一次；还不行请关闭窗格重新打开。';

export interface RunViewProps<T> {
  readonly runner: Runner<T>;
  /** Present word until the job gives its own: «正在同步…». */
  readonly words: string;
  /** What came of it, read out when it appears. */
  readonly children: (outcome: T) => ReactNode;
}

/** Progress with a way out, then the result; both are announced politely. */
export function RunView<T>({ runner, words, children }: RunViewProps<T>) {
  const { state, cancel } = runner;
  return (
    <>
      {state.kind === 'running' && (
        <ProgressStrip
          words={state.progress?.words ?? words}
          step={state.progress}
          cancelling={state.cancelling}
          onCancel={cancel}
        />
      )}
      <Live>
        {state.kind === 'running' && <SpokenOnly words={state.progress?.words ?? words} />}
        {state.kind === 'broken' && <Notice tone="error">{BROKEN_SENTENCE}</Notice>}
        {state.kind === 'ended' && children(state.outcome)}
      </Live>
    </>
  );
}
