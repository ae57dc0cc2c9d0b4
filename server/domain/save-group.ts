import type { Group } from '../../shared/town/unit.ts';
import { AppError } from '../errors.ts';
import { groups } from '../storage/tables.ts';
import { lockTown } from '../storage/towns.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { readDirectory } from './directory.ts';
import { refuseTakenName } from './taken-name.ts';
import type { Viewer } from './viewer.ts';

/** Adds or changes a group of units. Plans already published keep the members they were published with. */
export async function saveGroup(deps: Deps, viewer: Viewer, group: Group): Promise<Group> {
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: true }, async (tx) => {
    await lockTown(tx, viewer.townId);
    const directory = await readDirectory(tx, viewer.townId);
    refuseTakenName(directory, group);
    const known = new Set(directory.units.map(({ id }) => id));
    if (group.members.some((member) => !known.has(member))) throw new AppError('UNIT_UNKNOWN');
    const { id, ...values } = group;
    await tx
      .insert(groups)
      .values({ townId: viewer.townId, groupId: id, ...values })
      .onConflictDoUpdate({ target: [groups.townId, groups.groupId], set: values });
  });
  deps.log.info(
    { event: 'group-saved', account: viewer.accountId, group: group.id },
    'group saved',
  );
  return group;
}
