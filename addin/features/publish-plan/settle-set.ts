import type { Membership } from '../../../shared/town/set-members.ts';
import { groupId, unitId } from '../../../shared/town/ids.ts';
import {
  LONGEST_GROUP,
  LONGEST_NAME,
  type Directory,
  type Group,
} from '../../../shared/town/unit.ts';
import type { TownSave } from './settlement.ts';

/** What the coordinator says a phrase for several units stands for. */
export type SetAnswer =
  | { readonly kind: 'members'; readonly membership: Membership }
  /** Another way to write a group that the town has. */
  | { readonly kind: 'group'; readonly group: Group }
  /** 企业, 上级部门: nobody who reports here. */
  | { readonly kind: 'outside' };

/** Can the town remember it under this name? */
export function isKept(phrase: string, kind: SetAnswer['kind']): boolean {
  return phrase.length <= (kind === 'members' ? LONGEST_GROUP : LONGEST_NAME);
}

export interface SettleSetInput {
  readonly phrase: string;
  readonly answer: SetAnswer;
  readonly directory: Directory;
  readonly newId: () => string;
}

/** What to save so that the phrase is known from now on. */
export function settleSet({ phrase, answer, directory, newId }: SettleSetInput): TownSave {
  switch (answer.kind) {
    case 'members': {
      const group = { id: groupId.parse(newId()), name: phrase, aliases: [], ...answer.membership };
      return { units: [], groups: [group] };
    }
    case 'group': {
      const { group } = answer;
      return { units: [], groups: [{ ...group, aliases: [...group.aliases, phrase] }] };
    }
    case 'outside': {
      const order = Math.max(-1, ...directory.units.map((unit) => unit.order)) + 1;
      const named = { id: unitId.parse(newId()), name: phrase, aliases: [], order, active: true };
      return { units: [{ ...named, kind: 'outside' }], groups: [] };
    }
  }
}

/** Does nobody belong to it, by the rule or one by one? */
export function isNobody({ every, members }: Membership, { units }: Directory): boolean {
  return every === null
    ? members.length === 0
    : !units.some(({ active, kind }) => active && kind === every);
}
