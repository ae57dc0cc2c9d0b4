import type { GroupId, UnitId } from './ids.ts';
import type { Directory, Group, Unit } from './unit.ts';
import { findNamed, indexUnits, type NamedTarget, type UnitIndex } from './unit-index.ts';
import { splitNames } from './unit-split.ts';

export { normaliseName } from './unit-name.ts';
export { indexUnits, type UnitIndex } from './unit-index.ts';

/** A directory as it comes, or made ready by `indexUnits` where many lists are read. */
export type Units = Directory | UnitIndex;

export interface ResolvedUnits {
  /** Each unit once, in the order of first mention, groups expanded in the directory's order. */
  readonly units: readonly UnitId[];
  readonly groups: readonly GroupId[];
  /** Names as written that stand for nobody in the directory. */
  readonly unknown: readonly string[];
  /** Names of groups that have no active member. */
  readonly emptyGroups: readonly string[];
}

export interface ExpandedRow {
  readonly lead: UnitId | null;
  /** Units that report on the row: the responsible ones, then the lead. Bodies outside the town are no members. */
  readonly members: readonly UnitId[];
  /** Members only because they lead: they are not among the responsible units. */
  readonly leadOnly: readonly UnitId[];
  /** Bodies that are named but do not report here. */
  readonly outside: readonly UnitId[];
  readonly unknown: readonly string[];
  readonly emptyGroups: readonly string[];
  /** True when the lead cell names more than one unit; the first one is taken. */
  readonly severalLeads: boolean;
}

/** «/» and dashes stand for «not defined» (domain/columns, importer rules). */
const NOT_DEFINED = /^[/／\\\-—–]*$/u;

/** «经发办等», «经发办等部门»: the list is open, the name is the same. */
const OPEN_END = /等(?:有关|相关)?(?:单位|部门|科室)?$/u;

/**
 * Names in a cell of units, as written: split on 、 ， , ; ； 。 white space, line breaks, / and 和, but never inside
 * brackets or closed quotes (各村（社区） is one name).
 */
export function splitUnits(text: string): readonly string[] {
  return NOT_DEFINED.test(text.trim()) ? [] : splitNames(text, 'all');
}

function toIndex(units: Units): UnitIndex {
  return 'byName' in units ? units : indexUnits(units);
}

/** Active members of a group in the directory's order. */
function groupMembers(directory: Directory, group: Group): readonly Unit[] {
  return directory.units
    .filter((unit) => unit.active && (unit.kind === group.every || group.members.includes(unit.id)))
    .toSorted((a, b) => a.order - b.order);
}

/** Collects what names stand for; the only state of one call to `resolveUnits`. */
class Collector {
  readonly units = new Set<UnitId>();
  readonly groups = new Set<GroupId>();
  readonly unknown = new Set<string>();
  readonly emptyGroups = new Set<string>();
  readonly #index: UnitIndex;

  constructor(index: UnitIndex) {
    this.#index = index;
  }

  find(name: string): NamedTarget | null {
    return findNamed(this.#index, name) ?? findNamed(this.#index, name.replace(OPEN_END, ''));
  }

  take(target: NamedTarget): void {
    if (target.kind === 'unit') {
      this.units.add(target.unit.id);
      return;
    }
    const members = groupMembers(this.#index.directory, target.group);
    this.groups.add(target.group.id);
    if (members.length === 0) this.emptyGroups.add(target.group.name);
    for (const { id } of members) this.units.add(id);
  }

  /** A name with a space or 和 inside may be one unit; only when it is not, it is split further. */
  takeChunk(chunk: string): void {
    const whole = this.find(chunk);
    if (whole !== null) {
      this.take(whole);
      return;
    }
    for (const name of splitNames(chunk, 'all')) {
      const target = this.find(name);
      if (target === null) this.unknown.add(name);
      else this.take(target);
    }
  }
}

/** What the names of a cell stand for: units, aliases, spelling variants, and groups with their members. */
export function resolveUnits(units: Units, text: string): ResolvedUnits {
  const collector = new Collector(toIndex(units));
  const chunks = NOT_DEFINED.test(text.trim()) ? [] : splitNames(text, 'strong');
  for (const chunk of chunks) collector.takeChunk(chunk);
  return {
    units: [...collector.units],
    groups: [...collector.groups],
    unknown: [...collector.unknown],
    emptyGroups: [...collector.emptyGroups],
  };
}

/**
 * Who leads a row and who reports on it (product: «the rows it leads or takes part in»). Exactly one unit should lead
 * (domain/model §16 no. 16).
 */
export function expandRow(
  units: Units,
  lead: string | null,
  responsible: string | null,
): ExpandedRow {
  const index = toIndex(units);
  const leading = resolveUnits(index, lead ?? '');
  const taking = resolveUnits(index, responsible ?? '');
  const [first = null] = leading.units;
  const named = [...new Set([...taking.units, ...(first === null ? [] : [first])])];
  const outsideIds = new Set(
    index.directory.units.filter(({ kind }) => kind === 'outside').map(({ id }) => id),
  );
  const members = named.filter((id) => !outsideIds.has(id));
  const together = (pick: (side: ResolvedUnits) => readonly string[]) => [
    ...new Set([...pick(leading), ...pick(taking)]),
  ];
  return {
    lead: first,
    members,
    leadOnly: members.filter((id) => id === first && !taking.units.includes(id)),
    outside: named.filter((id) => outsideIds.has(id)),
    unknown: together(({ unknown }) => unknown),
    emptyGroups: together(({ emptyGroups }) => emptyGroups),
    severalLeads: leading.units.length + leading.unknown.length > 1,
  };
}
