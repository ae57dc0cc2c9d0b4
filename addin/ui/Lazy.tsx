import type { ComponentType } from 'react';
import { LoadedView } from './LoadedView.tsx';
import { useLoaded, type LoadAnswer } from './use-loaded.ts';

/** A part of the pane that is fetched when it is first shown. */
export type LazyPart<P> = () => Promise<LoadAnswer<ComponentType<P>>>;

const FAILED =
  '这一页没有取到，可能是网络断了一下，或服务器刚更新过。请再试一次；还不行请关闭窗格重新打开。';

/** Fetches a part of the program; a line that broke is said in words, with a way to try again. */
export async function fetchPart<P>(
  part: Promise<ComponentType<P>>,
): Promise<LoadAnswer<ComponentType<P>>> {
  try {
    return { ok: true, value: await part };
  } catch {
    return { ok: false, refusal: { sentence: FAILED } };
  }
}

export interface LazyProps<P> {
  readonly part: LazyPart<P>;
  readonly props: P;
}

/** Shows such a part once it is here. */
export function Lazy<P extends object>({ part, props }: LazyProps<P>) {
  const loader = useLoaded(part);
  return (
    <LoadedView loader={loader} words="正在打开…">
      {(Part) => <Part {...props} />}
    </LoadedView>
  );
}
