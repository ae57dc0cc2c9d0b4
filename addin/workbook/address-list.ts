import { parseAddress } from '../../shared/sheet/address.ts';
import type { Area } from '../../shared/sheet/grid.ts';

/** One address: quoted sheet names may hold commas. */
const ONE_ADDRESS = /(?:'(?:[^']|'')*'|[^',])+/gu;

/** «Sheet1!A1:B4, 'a,b'!D1:D4» as areas; what is no area of cells is left out. */
export function areasOf(addresses: string): readonly Area[] {
  return [...addresses.matchAll(ONE_ADDRESS)].flatMap(
    ([address]) => parseAddress(address.trim())?.area ?? [],
  );
}
