import { z } from 'zod';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import { pushedRow, type PushedRow } from '../../shared/protocol/sheet.ts';
import type { Deps } from './deps.ts';
import { nextInstance, parseJson } from './instance.ts';
import type { ListLink } from './links.ts';
import { mustKeep, StorageFull } from './storage-full.ts';

const parcel = z.strictObject({
  requestId: z.uuid(),
  instanceId: z.uuid(),
  instanceSeq: z.int(),
  payloadHash: z.string(),
  rows: z.array(pushedRow),
});

/** Rows on their way, with the name they were sent under: sent again they have one effect (sync: idempotent). */
export type Parcel = z.infer<typeof parcel>;

/** A sheet that stays protected for weeks sends and sends: what is older costs at most one question too many. */
const MAX_KEPT = 20;

const keyOf = ({ sheetId, binding }: ListLink) =>
  `outbox/${binding.planId}/${binding.unitId}/${sheetId}`;

/** Parcels, in the order they were sent, whose answer is not in the sheet: it never came, or could not be written. */
export function waitingParcels({ store }: Pick<Deps, 'store'>, link: ListLink): readonly Parcel[] {
  const text = store.get(keyOf(link));
  const parsed = z.array(parcel).safeParse(text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.data : [];
}

/**
 * Packs rows and keeps the parcel before it is sent for the first time. Earlier parcels have been answered by then, so
 * they make room when the storage is full; throws `StorageFull` when there is none even so.
 */
export async function packParcel(
  deps: Pick<Deps, 'store' | 'newId' | 'sha256'>,
  link: ListLink,
  rows: readonly PushedRow[],
): Promise<Parcel> {
  const instance = nextInstance(deps);
  const packed: Parcel = {
    requestId: deps.newId(),
    instanceId: instance.id,
    instanceSeq: instance.seq,
    payloadHash: await deps.sha256(canonicalJson(rows)),
    rows: [...rows],
  };
  const earlier = waitingParcels(deps, link).slice(1 - MAX_KEPT);
  try {
    keep(deps, link, [...earlier, packed]);
  } catch (error) {
    if (!(error instanceof StorageFull) || earlier.length === 0) throw error;
    keep(deps, link, [packed]);
  }
  return packed;
}

function keep(deps: Pick<Deps, 'store'>, link: ListLink, parcels: readonly Parcel[]): void {
  mustKeep(deps, { key: keyOf(link), text: JSON.stringify(parcels) });
}

/** The server refused it for good: under this name it will never be carried out. */
export function dropParcel(deps: Pick<Deps, 'store'>, link: ListLink, { requestId }: Parcel): void {
  const left = waitingParcels(deps, link).filter((other) => other.requestId !== requestId);
  if (left.length === 0) emptyOutbox(deps, link);
  else keep(deps, link, left);
}

/** Every answer is in the sheet: nothing waits any more. */
export function emptyOutbox({ store }: Pick<Deps, 'store'>, link: ListLink): void {
  store.remove(keyOf(link));
}
