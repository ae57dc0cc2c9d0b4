import { sql } from 'drizzle-orm';
import { accountId, townId, type AccountId, type TownId } from '../../shared/town/ids.ts';
import type { Role } from '../../shared/town/role.ts';
import { loginKey } from '../auth/login-key.ts';
import type { Database } from '../storage/database.ts';
import { accounts, towns } from '../storage/tables.ts';
import type { Deps } from './deps.ts';
import type { Town } from './towns-served.ts';

const BINDING_KEY_BYTES = 32;
// Names the lock under which towns come to be one after another: of two first administrators or two equal names at
// once, only one succeeds.
const TOWNS_LOCK = 7_245_002;

/** Whose the first account is. */
export const FIRST_ROLES = {
  town: 'administrator',
  district: 'district',
} as const satisfies Record<Town['kind'], Role>;

export interface Person {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  /** True for a first password that others have read. */
  readonly mustChangePassword: boolean;
}

export interface Founding {
  readonly name: string;
  readonly kind: Town['kind'];
  readonly districtId: TownId | null;
  readonly person: Person;
}

/** Taken before towns are looked at to make one; held to the end of the transaction. */
export async function holdTowns(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TOWNS_LOCK})`);
}

/** Makes a town or a district with its first account; the caller holds the towns. */
export async function foundTown(
  { db: tx, ids, clock }: Deps,
  { name, kind, districtId, person }: Founding,
): Promise<{ readonly townId: TownId; readonly accountId: AccountId }> {
  const place = {
    townId: townId.parse(ids.uuid()),
    accountId: accountId.parse(ids.uuid()),
  };
  const now = clock.now();
  await tx.insert(towns).values({
    ...{ townId: place.townId, name, kind, districtId },
    generation: ids.uuid(),
    bindingKey: ids.bytes(BINDING_KEY_BYTES).toString('hex'),
    createdAt: now,
  });
  await tx.insert(accounts).values({
    ...place,
    ...person,
    loginKey: loginKey(person.login),
    unitId: null,
    formerHashes: [],
    passwordSetAt: now,
    disabled: false,
    failures: 0,
  });
  return place;
}
