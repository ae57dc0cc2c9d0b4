import { describe, expect, it } from 'vitest';
import { createPartitionStore } from '../../../../addin/app/partition-store.ts';

/** As much of `Storage` as there is: own keys are the kept keys. */
function browserStorage(initial: Readonly<Record<string, string>>): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key);
    },
  };
  return Object.assign(Object.create(methods) as Storage, initial);
}

describe('the storage of one Office partition', () => {
  it('never touches a key of another partition or another add-in', () => {
    const storage = browserStorage({ 'other/qingdantong.outbox': 'theirs', stranger: 'theirs' });
    const store = createPartitionStore({ storage, partitionKey: 'mine/' });

    store.set('outbox', 'ours');
    store.clearExcept([]);

    expect(store.get('outbox')).toBeNull();
    expect(Object.keys(storage).sort()).toEqual(['other/qingdantong.outbox', 'stranger']);
  });

  it('keeps the named keys when somebody signs out, and no work (SEC-37)', () => {
    const storage = browserStorage({});
    const store = createPartitionStore({ storage, partitionKey: '' });
    store.set('instance', 'copy 7');
    store.set('undo/sheet-1', '已走访 12 家');

    store.clearExcept(['instance']);

    expect(store.get('instance')).toBe('copy 7');
    expect(store.get('undo/sheet-1')).toBeNull();
  });
});
