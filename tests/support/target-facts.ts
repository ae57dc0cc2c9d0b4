import type { Target } from '../../shared/report/target.ts';
import type { GivenFigure } from '../../shared/report/target-result.ts';
import { planId, targetId } from '../../shared/town/ids.ts';
import { unitIdOf } from './summary-facts.ts';

const TARGET = targetId.parse('00000000-0000-4000-8f00-000000000001');

/** Units 1 and 2 give figures; amounts of a year add up. */
export function exampleTarget(known: Partial<Target> = {}): Target {
  return {
    id: TARGET,
    planId: planId.parse('00000000-0000-4000-b000-000000000001'),
    name: '行政处罚数量',
    ...{ comparator: 'at-least', measure: 'count', value: 10, unit: '件' },
    ...{ cumulative: true, soft: false, lastYear: null, active: true, source: null },
    unitIds: [unitIdOf(1), unitIdOf(2)],
    ...known,
  };
}

/** What a unit gave in a quarter: an amount, or a part with its base. */
export function figureOf(
  unit: number,
  quarter: string,
  ...[value, base]: readonly [number, number?]
): GivenFigure {
  return { targetId: TARGET, unitId: unitIdOf(unit), quarter, value, base: base ?? null };
}
