import type { QueryInfo } from './batch.ts';
import type { Host } from './host.ts';
import { NULL_OBJECT, type HostObject } from './object-type.ts';

/** What a query asks of one object: its own members, and what to ask of the objects behind them. */
interface Selection {
  everything: boolean;
  readonly nested: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ everything: false, nested: new Map() });
const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function add(selection: Selection, path: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (head === '*') {
    selection.everything = true;
    return;
  }
  const name = pascalCase(head);
  const inner = selection.nested.get(name) ?? emptySelection();
  selection.nested.set(name, inner);
  add(inner, rest);
}

function selectionOf(query: QueryInfo): Selection {
  const selection = emptySelection();
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  for (const name of names) add(selection, name.split('/'));
  if ((query.Select ?? []).length === 0) selection.everything = true;
  return selection;
}

type Value = Record<string, unknown>;

function readMembers(object: HostObject, selection: Selection, host: Host): Value {
  const value: Value = { ...object.identityValue() };
  const all = selection.everything || selection.nested.size === 0;
  if (all) for (const name of object.propertyNames(host)) value[name] = object.get(name, host);
  for (const [name, inner] of selection.nested) {
    if (object.kindOf(name, host) === 'property') {
      value[name] = object.get(name, host);
      continue;
    }
    const next = object.open(name, host);
    value[name] = next === NULL_OBJECT ? null : readObject(next, inner, host);
  }
  return value;
}

/** A collection is asked about its items, or by `items/…` about them and by other names about itself. */
function readCollection(object: HostObject, selection: Selection, host: Host): Value {
  const inner = selection.nested.get('Items') ?? selection;
  return { _Items: object.items(host).map((item) => readMembers(item, inner, host)) };
}

function readObject(object: HostObject, selection: Selection, host: Host): Value {
  return object.isCollection
    ? readCollection(object, selection, host)
    : readMembers(object, selection, host);
}

function page(value: Value, { Skip = 0, Top }: QueryInfo): Value {
  const items = value['_Items'];
  if (!Array.isArray(items) || (Skip === 0 && Top === undefined)) return value;
  return { ...value, _Items: items.slice(Skip, Top === undefined ? undefined : Skip + Top) };
}

/** The `Value` of a query: property names in PascalCase, collections as `_Items`. */
export function answerQuery(object: HostObject, query: QueryInfo, host: Host): unknown {
  return page(readObject(object, selectionOf(query), host), query);
}
