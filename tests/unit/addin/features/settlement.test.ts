import { describe, expect, it } from 'vitest';
import { settleNames } from '../../../../addin/features/publish-plan/settlement.ts';
import type { Unit } from '../../../../shared/town/unit.ts';
import * as ids from '../../../support/pane-gallery/ids.ts';
import { units } from '../../../support/pane-gallery/town-samples.ts';

const [office] = units as readonly [Unit, ...Unit[]];

function counter(): () => string {
  let made = 0;
  return () => ids.unit((made += 1));
}

describe('settling unknown names', () => {
  it('makes new units after the last place, each with an id of its own', () => {
    const { units: made } = settleNames({
      settled: [
        { name: '镇武装部', settlement: { kind: 'new-unit', unitKind: 'outside' } },
        { name: '南渡村', settlement: { kind: 'new-unit', unitKind: 'village' } },
      ],
      nextOrder: 10,
      newId: counter(),
    });

    expect(made.map(({ name, kind, order, active }) => ({ name, kind, order, active }))).toEqual([
      { name: '镇武装部', kind: 'outside', order: 10, active: true },
      { name: '南渡村', kind: 'village', order: 11, active: true },
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
  });

  it('gives one unit all its other names in one save, and loses none it had', () => {
    const { units: saved } = settleNames({
      settled: [
        { name: '应急管理站', settlement: { kind: 'alias', unit: office } },
        { name: '安监办', settlement: { kind: 'alias', unit: office } },
      ],
      nextOrder: 10,
      newId: counter(),
    });

    expect(saved).toEqual([{ ...office, aliases: [...office.aliases, '应急管理站', '安监办'] }]);
  });

  it('makes a group without members, to be filled in the next step', () => {
    const { groups } = settleNames({
      settled: [{ name: '重点行业办', settlement: { kind: 'group' } }],
      nextOrder: 0,
      newId: counter(),
    });

    expect(groups).toMatchObject([{ name: '重点行业办', every: null, members: [] }]);
  });
});
