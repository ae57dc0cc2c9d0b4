import type { Session } from '../../../shared/protocol/session.ts';
import type { Role } from '../../../shared/town/role.ts';
import type { Group, Unit, UnitKind } from '../../../shared/town/unit.ts';
import type { Account, Directory } from '../../../addin/app/api.ts';
import * as ids from './ids.ts';

const NAMES: readonly (readonly [string, UnitKind])[] = [
  ['应急办', 'department'],
  ['经发办', 'department'],
  ['规建办', 'department'],
  ['村建中心', 'department'],
  ['市场监督管理和综合行政执法协调办公室', 'department'],
  ['东湾村', 'village'],
  ['西岭村', 'village'],
  ['南渡社区', 'village'],
  ['北塘新型农村社区第一居民服务中心', 'village'],
  ['镇武装部', 'outside'],
];

export const units: readonly Unit[] = NAMES.map(([name, kind], index) => ({
  id: ids.unit(index),
  name,
  kind,
  aliases: index === 0 ? ['镇应急办', '应急管理办公室'] : [],
  order: index,
  active: index !== 9,
}));

export const groups: readonly Group[] = [
  {
    id: ids.group(0),
    name: '“一岗双责”科室',
    aliases: ['各“一岗双责”科室'],
    every: null,
    members: [],
  },
  { id: ids.group(1), name: '各村（社区）', aliases: [], every: 'village', members: [] },
];

export const directory: Directory = { units: [...units], groups: [...groups] };

export const PLAN_TITLE = '大湾镇安全生产治本攻坚三年行动重点任务清单';

export const LONG_PLAN_TITLE =
  '大湾镇2024年至2026年安全生产治本攻坚三年行动暨消防安全、自建房安全、燃气安全专项整治重点任务分工清单（第二次修订）';

export interface SessionSample {
  readonly role: Role;
  readonly unit?: Unit | null;
  readonly planTitles?: readonly string[];
  readonly mustChangePassword?: boolean;
}

export function session(sample: SessionSample): Session {
  const { role, unit = units[5], planTitles = [PLAN_TITLE], mustChangePassword = false } = sample;
  return {
    account: { id: ids.account(0), name: '李小燕', login: 'lixiaoyan', role },
    town: { id: ids.town(0), name: '大湾镇' },
    unit: unit ? { id: unit.id, name: unit.name } : null,
    plans: planTitles.map((title, index) => ({
      id: ids.plan(index),
      title,
      revision: 1,
      rows: 18,
    })),
    mustChangePassword,
    protocol: 1,
  };
}

export const accounts: readonly Account[] = [
  { name: '李小燕', role: 'coordinator' as const, unitId: ids.unit(0), disabled: false },
  { name: '王管理', role: 'administrator' as const, unitId: null, disabled: false },
  { name: '张建国', role: 'filler' as const, unitId: ids.unit(5), disabled: false },
  { name: '欧阳明月', role: 'filler' as const, unitId: ids.unit(8), disabled: true },
].map((sample, index) => ({
  ...sample,
  id: ids.account(index),
  login: `user${String(index)}`,
  lastSeenAt: index === 3 ? null : '2026-11-20T02:42:00.000Z',
}));
