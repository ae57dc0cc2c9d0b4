import { z } from 'zod';
import type { Deps } from './deps.ts';
import { mustKeep } from './storage-full.ts';

const KEY = 'instance';

const instance = z.strictObject({ id: z.uuid(), seq: z.int().min(0) });

export type Instance = z.infer<typeof instance>;

/**
 * Which copy of a file is speaking: lives in this browser and never in the file, so that two mailed copies look
 * different (sync: identity). A lost or damaged one is simply a new instance; it is kept when it first sends something.
 */
export function currentInstance({ store, newId }: Pick<Deps, 'store' | 'newId'>): Instance {
  return parse(store.get(KEY)) ?? { id: newId(), seq: 0 };
}

/** The instance with its next number; kept before it is used. Throws `StorageFull`. */
export function nextInstance(deps: Pick<Deps, 'store' | 'newId'>): Instance {
  const { id, seq } = currentInstance(deps);
  const next = { id, seq: seq + 1 };
  mustKeep(deps, { key: KEY, text: JSON.stringify(next) });
  return next;
}

function parse(text: string | null): Instance | null {
  if (text === null) return null;
  const parsed = instance.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Undefined for what is no JSON: the schema then refuses it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
