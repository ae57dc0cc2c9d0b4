import type { UnitId } from './ids.ts';
import type { Directory } from './unit.ts';
import { groupMembers, UnitCollector, type ResolvedUnits } from './unit-collect.ts';
import { findNamed, indexUnits, type UnitIndex } from './unit-index.ts';
import { readRoles, type RoledName } from './unit-role.ts';
import type { UnitSet } from './unit-set.ts';
import { splitNames } from './unit-split.ts';

export { normaliseName } from './unit-name.ts';
export { indexUnits, type UnitIndex } from './unit-index.ts';

/** A directory as it comes, or made ready by `indexUnits` where many lists are read. */
export type Units = Directory | UnitIndex;

export interface ExpandedRow {
  readonly lead: UnitId | null;
  /** Units that report on the row: the responsible ones, then the lead. Bodies outside the town are no members. */
  readonly members: readonly UnitId[];
  /** Members only because they lead: they are not among the responsible units. */
  readonly leadOnly: readonly UnitId[];
  /** Bodies that are named but do not report here. */
  readonly outside: readonly UnitId[];
  readonly unknown: readonly string[];
  /** Those of the unknown names that stand for several units, whose members have to be chosen. */
  readonly sets: readonly UnitSet[];
  /** Names of bodies of another level, which nobody has to settle. */
  readonly otherLevel: readonly string[];
  readonly emptyGroups: readonly string[];
  /** Lists that end with 等 and of which nobody has said yet whom they mean. */
  readonly openLists: readonly OpenList[];
  /** True when the lead cell names more than one unit; the first one is taken. */
  readonly severalLeads: boolean;
}

/** «应急办、经发办等部门»: some are named, and more are meant. */
export interface OpenList {
  /** The whole list in one spelling: a group of this name says who is meant. */
  readonly phrase: string;
  /** The units it names. */
  readonly named: readonly UnitId[];
}

/** «/» and dashes stand for «not defined» (domain/columns, importer rules). */
const NOT_DEFINED = /^(?:[/／\\\-—–]*|无|暂无)$/u;

/**
 * Names in a cell of units, as written: split on 、 ， , ; ； 。 white space, line breaks, /, 和, 及 and 与, but never inside
 * brackets or closed quotes (各村（社区） is one name).
 */
export function splitUnits(text: string): readonly string[] {
  return NOT_DEFINED.test(text.trim()) ? [] : splitNames(text, 'all');
}

function toIndex(units: Units): UnitIndex {
  return 'byName' in units ? units : indexUnits(units);
}

function rolesOf(text: string): readonly RoledName[] {
  return NOT_DEFINED.test(text.trim()) ? [] : readRoles(text);
}

function collect(index: UnitIndex, names: readonly RoledName[]): ResolvedUnits {
  const collector = new UnitCollector(index);
  for (const { name } of names) collector.takeChunk(name);
  return collector.result();
}

/**
 * What the names of a cell stand for: units, aliases, spelling variants, groups with their members, whatever the words
 * beside them say of their part (牵头, 配合).
 */
export function resolveUnits(units: Units, text: string): ResolvedUnits {
  return collect(toIndex(units), rolesOf(text));
}

function openListOf(index: UnitIndex, text: string | null): OpenList | null {
  if (text?.includes('等') !== true) return null;
  const { isOpen, units } = collect(index, rolesOf(text));
  return isOpen ? { phrase: splitUnits(text).join('、'), named: units } : null;
}

/** Whom a list means beyond the units it names, where somebody has said so; null: nobody has. */
function settledMembers(index: UnitIndex, { phrase }: OpenList): readonly UnitId[] | null {
  const target = findNamed(index, phrase);
  return target?.kind === 'group' ? groupMembers(index.directory, target.group) : null;
}

/**
 * Who leads a row and who reports on it (product: «the rows it leads or takes part in»). Exactly one unit should lead
 * (domain/model §16 no. 16). Where a cell says it («应急办牵头，经发办配合»), its words decide, in either column.
 */
export function expandRow(
  units: Units,
  lead: string | null,
  responsible: string | null,
): ExpandedRow {
  const index = toIndex(units);
  const inLead = rolesOf(lead ?? '');
  const inResponsible = rolesOf(responsible ?? '');
  const isSaid = inLead.length === 0;
  const leading = collect(index, [
    ...inLead.filter(({ role }) => role !== 'others'),
    ...inResponsible.filter(({ role }) => isSaid && role === 'lead'),
  ]);
  const taking = collect(index, [
    ...inResponsible,
    ...inLead.filter(({ role }) => role === 'others'),
  ]);
  const open = [lead, responsible].flatMap((text) => openListOf(index, text) ?? []);
  const meant = open.map((list) => settledMembers(index, list));
  const [first = null] = leading.units;
  const named = [
    ...new Set([
      ...taking.units,
      ...meant.flatMap((ids) => ids ?? []),
      ...(first === null ? [] : [first]),
    ]),
  ];
  const outsideIds = new Set(
    index.directory.units.filter(({ kind }) => kind === 'outside').map(({ id }) => id),
  );
  const members = named.filter((id) => !outsideIds.has(id));
  const together = (pick: (side: ResolvedUnits) => readonly string[]) => [
    ...new Set([...pick(leading), ...pick(taking)]),
  ];
  const sets = new Map([...leading.sets, ...taking.sets].map((set) => [set.name, set]));
  return {
    lead: first,
    members,
    leadOnly: members.filter((id) => id === first && !taking.units.includes(id)),
    outside: named.filter((id) => outsideIds.has(id)),
    unknown: together(({ unknown }) => unknown),
    sets: [...sets.values()],
    otherLevel: together(({ otherLevel }) => otherLevel),
    emptyGroups: together(({ emptyGroups }) => emptyGroups),
    openLists: open.filter((_, at) => meant[at] === null),
    severalLeads: leading.units.length + leading.unknown.length + leading.otherLevel.length > 1,
  };
}
