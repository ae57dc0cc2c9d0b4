import type { Totals } from './totals.ts';
import { seriousness, type UnitColour } from './unit-colour.ts';

type Figures = Pick<Totals, 'done' | 'late' | 'countable'>;

/**
 * Units by colour, then by share done, then by share late; equals share a place, and the next place is skipped. Units with
 * nothing that can be finished stand behind the others of their colour. Off unless the town turns it on (settings.ranking).
 */
export function placesOf(colours: readonly UnitColour[]): ReadonlyMap<string, number> {
  const sorted = colours.toSorted(compare);
  const places = new Map<string, number>();
  sorted.forEach((item, index) => {
    const before = sorted[index - 1];
    const tied = before !== undefined && compare(before, item) === 0;
    places.set(item.unit.id, tied ? (places.get(before.unit.id) ?? index + 1) : index + 1);
  });
  return places;
}

function compare(a: UnitColour, b: UnitColour): number {
  return (
    seriousness(a.colour) - seriousness(b.colour) ||
    Number(a.inputs.countable === 0) - Number(b.inputs.countable === 0) ||
    compareShares(b.inputs, a.inputs, 'done') ||
    compareShares(a.inputs, b.inputs, 'late')
  );
}

/** Multiplied out: 1/3 and 2/6 are equal. */
function compareShares(a: Figures, b: Figures, key: 'done' | 'late'): number {
  return a[key] * b.countable - b[key] * a.countable;
}
