import type { TownSettings } from '../../../shared/report/settings.ts';
import type { UnitId } from '../../../shared/town/ids.ts';
import type { Unit } from '../../../shared/town/unit.ts';

/** What was read of a typed list, and the parts that could not be. */
export interface ListReading<T> {
  readonly items: readonly T[];
  readonly unread: readonly string[];
}

type Ladder = TownSettings['ladder'][number];
type Field = TownSettings['fields'][number];
type Veto = TownSettings['vetoes'][number];

function readParts<T>(parts: readonly string[], read: (part: string) => T | null): ListReading<T> {
  const words = parts.map((part) => part.trim()).filter((part) => part !== '');
  const all = words.map((part) => ({ part, item: read(part) }));
  return {
    items: all.flatMap(({ item }) => (item === null ? [] : [item])),
    unread: all.flatMap(({ part, item }) => (item === null ? [part] : [])),
  };
}

const LIST_MARKS = /[、，,;；\s]+/u;

/** «3、1» */
export function readDays(text: string): ListReading<number> {
  return readParts(text.split(LIST_MARKS), (part) =>
    /^\d{1,3}$/u.test(part) ? Number(part) : null,
  );
}

/** «督促函 3» on each line, in the order of the days. */
export function readLadder(text: string): ListReading<Ladder> {
  const { items, unread } = readParts(text.split('\n'), (line) => {
    const found = /^(\S{1,20}?)[\s：:]*(\d{1,4})\s*天?$/u.exec(line);
    const [, kind, days] = found ?? [];
    return kind === undefined ? null : { kind, afterDays: Number(days) };
  });
  return { items: items.toSorted((a, b) => a.afterDays - b.afterDays), unread };
}

function idOf(name: string, units: readonly Unit[]): UnitId | null {
  const found = units.find((unit) => unit.name === name || unit.aliases.includes(name));
  return found?.id ?? null;
}

function nameOf(id: UnitId, units: readonly Unit[]): string {
  return units.find((unit) => unit.id === id)?.name ?? '';
}

/** «燃气：经发办、规建办» on each line; every name must be a unit of the town. */
export function readFields(text: string, units: readonly Unit[]): ListReading<Field> {
  return readParts(text.split('\n'), (line) => {
    const [name = '', names = ''] = line.split(/[：:]/u);
    const unitIds = names
      .split(LIST_MARKS)
      .filter((part) => part !== '')
      .map((part) => idOf(part, units));
    const known = unitIds.filter((id) => id !== null);
    const isWhole = known.length > 0 && known.length === unitIds.length;
    return name.trim() === '' || !isWhole ? null : { name: name.trim(), unitIds: known };
  });
}

export function sayFields(fields: readonly Field[], units: readonly Unit[]): string {
  return fields
    .map(({ name, unitIds }) => `${name}：${unitIds.map((id) => nameOf(id, units)).join('、')}`)
    .join('\n');
}

/** «东湾村 2024-05-06 发生亡人事故» on each line. */
export function readVetoes(text: string, units: readonly Unit[]): ListReading<Veto> {
  return readParts(text.split('\n'), (line) => {
    const found = /^(\S+)\s+(\d{4}-\d{2}-\d{2})\s+(.{1,200})$/u.exec(line);
    const [, name = '', day = '', reason = ''] = found ?? [];
    const unitId = idOf(name, units);
    return found === null || unitId === null ? null : { unitId, day, reason: reason.trim() };
  });
}

export function sayVetoes(vetoes: readonly Veto[], units: readonly Unit[]): string {
  return vetoes
    .map(({ unitId, day, reason }) => `${nameOf(unitId, units)} ${day} ${reason}`)
    .join('\n');
}
