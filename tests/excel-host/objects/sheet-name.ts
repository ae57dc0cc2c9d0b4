import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { HostError } from '../wire/host-error.ts';

/** Excel: at most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, unique whatever the case. */
export function checkedSheetName(
  model: WorkbookModel,
  name: string,
  renamed: SheetModel | null,
): string {
  const legal =
    name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!legal) throw new HostError('InvalidArgument', name);
  const holder = model.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (holder && holder !== renamed) throw new HostError('ItemAlreadyExists', name);
  return name;
}
