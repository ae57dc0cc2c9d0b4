import { z } from 'zod';
import { reportId, type ReportId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './instance.ts';
import type { SubmitInput } from './sheet-server.ts';
import { mustKeep } from './storage-full.ts';

const request = z.strictObject({
  requestId: z.uuid(),
  reportId,
  cursor: z.int().min(0),
  nil: z.string().nullable(),
});

const keyOf = (id: ReportId) => `report/${id}`;

/** The handing-in of this report whose answer never came, to be sent again exactly as it was; null: none. */
export function keptRequest({ store }: Pick<Deps, 'store'>, id: ReportId): SubmitInput | null {
  const text = store.get(keyOf(id));
  const parsed = request.safeParse(text === null ? undefined : parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** Kept before it is sent for the first time. Throws `StorageFull`. */
export function keepRequest(deps: Pick<Deps, 'store'>, input: SubmitInput): void {
  mustKeep(deps, { key: keyOf(reportId.parse(input.reportId)), text: JSON.stringify(input) });
}

export function forgetRequest({ store }: Pick<Deps, 'store'>, id: ReportId): void {
  store.remove(keyOf(id));
}
