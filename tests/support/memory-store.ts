import type { Store } from '../../addin/sync/store.ts';

/** The browser's storage of one person at one machine. */
export function memoryStore(): Store & { readonly size: () => number } {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
    size: () => texts.size,
  };
}
