import { accountId, groupId, unitId } from '../../shared/town/ids.ts';
import type { UnitId } from '../../shared/town/ids.ts';
import { readToken } from '../auth/token.ts';
import { changePassword } from '../domain/change-password.ts';
import { createAccount } from '../domain/create-account.ts';
import type { Deps } from '../domain/deps.ts';
import { findViewer } from '../domain/find-viewer.ts';
import { saveGroup } from '../domain/save-group.ts';
import { saveUnit } from '../domain/save-unit.ts';
import { setUpTown } from '../domain/set-up-town.ts';
import { signIn } from '../domain/sign-in.ts';
import type { Viewer } from '../domain/viewer.ts';
import { spokenCode } from '../lib/ids.ts';
import {
  DEMO_ACCOUNTS,
  DEMO_ADMIN,
  DEMO_GROUPS,
  DEMO_PASSWORD,
  DEMO_TOWN,
  DEMO_UNITS,
} from './town.ts';

/** 大湾镇 with its units, groups and accounts, but without a plan; made by the use cases like any other town. */
export async function seedTown(deps: Deps): Promise<void> {
  const code = spokenCode(deps.ids);
  const { token } = await setUpTown(
    { ...deps, setupCode: code },
    { code, townName: DEMO_TOWN, admin: { ...DEMO_ADMIN, password: DEMO_PASSWORD } },
  );
  const admin = await viewerOf(deps, token);
  const unitIds = await seedUnits(deps, admin);
  for (const { members, aliases, ...group } of DEMO_GROUPS) {
    await saveGroup(deps, admin, {
      ...group,
      id: groupId.parse(deps.ids.uuid()),
      aliases: [...aliases],
      members: members.map((name) => idOf(unitIds, name)),
    });
  }
  await Promise.all(
    DEMO_ACCOUNTS.filter(({ login }) => login !== DEMO_ADMIN.login).map(async (account) => {
      const { login, name, role, unit } = account;
      const { firstPassword } = await createAccount(deps, admin, {
        id: accountId.parse(deps.ids.uuid()),
        login,
        name,
        role,
        unitId: unit === null ? null : idOf(unitIds, unit),
      });
      const opened = await signIn(deps, { login, password: firstPassword });
      const viewer = await viewerOf(deps, opened.token);
      await changePassword(deps, viewer, { current: firstPassword, next: DEMO_PASSWORD });
    }),
  );
}

async function seedUnits(deps: Deps, admin: Viewer): Promise<ReadonlyMap<string, UnitId>> {
  const ids = new Map<string, UnitId>();
  for (const [order, { name, kind, aliases }] of DEMO_UNITS.entries()) {
    const id = unitId.parse(deps.ids.uuid());
    await saveUnit(deps, admin, { id, name, kind, aliases: [...aliases], order, active: true });
    ids.set(name, id);
  }
  return ids;
}

function idOf(ids: ReadonlyMap<string, UnitId>, name: string): UnitId {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo town has no unit ${name}`);
  return id;
}

/** The person a fresh token stands for. */
export async function viewerOf(deps: Deps, token: string): Promise<Viewer> {
  const read = readToken(`Bearer ${token}`);
  if (read === null) throw new Error('a token issued here cannot be read');
  return findViewer(deps, read);
}
