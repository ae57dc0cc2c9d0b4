import { HostError } from './host-error.ts';
import type { Host } from './host.ts';
import { covers } from './requirement-set.ts';

/** What a member answers when there is nothing: `isNullObject` is then true on the client. */
export const NULL_OBJECT = Symbol('null object');
export type Answer = HostObject | typeof NULL_OBJECT;

export interface PropertyMember<T> {
  readonly kind: 'property';
  /** The ExcelApi version the member came with. */
  readonly since: string;
  readonly get: ((target: T, host: Host) => unknown) | null;
  readonly set: ((target: T, value: unknown, host: Host) => void) | null;
}

export interface NavigationMember<T> {
  readonly kind: 'navigation';
  readonly since: string;
  readonly open: (target: T, host: Host) => Answer;
}

export interface MethodMember<T> {
  readonly kind: 'method';
  readonly since: string;
  /** Object arguments arrive as `HostObject`; the answer is an object or a JSON value. */
  readonly call: (target: T, args: readonly unknown[], host: Host) => unknown;
}

export type Member<T> = PropertyMember<T> | NavigationMember<T> | MethodMember<T>;

/** One Office.js type. Member names in PascalCase, as on the wire. */
export interface ObjectType<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** What the client finds the object by later: a collection's key. */
  readonly identity?: (target: T) => string;
  /** Of a collection. */
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  readonly item?: (target: T, key: string | number, host: Host) => Answer;
}

export const readable = <T>(since: string, get: PropertyMember<T>['get']): PropertyMember<T> => ({
  kind: 'property',
  since,
  get,
  set: null,
});

export const writable = <T>(
  since: string,
  get: PropertyMember<T>['get'],
  set: PropertyMember<T>['set'],
): PropertyMember<T> => ({ kind: 'property', since, get, set });

export const navigation = <T>(
  since: string,
  open: NavigationMember<T>['open'],
): NavigationMember<T> => ({
  kind: 'navigation',
  since,
  open,
});

export const method = <T>(since: string, call: MethodMember<T>['call']): MethodMember<T> => ({
  kind: 'method',
  since,
  call,
});

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** An object of the workbook with the type that says what may be asked of it. */
export class HostObject {
  readonly type: ObjectType<never>;
  readonly target: unknown;

  private constructor(type: ObjectType<never>, target: unknown) {
    this.type = type;
    this.target = target;
  }

  /** The only way in: here, and only here, type and target are known to fit. */
  static of<T>(type: ObjectType<T>, target: T): HostObject {
    return new HostObject(type, target);
  }

  location(name: string): string {
    return name === '' ? this.type.name : `${this.type.name}.${camelCase(name)}`;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identity(): string | null {
    return this.type.identity?.(this.target as never) ?? null;
  }

  /** The identity under the names that the library looks for: `Id` for what has an id to be read, else `_Id`. */
  identityValue(): Readonly<Record<string, string>> {
    const id = this.identity();
    if (id === null) return {};
    return Object.hasOwn(this.type.members, 'Id') ? { _Id: id, Id: id } : { _Id: id };
  }

  items(host: Host): readonly HostObject[] {
    return this.type.items?.(this.target as never, host) ?? [];
  }

  item(key: string | number, host: Host): Answer {
    if (!this.type.item) throw new HostError('ApiNotFound', `${this.type.name}[…]`);
    return this.type.item(this.target as never, key, host);
  }

  get(name: string, host: Host): unknown {
    const member = this.#member(name, host);
    if (member.kind !== 'property' || !member.get) throw this.#missing(name);
    return member.get(this.target as never, host);
  }

  set(name: string, value: unknown, host: Host): void {
    const member = this.#member(name, host);
    if (member.kind !== 'property' || !member.set) throw this.#missing(name);
    member.set(this.target as never, value, host);
  }

  open(name: string, host: Host): Answer {
    const member = this.#member(name, host);
    if (member.kind !== 'navigation') throw this.#missing(name);
    return member.open(this.target as never, host);
  }

  call(name: string, args: readonly unknown[], host: Host): unknown {
    const member = this.#member(name, host);
    if (member.kind !== 'method') throw this.#missing(name);
    return member.call(this.target as never, args, host);
  }

  kindOf(name: string, host: Host): Member<never>['kind'] {
    return this.#member(name, host).kind;
  }

  /** Names of the plain properties that the claimed requirement set has: what `load()` without names loads. */
  propertyNames(host: Host): readonly string[] {
    return Object.entries(this.type.members)
      .filter(
        ([, each]) =>
          each.kind === 'property' && each.get && covers(host.requirementSet, each.since),
      )
      .map(([name]) => name);
  }

  #member(name: string, host: Host): Member<never> {
    const member = Object.hasOwn(this.type.members, name) ? this.type.members[name] : undefined;
    if (!member) throw this.#missing(name);
    if (!covers(host.requirementSet, member.since)) {
      throw new HostError('ApiNotFound', `${this.location(name)} (ExcelApi ${member.since})`);
    }
    return member;
  }

  #missing(name: string): HostError {
    return new HostError('ApiNotFound', this.location(name));
  }
}
