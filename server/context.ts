import type { Deps } from './domain/deps.ts';
import { findViewer } from './domain/find-viewer.ts';
import type { Viewer } from './domain/viewer.ts';
import { readToken } from './auth/token.ts';
import { AppError } from './errors.ts';

/** What a procedure knows of the request it runs in. */
export interface Context {
  readonly deps: Deps;
  readonly requestId: string;
  /** Reads who is calling; throws when nobody is signed in. Asked at most once for each request. */
  readonly viewer: () => Promise<Viewer>;
}

export function createContext(
  deps: Deps,
  request: { readonly id: string; readonly authorization: string | undefined },
): Context {
  let found: Promise<Viewer> | null = null;
  const find = async () => {
    const token = readToken(request.authorization);
    if (token === null) throw new AppError('SESSION_MISSING');
    return findViewer(deps, token);
  };
  return {
    deps,
    requestId: request.id,
    viewer: () => (found ??= find()),
  };
}
