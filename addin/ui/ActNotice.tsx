import type { ReactNode } from 'react';
import { Live } from './Live.tsx';
import { Notice } from './Notice.tsx';
import { BROKEN_SENTENCE } from './RunView.tsx';
import type { ActState } from './use-act.ts';

export interface ActNoticeProps<T> {
  readonly state: ActState<T>;
  /** What came of it; null shows nothing. */
  readonly children: (result: T) => ReactNode;
}

/** Says how a short act ended; silent before and while it runs. */
export function ActNotice<T>({ state, children }: ActNoticeProps<T>) {
  return (
    <Live>
      {state.kind === 'broken' && <Notice tone="error">{BROKEN_SENTENCE}</Notice>}
      {state.kind === 'done' && children(state.result)}
    </Live>
  );
}
