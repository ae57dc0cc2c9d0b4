import type { z } from 'zod';
import type { setupInput, setupState, signInOutput } from '../../shared/protocol/session.ts';
import { isWeakPassword } from '../auth/password-rules.ts';
import { AppError } from '../errors.ts';
import { sameSecret } from '../lib/digest.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { foundTown, holdTowns } from './found-town.ts';
import { openSession } from './open-session.ts';
import { townsServed } from './towns-served.ts';

/** The town is named where it is the only one: to whom another one belongs, its name would say nothing. */
export async function readSetup(deps: Deps): Promise<z.infer<typeof setupState>> {
  const [town, another] = await townsServed(deps.db);
  const isOnly = town !== undefined && another === undefined;
  return { needed: town === undefined, townName: isOnly ? town.name : null };
}

/** Makes the first town and its first administrator, once, for whoever can read the server's window. */
export async function setUpTown(
  deps: Deps,
  input: z.infer<typeof setupInput>,
): Promise<z.infer<typeof signInOutput>> {
  if ((await townsServed(deps.db)).length > 0) throw new AppError('SETUP_DONE');
  if (deps.setupCode === null || !sameSecret(input.code.trim().toUpperCase(), deps.setupCode)) {
    deps.log.warn({ event: 'setup-code-wrong' }, 'setup refused');
    throw new AppError('SETUP_CODE_WRONG');
  }
  const { admin, townName } = input;
  const { login, name, password } = admin;
  if (isWeakPassword(password, [login, name, townName])) throw new AppError('PASSWORD_WEAK');
  const passwordHash = await deps.passwords.hash(password);
  const person = { login, name, role: 'administrator', passwordHash } as const;
  const place = await inTransaction(
    deps.db,
    { isolation: 'read committed', repeatable: false },
    async (tx) => {
      await holdTowns(tx);
      if ((await townsServed(tx)).length > 0) throw new AppError('SETUP_DONE');
      return foundTown(
        { ...deps, db: tx },
        {
          ...{ name: townName, kind: 'town', districtId: null },
          person: { ...person, mustChangePassword: false },
        },
      );
    },
  );
  deps.log.info({ event: 'town-set-up', account: place.accountId }, 'town set up');
  return openSession(deps, place);
}
