import { and, eq } from 'drizzle-orm';
import { accountId } from '../../shared/town/ids.ts';
import { loginKey } from '../auth/login-key.ts';
import { firstPassword } from '../lib/ids.ts';
import { accounts } from '../storage/tables.ts';
import type { GivenAccount } from './add-town.ts';
import type { Deps } from './deps.ts';
import { FIRST_ROLES } from './found-town.ts';
import { renewPassword } from './reset-password.ts';
import type { Town } from './towns-served.ts';

/**
 * A new first password for the account of this login; where there is none, a further account like the town's or
 * district's first. For whoever runs the server: nobody else can help an administrator, or a district, that forgot the
 * password.
 */
export async function giveAccount(
  deps: Deps,
  { townId, kind }: Town,
  { login, person }: { readonly login: string; readonly person: string },
): Promise<GivenAccount> {
  const key = loginKey(login);
  const [before] = await deps.db
    .select()
    .from(accounts)
    .where(and(eq(accounts.townId, townId), eq(accounts.loginKey, key)));
  if (before) {
    const renewed = await renewPassword(deps, before);
    return { login: before.login, firstPassword: renewed.firstPassword };
  }
  const password = firstPassword(deps.ids);
  await deps.db.insert(accounts).values({
    ...{ townId, login, loginKey: key, name: person, role: FIRST_ROLES[kind], unitId: null },
    accountId: accountId.parse(deps.ids.uuid()),
    passwordHash: await deps.passwords.hash(password),
    formerHashes: [],
    mustChangePassword: true,
    passwordSetAt: deps.clock.now(),
    disabled: false,
    failures: 0,
  });
  return { login, firstPassword: password };
}
