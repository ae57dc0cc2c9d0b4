import { describe, expect, it } from 'vitest';
import {
  isKept,
  isNobody,
  settleSet,
  type SetAnswer,
} from '../../../../addin/features/publish-plan/settle-set.ts';
import { townDirectory } from '../../../support/town-directory.ts';

const town = townDirectory();
const ID = '99999999-0000-4000-8000-000000000001';

const save = (phrase: string, answer: SetAnswer) =>
  settleSet({ phrase, answer, directory: town, newId: () => ID });

describe('a phrase for several units is kept', () => {
  it('as a group of its name with the members that were chosen', () => {
    const membership = { every: null, members: [town.idOf('经发办')] };

    expect(save('各有关部门', { kind: 'members', membership })).toEqual({
      units: [],
      groups: [{ id: ID, name: '各有关部门', aliases: [], ...membership }],
    });
  });

  it('as another name of a group the town has', () => {
    const [group] = town.groups;
    if (group === undefined) throw new Error('the test town has groups');

    expect(save('各责任科室', { kind: 'group', group })).toEqual({
      units: [],
      groups: [{ ...group, aliases: [...group.aliases, '各责任科室'] }],
    });
  });

  it('as a body outside, behind all units of the town', () => {
    const last = Math.max(...town.units.map(({ order }) => order));

    expect(save('各企业', { kind: 'outside' })).toMatchObject({
      units: [{ name: '各企业', kind: 'outside', order: last + 1, active: true }],
      groups: [],
    });
  });
});

describe('a phrase', () => {
  it('is kept up to the length that a name may have', () => {
    expect(isKept('应'.repeat(200), 'members')).toBe(true);
    expect(isKept('应'.repeat(201), 'members')).toBe(false);
    expect(isKept('应'.repeat(61), 'outside')).toBe(false);
  });

  it('stands for nobody without a member, or by a rule that no unit meets', () => {
    expect(isNobody({ every: null, members: [] }, town)).toBe(true);
    expect(isNobody({ every: 'village', members: [] }, town)).toBe(false);
    expect(isNobody({ every: 'village', members: [] }, { units: [], groups: [] })).toBe(true);
  });
});
