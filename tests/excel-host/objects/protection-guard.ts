import { contains, type Area } from '../model/address.ts';
import { subtractArea } from '../model/grid-edit.ts';
import type { ProtectionOption } from '../model/protection.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { HostError } from '../wire/host-error.ts';

/** True when every cell of the area is unlocked. */
export function isUnlocked(sheet: SheetModel, area: Area): boolean {
  let left: readonly Area[] = [area];
  for (const { areas } of sheet.unlocked.all()) {
    if (areas.some((each) => contains(each, area))) return true;
    for (const each of areas) left = left.flatMap((rest) => subtractArea(rest, each));
  }
  return left.length === 0;
}

/** Writing values needs an unprotected sheet or unlocked cells. */
export function assertEditable(sheet: SheetModel, area: Area): void {
  if (sheet.protection && !isUnlocked(sheet, area)) throw new HostError('AccessDenied');
}

/** What else a protected sheet refuses unless its options allow it. */
export function assertAllowed(sheet: SheetModel, option: ProtectionOption): void {
  if (sheet.protection && !sheet.protection.options[option]) throw new HostError('AccessDenied');
}

/** What a protected sheet refuses whatever its options. */
export function assertUnprotected(sheet: SheetModel): void {
  if (sheet.protection) throw new HostError('AccessDenied');
}
