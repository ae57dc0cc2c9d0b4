import type { GroupId, UnitId } from './ids.ts';
import type { Directory, Group } from './unit.ts';
import { findNamed, type NamedTarget, type UnitIndex } from './unit-index.ts';
import { isCommunities, isOfOtherLevel, setOf, type UnitSet } from './unit-set.ts';
import { splitNames } from './unit-split.ts';

export interface ResolvedUnits {
  /** Each unit once, in the order of first mention, groups expanded in the directory's order. */
  readonly units: readonly UnitId[];
  readonly groups: readonly GroupId[];
  /** Names as written that stand for nobody in the directory. */
  readonly unknown: readonly string[];
  /** Those of the unknown names that stand for several units, whose members have to be chosen (各有关部门). */
  readonly sets: readonly UnitSet[];
  /** Names that by their words are bodies outside the town (区应急局): they do not report here, and nobody is asked. */
  readonly otherLevel: readonly string[];
  /** Names of groups that have no active member. */
  readonly emptyGroups: readonly string[];
  /** True where the list ends with 等: it names some, and means more. */
  readonly isOpen: boolean;
}

/** «经发办等», «经发办等3个部门»: the list is open, the name is the same. */
const OPEN_END =
  /等(?:[\d一二三四五六七八九十]+个|多个|各|有关|相关|镇级|镇直|职能|成员|责任)*(?:单位|部门|科室|站所|企业)?$/u;

const JOINED = /[+＋|｜·•—–]+|(?<=[”"])(?=[“"])/u;

/** «应急办主任», «各村（社区）书记» are the unit they speak for. */
const SPOKESMAN =
  /(?:主要负责人|负责人|主要领导|分管领导|主任|副主任|所长|站长|科长|书记|队长|工作人员|干部)$/u;

/** A name of a town has at most 60 characters; one with its members in brackets rarely more than a few hundred. */
const LONGEST_NAME = 400;

interface Bracketed {
  readonly head: string;
  readonly inside: string;
}

/** «市场监管所（食药监）»: a name, and in the bracket that ends it another name, its parts or the members it means. */
function bracketOf(name: string): Bracketed | null {
  if (!/[)）]$/u.test(name)) return null;
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at -= 1) {
    const character = name.charAt(at);
    if (/[)）]/u.test(character)) depth += 1;
    if (!/[（(]/u.test(character)) continue;
    depth -= 1;
    if (depth === 0) return { head: name.slice(0, at).trim(), inside: name.slice(at + 1, -1) };
  }
  return null;
}

/** Active members of a group in the directory's order. */
export function groupMembers(directory: Directory, group: Group): readonly UnitId[] {
  return directory.units
    .filter((unit) => unit.active && (unit.kind === group.every || group.members.includes(unit.id)))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id }) => id);
}

/** Collects what names stand for; the only state of one call to `resolveUnits`. */
export class UnitCollector {
  readonly #units = new Set<UnitId>();
  readonly #groups = new Set<GroupId>();
  readonly #unknown = new Set<string>();
  readonly #sets = new Map<string, UnitSet>();
  readonly #otherLevel = new Set<string>();
  readonly #emptyGroups = new Set<string>();
  readonly #index: UnitIndex;
  #isOpen = false;
  #hasVillages = false;

  constructor(index: UnitIndex) {
    this.#index = index;
  }

  /** A name with a space or 和 inside may be one unit; only when it is not, it is split further. */
  takeChunk(chunk: string): void {
    const target = this.#find(chunk);
    if (target !== null) {
      this.#take(target);
      return;
    }
    const names = splitNames(chunk, 'all');
    for (const name of names) this.#takeName(name);
  }

