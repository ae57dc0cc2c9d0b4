import { describe, expect, it } from 'vitest';
import type { Deps } from '../../../../addin/sync/deps.ts';
import type { ListLink } from '../../../../addin/sync/links.ts';
import {
  dropParcel,
  emptyOutbox,
  packParcel,
  waitingParcels,
} from '../../../../addin/sync/outbox.ts';
import { StorageFull } from '../../../../addin/sync/storage-full.ts';
import { planId, townId, unitId } from '../../../../shared/town/ids.ts';
import { memoryStore } from '../../../support/memory-store.ts';
import { idOf } from './rows.ts';

const UUID = '00000000-0000-4000-8000-000000000001';

const link: ListLink = {
  kind: 'list',
  sheetId: 'sheet-1',
  cursor: 7,
  rows: 1,
  binding: {
    townId: townId.parse(UUID),
    planId: planId.parse(UUID),
    unitId: unitId.parse(UUID),
    ledger: 'progress',
    layoutVersion: 1,
    generation: UUID,
    signature: 'signed',
  },
};

/** A storage that takes no more than `room` characters. */
function depsWith(room: number): Pick<Deps, 'store' | 'newId' | 'sha256'> {
  const store = memoryStore();
  return {
    store: {
      ...store,
      set: (key, value) => {
        if (value.length > room) throw new DOMException('no room', 'QuotaExceededError');
        store.set(key, value);
      },
    },
    newId: () => crypto.randomUUID(),
    sha256: (text) => Promise.resolve(String(text.length)),
  };
}

const rowsWith = (progress: string) => [{ id: idOf(1), baseRev: 3, fields: { progress } }];

describe('the outbox', () => {
  it('keeps parcels in the order they are sent, each with the next number of this browser', async () => {
    const deps = depsWith(10_000);
    const first = await packParcel(deps, link, rowsWith('第一稿'));
    const second = await packParcel(deps, link, rowsWith('第二稿'));
    expect(waitingParcels(deps, link)).toEqual([first, second]);
    expect([first.instanceSeq, second.instanceSeq]).toEqual([1, 2]);
    expect(first.instanceId).toBe(second.instanceId);
    expect(waitingParcels(deps, { ...link, sheetId: 'sheet-2' })).toEqual([]);
  });

  it('lets go of one that was refused, or of all', async () => {
    const deps = depsWith(10_000);
    const first = await packParcel(deps, link, rowsWith('第一稿'));
    const second = await packParcel(deps, link, rowsWith('第二稿'));
    dropParcel(deps, link, first);
    expect(waitingParcels(deps, link)).toEqual([second]);
    emptyOutbox(deps, link);
    expect(waitingParcels(deps, link)).toEqual([]);
  });

  it('gives up answered parcels before it gives up a new one', async () => {
    const deps = depsWith(400);
    await packParcel(deps, link, rowsWith('第一稿'));
    const second = await packParcel(deps, link, rowsWith('第二稿'));
    expect(waitingParcels(deps, link)).toEqual([second]);
  });

  it('says so when there is no room for a single parcel', async () => {
    const deps = depsWith(400);
    const packing = packParcel(deps, link, rowsWith('长'.repeat(400)));
    await expect(packing).rejects.toBeInstanceOf(StorageFull);
    expect(waitingParcels(deps, link)).toEqual([]);
  });

  it('never grows beyond twenty parcels of a sheet that stays protected', async () => {
    const deps = depsWith(100_000);
    for (let n = 1; n <= 25; n += 1) await packParcel(deps, link, rowsWith(`第 ${n} 稿`));
    const kept = waitingParcels(deps, link);
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)?.rows).toEqual(rowsWith('第 25 稿'));
  });

  it('takes a damaged box for an empty one', () => {
    const deps = depsWith(10_000);
    deps.store.set('outbox/' + `${UUID}/${UUID}/sheet-1`, '[{"requestId":1}]');
    expect(waitingParcels(deps, link)).toEqual([]);
  });
});
