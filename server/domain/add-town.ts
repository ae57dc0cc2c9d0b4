import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { TownId } from '../../shared/town/ids.ts';
import { loginKey } from '../auth/login-key.ts';
import { AppError } from '../errors.ts';
import { firstPassword } from '../lib/ids.ts';
import type { Database } from '../storage/database.ts';
import { accounts, towns } from '../storage/tables.ts';
import { inTransaction } from '../storage/transaction.ts';
import type { Deps } from './deps.ts';
import { FIRST_ROLES, foundTown, holdTowns } from './found-town.ts';
import { townsServed, type Town } from './towns-served.ts';

export interface NewTown {
  readonly name: string;
  readonly kind: Town['kind'];
  /** Of a town: the district above it, or null. */
  readonly districtId: TownId | null;
  /** Of a district: the towns that come under it, as far as nobody is above them. */
  readonly below: readonly TownId[];
  /** Null: the next that nobody on this server has. */
  readonly login: string | null;
  /** Name of the person. */
  readonly person: string;
}

/** A first password is told once and must be changed at the first sign-in. */
export interface GivenAccount {
  readonly login: string;
  readonly firstPassword: string;
}

const LOGINS = { town: 'guanliyuan', district: 'anweiban' } as const satisfies Record<
  Town['kind'],
  string
>;

/**
 * A further town, or a district, with its first account; for whoever runs the server. Throws NAME_TAKEN: sign-in tells
 * towns and districts apart by name.
 */
export async function addTown(deps: Deps, added: NewTown): Promise<GivenAccount> {
  const { name, kind, districtId, below, person } = added;
  const password = firstPassword(deps.ids);
  const passwordHash = await deps.passwords.hash(password);
  const how = { isolation: 'read committed', repeatable: false } as const;
  return inTransaction(deps.db, how, async (tx) => {
    await holdTowns(tx);
    const served = await townsServed(tx);
    if (served.some((town) => town.name === name)) throw new AppError('NAME_TAKEN', { name });
    const login = added.login ?? (await freeLogin(tx, LOGINS[kind]));
    const first = { login, name: person, role: FIRST_ROLES[kind], passwordHash };
    const place = await foundTown(
      { ...deps, db: tx },
      { name, kind, districtId, person: { ...first, mustChangePassword: true } },
    );
    await putUnder(tx, place.townId, below);
    deps.log.info({ event: 'town-added', kind, account: place.accountId }, 'town added');
    return { login, firstPassword: password };
  });
}

/** From then on the district's accounts read the summaries of these towns; one that has a district keeps it. */
export async function putUnder(
  db: Database,
  districtId: TownId,
  below: readonly TownId[],
): Promise<void> {
  const isFree = and(isNull(towns.districtId), eq(towns.kind, 'town'));
  await db
    .update(towns)
    .set({ districtId })
    .where(and(inArray(towns.townId, [...below]), isFree));
}

/** «guanliyuan», «guanliyuan2», …: one by which nobody is asked for the town. */
async function freeLogin(tx: Database, wanted: string): Promise<string> {
  const taken = await tx.select({ key: accounts.loginKey }).from(accounts);
  const keys = new Set(taken.map(({ key }) => key));
  for (let number = 1; ; number += 1) {
    const login = number === 1 ? wanted : `${wanted}${number}`;
    if (!keys.has(loginKey(login))) return login;
  }
}
