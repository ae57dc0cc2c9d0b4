import { groupId, unitId, type GroupId, type UnitId } from '../../shared/town/ids.ts';
import type { Directory, Group, Unit, UnitKind } from '../../shared/town/unit.ts';

/** Stable ids from small numbers, so that a failing test names the same unit every time. */
function uuid(kind: number, number: number): string {
  return `${String(kind).repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const DEPARTMENTS = [
  '应急办',
  '经发办',
  '党政办',
  '民社办',
  '规建办',
  '农服中心',
  '村建中心',
  '文服中心',
  '城管大队',
  '市场监管所',
] as const;

const VILLAGES = ['团结村', '和平村', '三和社区'] as const;

function units(names: readonly string[], kind: UnitKind, first: number): readonly Unit[] {
  return names.map((name, index) => ({
    id: unitId.parse(uuid(1, first + index)),
    name,
    kind,
    aliases: name === '市场监管所' ? ['市场监管'] : [],
    order: first + index,
    active: true,
  }));
}

export interface TownDirectory extends Directory {
  idOf(name: string): UnitId;
  groupIdOf(name: string): GroupId;
}

export interface TownOptions {
  /** Names of the departments in the group “一岗双责”科室; all by default. */
  readonly dutyBound?: readonly string[];
  readonly more?: readonly Unit[];
}

function named<T extends { readonly name: string }>(list: readonly T[], name: string): T {
  const found = list.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`the test town has no ${name}`);
  return found;
}

/** A town with the units that the attachment of document 000 names, three villages and both of its groups. */
export function townDirectory({
  dutyBound = DEPARTMENTS,
  more = [],
}: TownOptions = {}): TownDirectory {
  const all = [
    ...units(DEPARTMENTS, 'department', 0),
    ...units(['镇武装部'], 'outside', 50),
    ...units(VILLAGES, 'village', 100),
    ...more,
  ];
  const group = (name: string, number: number): Group => ({
    id: groupId.parse(uuid(2, number)),
    name,
    aliases: [],
    every: null,
    members: [],
  });
  const groups: readonly Group[] = [
    { ...group('“一岗双责”科室', 1), members: dutyBound.map((name) => named(all, name).id) },
    { ...group('各村（社区）', 2), every: 'village' },
  ];
  return {
    units: all,
    groups,
    idOf: (name) => named(all, name).id,
    groupIdOf: (name) => named(groups, name).id,
  };
}
