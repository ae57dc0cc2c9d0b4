import { addTown, putUnder, type GivenAccount } from '../domain/add-town.ts';
import type { Deps } from '../domain/deps.ts';
import { giveAccount } from '../domain/give-account.ts';
import { townsServed, type Town } from '../domain/towns-served.ts';
import type { TownOrder } from './town-order.ts';

/** Lines for whoever asked; `done` false: nothing was changed. */
export interface Told {
  readonly done: boolean;
  readonly lines: readonly string[];
}

type Order<K extends TownOrder['kind']> = Extract<TownOrder, { readonly kind: K }>;

/** Does what was ordered and says what came of it. A name that is taken is AppError NAME_TAKEN. */
export async function carryOut(deps: Deps, order: TownOrder): Promise<Told> {
  const served = await townsServed(deps.db);
  switch (order.kind) {
    case 'list':
      return done(listed(served));
    case 'add':
      return add(deps, served, order);
    case 'district':
      return makeDistrict(deps, served, order);
    case 'account':
      return account(deps, served, order);
  }
}

const done = (lines: readonly string[]): Told => ({ done: true, lines });
const refused = (...lines: readonly string[]): Told => ({ done: false, lines });

const districtsOf = (served: readonly Town[]) => served.filter(({ kind }) => kind === 'district');
const namesOf = (some: readonly Town[]) => some.map(({ name }) => name).join('、');
const unknown = (name: string, served: readonly Town[]) =>
  refused(`本服务器上没有“${name}”。现有：${namesOf(served) || '还没有镇'}。`);

function listed(served: readonly Town[]): readonly string[] {
  if (served.length === 0) return ['还没有镇。请在窗格里完成初始化，或用 add 添加。'];
  const free = served.filter(({ kind, districtId }) => kind === 'town' && districtId === null);
  const below = ({ townId }: Town) => served.filter(({ districtId }) => districtId === townId);
  return [
    ...districtsOf(served).map((each) => `${each.name}（区县）：${namesOf(below(each)) || '无'}`),
    ...(free.length === 0 ? [] : [`没有上级的镇：${namesOf(free)}`]),
  ];
}

async function add(
  deps: Deps,
  served: readonly Town[],
  { name, district, login, person }: Order<'add'>,
): Promise<Told> {
  const districts = districtsOf(served);
  const above = district === null ? districts[0] : districts.find((one) => one.name === district);
  if (district !== null && above === undefined) return unknown(district, districts);
  if (district === null && districts.length > 1) {
    return refused(`本服务器有几个区县，请用 --district 写明归哪个：${namesOf(districts)}。`);
  }
  const districtId = above?.townId ?? null;
  const given = await addTown(deps, { name, kind: 'town', districtId, below: [], login, person });
  const place = above === undefined ? '' : `，归${above.name}；${above.name}能看到它的汇总`;
  return done([`已添加${name}${place}。`, ...accountLines(given)]);
}

async function makeDistrict(
  deps: Deps,
  served: readonly Town[],
  { name, towns: wanted, login, person }: Order<'district'>,
): Promise<Told> {
  const known = new Map(served.map((town) => [town.name, town]));
  const missing = wanted.find((each) => known.get(each)?.kind !== 'town');
  if (missing !== undefined)
    return unknown(
      missing,
      served.filter(({ kind }) => kind === 'town'),
    );
  const existing = known.get(name);
  const own = existing?.townId ?? null;
  const meant =
    wanted.length === 0
      ? served.filter(({ kind }) => kind === 'town')
      : wanted.flatMap((each) => known.get(each) ?? []);
  const others = meant.filter(({ districtId }) => districtId !== null && districtId !== own);
  if (wanted.length > 0 && others.length > 0) {
    return refused(`${namesOf(others)}已经有上级，没有改动。`);
  }
  const free = meant.filter(({ districtId }) => districtId === null);
  const below = free.map(({ townId }) => townId);
  const words =
    free.length === 0 ? '没有镇新归它。' : `${namesOf(free)}归它，它能看到这些镇的汇总。`;
  if (existing?.kind === 'district') {
    await putUnder(deps.db, existing.townId, below);
    return done([`${name}已经有了。${words}`]);
  }
  const given = await addTown(deps, {
    name,
    kind: 'district',
    districtId: null,
    below,
    login,
    person,
  });
  return done([`已建${name}。${words}`, ...accountLines(given)]);
}

async function account(
  deps: Deps,
  served: readonly Town[],
  { name, login, person }: Order<'account'>,
): Promise<Told> {
  const town = served.find((each) => each.name === name);
  if (town === undefined) return unknown(name, served);
  return done([
    `${name}的账号：`,
    ...accountLines(await giveAccount(deps, town, { login, person })),
  ]);
}

function accountLines({ login, firstPassword }: GivenAccount): readonly string[] {
  return [
    `  用户名    ${login}`,
    `  初始密码  ${firstPassword}`,
    '初始密码只显示这一次，第一次登录时要换成自己的密码。',
  ];
}
