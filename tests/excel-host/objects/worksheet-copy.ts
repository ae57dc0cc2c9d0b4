import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostError } from '../wire/host-error.ts';
import type { Host } from '../wire/host.ts';
import { HostObject, type Answer } from '../wire/object-type.ts';
import { oneOf, optional } from './argument.ts';

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** «名单» is copied as «名单 (2)». */
function copyName(model: WorkbookModel, name: string): string {
  let number = 2;
  while (model.findSheet(`${name} (${String(number)})`)) number += 1;
  return `${name} (${String(number)})`;
}

function positionOf(relative: unknown, where: 'Before' | 'After', host: Host): number {
  const key = relative instanceof HostObject ? relative.identity() : null;
  const sheet = key === null ? null : host.model.findSheet(key);
  if (!sheet) throw new HostError('InvalidArgument');
  return host.model.sheets().indexOf(sheet) + (where === 'After' ? 1 : 0);
}

/** Worksheet.copy(positionType?, relativeTo?) */
export function copyWorksheet(sheet: SheetModel, args: readonly unknown[], host: Host): Answer {
  const where = optional(args[0], (value) => oneOf(value, POSITIONS), 'None');
  const relative =
    where === 'Before' || where === 'After' ? positionOf(args[1], where, host) : null;
  const copy = host.model.copySheet(sheet, copyName(host.model, sheet.name));
  if (where === 'Beginning') host.model.moveSheet(copy, 0);
  if (relative !== null) host.model.moveSheet(copy, relative);
  return host.open.worksheet(copy);
}
