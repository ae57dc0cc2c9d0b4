import type { z } from 'zod';
import type { historyOutput } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { mayReadEntry } from '../../shared/town/policy.ts';
import type { Relation } from '../../shared/town/policy.ts';
import { AppError } from '../errors.ts';
import { findEntries } from '../storage/entries.ts';
import type { StoredEntry } from '../storage/entries.ts';
import { historyOf } from '../storage/history.ts';
import { inSnapshot } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

/**
 * What became of an entry's fields. A person sees it who may see the entry; a value that lost a conflict is seen by its
 * author's unit and the town like every other. RIGHT_MISSING also for an entry that does not exist.
 */
export async function entryHistory(
  { db }: Deps,
  viewer: Viewer,
  id: EntryId,
): Promise<z.infer<typeof historyOutput>> {
  return inSnapshot(db, async (tx) => {
    const entry = (await findEntries(tx, viewer.townId, [id])).get(id);
    if (!entry) throw new AppError('RIGHT_MISSING');
    const { parentId } = entry;
    const task = parentId && (await findEntries(tx, viewer.townId, [parentId])).get(parentId);
    const relation = relationTo(viewer, entry, (task || entry).leadUnits);
    if (!mayReadEntry(viewer.role, entry.ledger, relation)) throw new AppError('RIGHT_MISSING');
    const lines = await historyOf(tx, { townId: viewer.townId, entryId: id });
    return lines.map(({ account_id: _, at, ...line }) => ({ ...line, at: at.toISOString() }));
  });
}

/** How the viewer's unit stands to an entry. */
export function relationTo(
  viewer: Viewer,
  entry: Pick<StoredEntry, 'unitId'>,
  leadUnits: readonly string[],
): Relation {
  if (viewer.unitId === null) return 'other';
  if (entry.unitId === viewer.unitId) return 'own';
  return leadUnits.includes(viewer.unitId) ? 'lead' : 'other';
}
