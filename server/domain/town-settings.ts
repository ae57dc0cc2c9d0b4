import { eq } from 'drizzle-orm';
import { DEFAULT_SETTINGS } from '../../shared/report/settings.ts';
import type { TownSettings } from '../../shared/report/settings.ts';
import type { TownId } from '../../shared/town/ids.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../storage/database.ts';
import { towns } from '../storage/tables.ts';
import { lockTown, readTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import type { Viewer } from './viewer.ts';

/** What the town decided for itself; the defaults before it did. */
export async function settingsOf(db: Database, townId: TownId): Promise<TownSettings> {
  return (await readTown(db, townId))?.settings ?? DEFAULT_SETTINGS;
}

export async function saveSettings(
  deps: Deps,
  viewer: Viewer,
  settings: TownSettings,
): Promise<TownSettings> {
  const { townId, accountId } = viewer;
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, townId);
    const { units } = await readDirectory(tx, townId);
    const known = new Set<string>(units.map(({ id }) => id));
    const named = [
      ...settings.vetoes.map(({ unitId }) => unitId),
      ...settings.fields.flatMap(({ unitIds }) => unitIds),
    ];
    if (named.some((id) => !known.has(id))) throw new AppError('UNIT_UNKNOWN');
    await tx.update(towns).set({ settings }).where(eq(towns.townId, townId));
  });
  deps.log.info({ event: 'settings-saved', account: accountId }, 'settings');
  return settings;
}
