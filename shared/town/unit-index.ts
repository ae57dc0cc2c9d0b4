import type { Directory, Group, Unit } from './unit.ts';
import { normaliseName, variantOf } from './unit-name.ts';

/** What a name in a list stands for. */
export type NamedTarget =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'group'; readonly group: Group };

/** A directory made ready for many look-ups. */
export interface UnitIndex {
  readonly directory: Directory;
  readonly byName: ReadonlyMap<string, NamedTarget>;
  /** Looser forms that lead to exactly one unit or group; null marks a form that leads to several. */
  readonly byVariant: ReadonlyMap<string, NamedTarget | null>;
}

function isSame(a: NamedTarget, b: NamedTarget): boolean {
  if (a.kind === 'unit') return b.kind === 'unit' && a.unit.id === b.unit.id;
  return b.kind === 'group' && a.group.id === b.group.id;
}

function namesOf(target: NamedTarget): readonly string[] {
  const { name, aliases } = target.kind === 'unit' ? target.unit : target.group;
  return [name, ...aliases];
}

/** Units that no longer exist are left out: a list that names one has to be settled by a person. */
export function indexUnits(directory: Directory): UnitIndex {
  const targets: NamedTarget[] = [
    ...directory.units
      .filter(({ active }) => active)
      .map((unit) => ({ kind: 'unit' as const, unit })),
    ...directory.groups.map((group) => ({ kind: 'group' as const, group })),
  ];
  const byName = new Map<string, NamedTarget>();
  const byVariant = new Map<string, NamedTarget | null>();
  for (const target of targets) byName.set(normaliseName(namesOf(target)[0] ?? ''), target);
  for (const target of targets) {
    for (const name of namesOf(target)) {
      const exact = normaliseName(name);
      if (!byName.has(exact)) byName.set(exact, target);
      const variant = variantOf(name);
      const known = byVariant.get(variant);
      const isClash = known === null || (known !== undefined && !isSame(known, target));
      byVariant.set(variant, isClash ? null : target);
    }
  }
  return { directory, byName, byVariant };
}

/** The one unit or group a name stands for: by its exact name, an alias, or a spelling variant without a rival. */
export function findNamed(index: UnitIndex, name: string): NamedTarget | null {
  const exact = normaliseName(name);
  if (exact === '') return null;
  return index.byName.get(exact) ?? index.byVariant.get(variantOf(name)) ?? null;
}
