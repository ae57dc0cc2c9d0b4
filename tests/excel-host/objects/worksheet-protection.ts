import { PROTECTION_OPTIONS, protection } from '../model/protection.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';
import { method, readable, type ObjectType } from '../wire/object-type.ts';
import { flag, oneOf, optional, record, text } from './argument.ts';

type Options = Parameters<typeof protection>[0];

function optionsOf(value: unknown): Options {
  if (value === undefined || value === null) return {};
  const options: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(record(value))) {
    const known = PROTECTION_OPTIONS.some((option) => option === name);
    if (!known && name !== 'selectionMode')
      throw new HostError('ApiNotFound', `protection.${name}`);
    options[name] = known ? flag(each) : oneOf(each, ['Normal', 'Unlocked', 'None']);
  }
  return options; // each name and value was checked above
}

function unprotect(sheet: SheetModel, args: readonly unknown[]): void {
  const wanted = sheet.protection?.password ?? null;
  if (wanted !== null && optional(args[0], text, '') !== wanted) {
    throw new HostError('InvalidArgument', '密码不正确。');
  }
  sheet.protection = null;
}

export const WORKSHEET_PROTECTION: ObjectType<SheetModel> = {
  name: 'WorksheetProtection',
  members: {
    Protected: readable('1.2', (sheet) => sheet.protection !== null),
    Options: readable('1.2', (sheet) =>
      sheet.protection
        ? { ...sheet.protection.options, selectionMode: sheet.protection.selectionMode }
        : null,
    ),
    Protect: method('1.2', (sheet, args) => {
      if (sheet.protection) throw new HostError('InvalidOperation', '工作表已受保护。');
      const password = optional(args[1], text, '');
      sheet.protection = protection(optionsOf(args[0]), password === '' ? null : password);
    }),
    Unprotect: method('1.7', unprotect),
  },
};
