import type { Store } from '../sync/store.ts';

export interface PartitionStore extends Store {
  /** Takes away everything of this partition but the named keys: after signing out no work stays behind (SEC-37). */
  clearExcept(keep: readonly string[]): void;
}

export interface PartitionPlace {
  readonly storage: Storage;
  /** `Office.context.partitionKey`, or ''. */
  readonly partitionKey: string;
}

/** This browser's lasting storage, seen through the prefix of this Office partition. */
export function createPartitionStore({ storage, partitionKey }: PartitionPlace): PartitionStore {
  const prefix = `${partitionKey}qingdantong.`;
  return {
    get: (key) => storage.getItem(prefix + key),
    set(key, value) {
      storage.setItem(prefix + key, value);
    },
    remove(key) {
      storage.removeItem(prefix + key);
    },
    clearExcept(keep) {
      const kept = new Set(keep.map((key) => prefix + key));
      for (const key of Object.keys(storage)) {
        if (key.startsWith(prefix) && !kept.has(key)) storage.removeItem(key);
      }
    },
  };
}
