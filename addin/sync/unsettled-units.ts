import type { RecognisedSheet } from '../../shared/sheet/recognised.ts';
import { expandRow, indexUnits, type OpenList } from '../../shared/town/unit-list.ts';
import type { UnitSet } from '../../shared/town/unit-set.ts';
import type { Directory } from '../../shared/town/unit.ts';
import type { PlanReading } from './outcome.ts';

/** Each thing once, with the rows in which it stands. */
class ByRows<T> {
  readonly #found = new Map<string, { readonly thing: T; readonly rows: number[] }>();

  add(key: string, thing: T, row: number): void {
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { thing, rows: [row] });
    else known.rows.push(row);
  }

  list(): readonly (T & { readonly rows: readonly number[] })[] {
    return [...this.#found.values()].map(({ thing, rows }) => ({ ...thing, rows }));
  }
}

/** What the coordinator has to say of the units of a sheet before its rows can be dealt out. */
export function unsettledUnits(
  sheet: RecognisedSheet,
  directory: Directory,
): Pick<PlanReading, 'unknownUnits' | 'unitSets' | 'openLists' | 'emptyGroups'> {
  const index = indexUnits(directory);
  const unknown = new ByRows<{ readonly name: string }>();
  const sets = new ByRows<UnitSet>();
  const open = new ByRows<OpenList>();
  const empty = new Set<string>();
  for (const { row, lead, responsible } of sheet.rows) {
    const expanded = expandRow(index, lead, responsible?.join('、') ?? null);
    const many = new Set(expanded.sets.map(({ name }) => name));
    for (const name of expanded.unknown) if (!many.has(name)) unknown.add(name, { name }, row);
    for (const set of expanded.sets) sets.add(set.name, set, row);
    for (const list of expanded.openLists) open.add(list.phrase, list, row);
    for (const name of expanded.emptyGroups) empty.add(name);
  }
  return {
    unknownUnits: unknown.list(),
    unitSets: sets.list(),
    openLists: open.list(),
    emptyGroups: [...empty],
  };
}
