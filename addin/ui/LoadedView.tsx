import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Loader } from './use-loaded.ts';
import { Live } from './Live.tsx';
import { Notice } from './Notice.tsx';

export interface LoadedViewProps<T> {
  readonly loader: Loader<T>;
  /** «正在取单位名单…» */
  readonly words: string;
  readonly children: (value: T) => ReactNode;
}

/** Waiting, the failure with a way to try again, or what was loaded. */
export function LoadedView<T>({ loader, words, children }: LoadedViewProps<T>) {
  const { loaded, reload } = loader;
  return (
    <>
      <Live>
        {loaded.kind === 'loading' && <Spinner size="tiny" label={words} />}
        {loaded.kind === 'failed' && (
          <Notice tone="error" actions={<Button onClick={reload}>再试一次</Button>}>
            {loaded.sentence}
          </Notice>
        )}
      </Live>
      {loaded.kind === 'ready' && children(loaded.value)}
    </>
  );
}
