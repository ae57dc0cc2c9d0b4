import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { setupInput, setupState, signInOutput } from '../../shared/protocol/session.ts';
import { accountId, townId } from '../../shared/town/ids.ts';
import { loginKey } from '../auth/login-key.ts';
import { isWeakPassword } from '../auth/password-rules.ts';
import { AppError } from '../errors.ts';
import { sameSecret } from '../lib/digest.ts';
import { accounts, towns } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { openSession } from './open-session.ts';
import { soleTown } from './sole-town.ts';

const BINDING_KEY_BYTES = 32;
// Names the lock under which two first administrators cannot both succeed.
const SETUP_LOCK = 7_245_002;

export async function readSetup(deps: Deps): Promise<z.infer<typeof setupState>> {
  const town = await soleTown(deps.db);
  return { needed: town === null, townName: town?.name ?? null };
}

/** Makes the town and its first administrator, once, for whoever can read the server's window. */
export async function setUpTown(
  deps: Deps,
  input: z.infer<typeof setupInput>,
): Promise<z.infer<typeof signInOutput>> {
  if ((await soleTown(deps.db)) !== null) throw new AppError('SETUP_DONE');
  if (deps.setupCode === null || !sameSecret(input.code.trim().toUpperCase(), deps.setupCode)) {
    deps.log.warn({ event: 'setup-code-wrong' }, 'setup refused');
    throw new AppError('SETUP_CODE_WRONG');
  }
  const { admin, townName } = input;
  if (isWeakPassword(admin.password, [admin.login, admin.name, townName])) {
    throw new AppError('PASSWORD_WEAK');
  }
  const passwordHash = await deps.passwords.hash(admin.password);
  const town = townId.parse(deps.ids.uuid());
  const account = accountId.parse(deps.ids.uuid());
  const now = deps.clock.now();
  await inTransaction(deps.db, { isolation: 'read committed', repeatable: false }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SETUP_LOCK})`);
    if ((await soleTown(tx)) !== null) throw new AppError('SETUP_DONE');
    await tx.insert(towns).values({
      townId: town,
      name: townName,
      generation: deps.ids.uuid(),
      bindingKey: deps.ids.bytes(BINDING_KEY_BYTES).toString('hex'),
      createdAt: now,
    });
    await tx.insert(accounts).values({
      townId: town,
      accountId: account,
      login: admin.login,
      loginKey: loginKey(admin.login),
      name: admin.name,
      role: 'administrator',
      unitId: null,
      passwordHash,
      formerHashes: [],
      mustChangePassword: false,
      passwordSetAt: now,
      disabled: false,
      failures: 0,
    });
  });
  deps.log.info({ event: 'town-set-up', account }, 'town set up');
  return openSession(deps, { townId: town, accountId: account });
}
