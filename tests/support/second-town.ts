import { randomUUID } from 'node:crypto';
import { addTown } from '../../server/domain/add-town.ts';
import { changePassword } from '../../server/domain/change-password.ts';
import { createAccount } from '../../server/domain/create-account.ts';
import type { Deps } from '../../server/domain/deps.ts';
import { saveUnit } from '../../server/domain/save-unit.ts';
import { signIn } from '../../server/domain/sign-in.ts';
import { townsServed, type Town } from '../../server/domain/towns-served.ts';
import type { Viewer } from '../../server/domain/viewer.ts';
import { viewerOf } from '../../server/demo/seed-town.ts';
import { DEMO_PASSWORD } from '../../server/demo/town.ts';
import { accountId, unitId, type UnitId } from '../../shared/town/ids.ts';

export const SECOND_TOWN = '青坪镇';

export interface District {
  readonly name: string;
  readonly login: string;
  /** Names of the towns it is above. */
  readonly towns: readonly string[];
}

/** A district with its account, whose password is that of all demo accounts. */
export async function addDistrict(deps: Deps, { name, login, towns }: District): Promise<Town> {
  const served = await townsServed(deps.db);
  const below = served.filter((town) => towns.includes(town.name)).map(({ townId }) => townId);
  const made = { name, kind: 'district', districtId: null, below, login, person: '上级' } as const;
  await settle(deps, name, await addTown(deps, made));
  return townNamed(deps, name);
}

/**
 * 青坪镇 with two units, its administrator `guanliyuan` and its filler `shiqiao`, logins that the demo town has too, and
 * its coordinator `qingping`, which only it has.
 */
export async function addSecondTown(deps: Deps): Promise<Town> {
  const made = { name: SECOND_TOWN, kind: 'town', districtId: null, below: [] } as const;
  const given = await addTown(deps, { ...made, login: 'guanliyuan', person: '管理员' });
  const admin = await settle(deps, SECOND_TOWN, given);
  const office = await addUnit(deps, admin, { name: '应急办', order: 0 });
  const village = await addUnit(deps, admin, { name: '石桥村', order: 1 });
  await addPerson(deps, admin, { login: 'qingping', role: 'coordinator', unit: office });
  await addPerson(deps, admin, { login: 'shiqiao', role: 'filler', unit: village });
  return townNamed(deps, SECOND_TOWN);
}

export async function townNamed({ db }: Pick<Deps, 'db'>, name: string): Promise<Town> {
  const town = (await townsServed(db)).find((each) => each.name === name);
  if (town === undefined) throw new Error(`there is no town ${name}`);
  return town;
}

async function addUnit(
  deps: Deps,
  admin: Viewer,
  { name, order }: { readonly name: string; readonly order: number },
): Promise<UnitId> {
  const id = unitId.parse(randomUUID());
  await saveUnit(deps, admin, { id, name, kind: 'village', aliases: [], order, active: true });
  return id;
}

interface Person {
  readonly login: string;
  readonly role: 'coordinator' | 'filler';
  readonly unit: UnitId;
}

async function addPerson(deps: Deps, admin: Viewer, { login, role, unit }: Person): Promise<void> {
  const id = accountId.parse(randomUUID());
  const made = await createAccount(deps, admin, { id, login, name: login, role, unitId: unit });
  await settle(deps, SECOND_TOWN, { login, firstPassword: made.firstPassword });
}

/** The person, signed in, after the first password was changed to the one of all demo accounts. */
async function settle(
  deps: Deps,
  town: string,
  { login, firstPassword }: { readonly login: string; readonly firstPassword: string },
): Promise<Viewer> {
  const { token } = await signIn(deps, { login, password: firstPassword, town });
  const passwords = { current: firstPassword, next: DEMO_PASSWORD };
  await changePassword(deps, await viewerOf(deps, token), passwords);
  return viewerOf(deps, token);
}
