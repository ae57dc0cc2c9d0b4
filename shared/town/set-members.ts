import type { Directory, Group } from './unit.ts';
import { normaliseName } from './unit-name.ts';
import { isCommunities, type UnitSet } from './unit-set.ts';

/** Who belongs to a group: a rule, or units one by one. */
export type Membership = Pick<Group, 'every' | 'members'>;

const COMMUNITY = /(?:社区|居委会|居)$/u;

/** «各中心», «镇级各办所»: every department whose name ends so. */
const ENDINGS =
  /^(?:全镇|本镇|镇级|镇直|镇属|街道)?(?:各个?|所有|全体|全部)((?:中心|大队|站|所|办|局|科)+)$/u;
const ENDING = /中心|大队|站|所|办|局|科/gu;

function membersLike(directory: Directory, kind: 'village' | 'department', like: RegExp) {
  return directory.units
    .filter((unit) => unit.active && unit.kind === kind && like.test(normaliseName(unit.name)))
    .map(({ id }) => id);
}

/**
 * Whom a phrase stands for as far as its words and the town's names tell; to be shown before it counts. Nobody for «各有关部门»:
 * who is concerned only a person knows.
 */
export function likelyMembers({ name, every }: UnitSet, directory: Directory): Membership {
  if (every !== null) return { every, members: [] };
  if (isCommunities(name)) {
    return { every: null, members: membersLike(directory, 'village', COMMUNITY) };
  }
  const [, endings] = ENDINGS.exec(normaliseName(name)) ?? [];
  if (endings === undefined) return { every: null, members: [] };
  const like = new RegExp(`(?:${(endings.match(ENDING) ?? []).join('|')})$`, 'u');
  return { every: null, members: membersLike(directory, 'department', like) };
}
