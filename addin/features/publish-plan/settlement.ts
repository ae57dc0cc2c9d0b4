import type { Group, Unit, UnitKind } from '../../../shared/town/unit.ts';

/** What the coordinator says an unknown name is. */
export type Settlement =
  | { readonly kind: 'new-unit'; readonly unitKind: UnitKind }
  | { readonly kind: 'alias'; readonly unit: Unit }
  | { readonly kind: 'group' };

export interface SettledName {
  readonly name: string;
  readonly settlement: Settlement;
}

export interface TownSave {
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
}

export interface SettleInput {
  readonly settled: readonly SettledName[];
  /** Place after the last unit in lists and summary columns. */
  readonly nextOrder: number;
  readonly newId: () => string;
}

/**
 * The units and groups to save so that every settled name is known. Several names for one unit become one save with
 * all of them as aliases.
 */
export function settleNames({ settled, nextOrder, newId }: SettleInput): TownSave {
  const units = new Map<string, Unit>();
  const groups: Group[] = [];
  let order = nextOrder;
  for (const { name, settlement } of settled) {
    switch (settlement.kind) {
      case 'new-unit': {
        const unit = { id: newId() as Unit['id'], name, aliases: [], active: true };
        units.set(unit.id, { ...unit, kind: settlement.unitKind, order });
        order += 1;
        break;
      }
      case 'alias': {
        const unit = units.get(settlement.unit.id) ?? settlement.unit;
        units.set(unit.id, { ...unit, aliases: [...unit.aliases, name] });
        break;
      }
      case 'group':
        groups.push({ id: newId() as Group['id'], name, aliases: [], every: null, members: [] });
        break;
    }
  }
  return { units: [...units.values()], groups };
}
