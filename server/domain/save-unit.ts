import type { Unit } from '../../shared/town/unit.ts';
import { setNextOpening } from '../storage/periods.ts';
import { units } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import { lockTown } from '../storage/towns.ts';
import type { Deps } from './deps.ts';
import { openTownPeriods } from './open-periods.ts';
import { readDirectory } from './directory.ts';
import { refuseTakenName } from './taken-name.ts';
import type { Viewer } from './viewer.ts';

/** Adds or changes a unit. Its names must not mean another unit or group; a repeated call changes nothing. */
export async function saveUnit(deps: Deps, viewer: Viewer, unit: Unit): Promise<Unit> {
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, viewer.townId);
    refuseTakenName(await readDirectory(tx, viewer.townId), unit);
    const { id, order, ...rest } = unit;
    const values = { ...rest, position: order };
    await tx
      .insert(units)
      .values({ townId: viewer.townId, unitId: id, ...values })
      .onConflictDoUpdate({ target: [units.townId, units.unitId], set: values });
    await setNextOpening(tx, { townId: viewer.townId, planId: null }, deps.clock.now());
  });
  await openTownPeriods(deps, viewer.townId);
  deps.log.info({ event: 'unit-saved', account: viewer.accountId, unit: unit.id }, 'unit saved');
  return unit;
}
