import { intersect } from '../model/address.ts';
import type { LiveRange } from '../wire/live-ranges.ts';
import { writable, type ObjectType } from '../wire/object-type.ts';
import { flag } from './argument.ts';
import { common, type FormatTarget } from './format-target.ts';
import { assertUnprotected, isUnlocked } from './protection-guard.ts';

/** Some cells unlocked and some not: null. */
function locked({ sheet, area }: LiveRange): boolean | null {
  if (isUnlocked(sheet, area)) return false;
  const some = sheet.unlocked
    .all()
    .some(({ areas }) => areas.some((each) => intersect(each, area)));
  return some ? null : true;
}

function setLocked({ sheet, area }: LiveRange, value: boolean): void {
  assertUnprotected(sheet);
  sheet.unlocked.clear(area);
  if (!value) sheet.unlocked.add({ areas: [area] });
}

export const FORMAT_PROTECTION: ObjectType<FormatTarget> = {
  name: 'FormatProtection',
  members: {
    Locked: writable(
      '1.2',
      (target) => common(target.map(locked)),
      (target, value) => {
        for (const range of target) setLocked(range, flag(value));
      },
    ),
  },
};
