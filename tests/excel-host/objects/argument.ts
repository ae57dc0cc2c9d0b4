import { parseAddress, type Area } from '../model/address.ts';
import type { CellScalar } from '../model/cell.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import { LiveRange } from '../wire/live-ranges.ts';
import { HostObject } from '../wire/object-type.ts';
import type { SheetModel } from '../model/sheet-model.ts';

/** Arguments come from a client: each is looked at before it is used, and refused as Excel refuses it. */

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return value;
}

export function integer(value: unknown): number {
  const whole = number(value);
  if (!Number.isInteger(whole)) throw new HostError('InvalidArgument');
  return whole;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

/** undefined and null are «not given» on the wire. */
export const optional = <T>(value: unknown, read: (value: unknown) => T, missing: T): T =>
  value === undefined || value === null ? missing : read(value);

export function oneOf<T extends string>(value: unknown, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new HostError('InvalidArgument', String(value));
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HostError('InvalidArgument');
  }
  return value as Record<string, unknown>; // an object that is no array
}

/** #RRGGBB from '#rrggbb', '#rgb' or one of the names that Excel's own examples use. */
export function color(value: unknown): string {
  const given = text(value);
  const named = NAMED_COLORS[given.toLowerCase()];
  if (named !== undefined) return named;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  if (!/^#[0-9a-f]{6}$/i.test(given)) throw new HostError('InvalidArgument', given);
  return given.toUpperCase();
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

function scalar(value: unknown): CellScalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return number(value);
}

/** Values for an area: one for all, or a matrix of exactly its shape. */
export function matrix(value: unknown, area: Area): readonly (readonly (CellScalar | null)[])[] {
  if (!Array.isArray(value)) {
    const one = scalar(value);
    const line = new Array<CellScalar | null>(area.columns).fill(one);
    return new Array<typeof line>(area.rows).fill(line);
  }
  const lines: readonly unknown[] = value;
  if (lines.length !== area.rows) throw wrongShape();
  return lines.map((line) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw wrongShape();
    return line.map(scalar);
  });
}

const wrongShape = (): HostError =>
  new HostError('InvalidArgument', '输入数组的行数或列数与区域的大小不匹配。');

/** A range given as a Range object or as an address in the sheet. */
export function rangeArgument(value: unknown, sheet: SheetModel, host: Host): LiveRange {
  if (value instanceof HostObject && value.target instanceof LiveRange) return value.target;
  return resolveAddress(text(value), sheet, host);
}

/** An address or a name of the workbook. */
export function resolveAddress(address: string, sheet: SheetModel, host: Host): LiveRange {
  const reference = host.model.names().get(address)?.slice(1) ?? address;
  const parsed = parseAddress(reference);
  if (!parsed) throw new HostError('InvalidArgument', address);
  const target = parsed.sheetName === null ? sheet : host.model.findSheet(parsed.sheetName);
  if (!target) throw new HostError('InvalidArgument', address);
  return host.ranges.open(target, parsed.area);
}
