import { z } from 'zod';
import type { Deps } from './deps.ts';
import { parseJson } from './instance.ts';
import type { ListLink } from './links.ts';

const lastSync = z.strictObject({ at: z.string(), receipt: z.int().nullable() });

export type LastSync = z.infer<typeof lastSync>;

const keyOf = ({ sheetId, binding }: ListLink) => `synced/${binding.planId}/${sheetId}`;

/** For «上次同步 10:42 · 回执 0031» only; kept in the browser so that an unchanged sheet is not written for it. */
export function readLastSync({ store }: Pick<Deps, 'store'>, link: ListLink): LastSync | null {
  const text = store.get(keyOf(link));
  const parsed = lastSync.safeParse(text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** A sync that sent nothing has no receipt of its own: the earlier number stays. */
export function keepLastSync(deps: Pick<Deps, 'store'>, link: ListLink, sync: LastSync): void {
  const receipt = sync.receipt ?? readLastSync(deps, link)?.receipt ?? null;
  try {
    deps.store.set(keyOf(link), JSON.stringify({ at: sync.at, receipt }));
  } catch {
    // A full storage costs the line «上次同步»; an older moment must not pass for this one.
    deps.store.remove(keyOf(link));
  }
}
