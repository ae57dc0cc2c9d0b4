import { describe, expect, it } from 'vitest';
import { likelyMembers } from '../../../../shared/town/set-members.ts';
import { setOf } from '../../../../shared/town/unit-set.ts';
import { townDirectory } from '../../../support/town-directory.ts';

const town = townDirectory();

function likely(name: string) {
  const set = setOf(name);
  if (set === null) throw new Error(`«${name}» is no set`);
  const { every, members } = likelyMembers(set, town);
  const names = members.map((id) => town.units.find((unit) => unit.id === id)?.name);
  return every ?? names.join('、');
}

describe('whom a phrase for several units stands for', () => {
  it.each([
    ['各部门', 'department'],
    ['镇级各科室', 'department'],
    ['各行政村', 'village'],
    ['各社区', '三和社区'],
    ['各中心', '农服中心、村建中心、文服中心'],
    ['镇级各大队', '城管大队'],
    ['各办所', '应急办、经发办、党政办、民社办、规建办、市场监管所'],
  ])('in «%s» is %s', (name, members) => {
    expect(likely(name)).toBe(members);
  });

  it.each(['各有关部门', '各成员单位', '行业主管部门', '重点行业办（所、中心）', '工作专班'])(
    'in «%s» only a person knows',
    (name) => {
      expect(likely(name)).toBe('');
    },
  );
});