  result(): ResolvedUnits {
    const unknown = [...this.#unknown];
    return {
      units: [...this.#units],
      groups: [...this.#groups],
      unknown,
      sets: unknown.flatMap((name) => this.#sets.get(name) ?? []),
      otherLevel: [...this.#otherLevel],
      emptyGroups: [...this.#emptyGroups],
      isOpen: this.#isOpen,
    };
  }

  #find(name: string): NamedTarget | null {
    const exact = findNamed(this.#index, name);
    if (exact !== null || !OPEN_END.test(name)) return exact;
    const open = findNamed(this.#index, name.replace(OPEN_END, ''));
    if (open !== null) this.#isOpen = true;
    return open;
  }

  #take(target: NamedTarget): void {
    if (target.kind === 'unit') {
      this.#units.add(target.unit.id);
      return;
    }
    const { group } = target;
    const members = groupMembers(this.#index.directory, group);
    this.#groups.add(group.id);
    if (group.every === 'village') this.#hasVillages = true;
    if (members.length === 0) this.#emptyGroups.add(group.name);
    for (const id of members) this.#units.add(id);
  }

  #takeName(written: string): void {
    if (written.length > LONGEST_NAME) {
      this.#unknown.add(written);
      return;
    }
    const name = written.replace(OPEN_END, '');
    if (name !== written && this.#find(written) === null) this.#isOpen = true;
    if (this.#hasVillages && isCommunities(name)) return;
    if (name === '') {
      // «应急办、经发办 等» has said whom it names; a lone 等 has not.
      if (this.#units.size + this.#unknown.size === 0) this.#unknown.add(written);
      return;
    }
    const target = this.#find(written) ?? this.#find(name) ?? this.#findSpokenFor(name);
    if (target !== null) this.#take(target);
    else if (isOfOtherLevel(name)) this.#otherLevel.add(name);
    else if (!this.#takeBracket(name) && !this.#takeSet(name) && !this.#takeJoined(name)) {
      this.#unknown.add(name);
    }
  }

  #findSpokenFor(name: string): NamedTarget | null {
    return SPOKESMAN.test(name) ? this.#find(name.replace(SPOKESMAN, '')) : null;
  }

  /** Known names in brackets are the members meant; else the name before them, whose second name stands in them. */
  #takeBracket(name: string): boolean {
    const bracketed = bracketOf(name);
    if (bracketed === null) return false;
    const { head, inside } = bracketed;
    const outer = head === '' ? null : this.#find(head);
    const members = splitNames(inside, 'all');
    const known = members.filter((member) => this.#isKnown(member));
    if (outer?.kind === 'unit') {
      this.#take(outer);
      // Parts of a unit that are units of their own are meant as well: «应急办（安监站、消防站）».
      if (members.length > 1) for (const member of known) this.#takeName(member);
      return true;
    }
    if (known.length > 0) {
      for (const member of members) this.#takeName(member);
      return true;
    }
    if (outer !== null) this.#take(outer);
    return outer !== null;
  }

  #isKnown(name: string): boolean {
    if (this.#find(name.replace(OPEN_END, '')) !== null) return true;
    const bracketed = bracketOf(name);
    if (bracketed === null) return false;
    const { head, inside } = bracketed;
    return this.#isKnown(head) || splitNames(inside, 'all').some((one) => this.#isKnown(one));
  }

  /** «应急办+经发办», «“应急办”“经发办”»: marks that part names only where all of them are known. */
  #takeJoined(name: string): boolean {
    const names = name.split(JOINED).filter((one) => one.trim() !== '');
    const isList = names.length > 1 && names.every((one) => this.#find(one) !== null);
    if (isList) for (const one of names) this.#takeName(one);
    return isList;
  }

  /** «各行政村» is every village, as a group of the town or without one; another set has to be settled. */
  #takeSet(name: string): boolean {
    const set = setOf(name);
    if (set === null) return false;
    const groups = this.#index.directory.groups.filter(
      ({ every }) => every !== null && every === set.every,
    );
    const [group, ...rivals] = groups;
    if (group !== undefined && rivals.length === 0) this.#take({ kind: 'group', group });
    else if (!this.#takeVillages(set)) {
      this.#unknown.add(name);
      this.#sets.set(name, set);
      if (set.every === 'village') this.#hasVillages = true;
    }
    return true;
  }

  #takeVillages({ every }: UnitSet): boolean {
    if (every !== 'village') return false;
    const villages = this.#index.directory.units
      .filter(({ kind, active }) => kind === 'village' && active)
      .toSorted((a, b) => a.order - b.order);
    for (const { id } of villages) this.#units.add(id);
    this.#hasVillages ||= villages.length > 0;
    return villages.length > 0;
  }
}
