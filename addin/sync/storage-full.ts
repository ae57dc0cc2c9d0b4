import type { Store } from './store.ts';

/** What must be kept before it may be sent could not be kept: nothing of it was sent. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';

  constructor(cause: unknown) {
    super('the storage of this browser takes no more', { cause });
  }
}

/** Keeps a text without which a repeated request would have two effects. Throws `StorageFull`. */
export function mustKeep(
  { store }: { readonly store: Store },
  { key, text }: { readonly key: string; readonly text: string },
): void {
  try {
    store.set(key, text);
  } catch (error) {
    throw new StorageFull(error);
  }
}
