import type { Directory } from '../../shared/town/unit.ts';
import { AppError } from '../errors.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Throws NAME_TAKEN when a name or alias already means another unit or group: a list could not be read otherwise. */
export function refuseTakenName(directory: Directory, named: Named): void {
  const mine = new Set(namesOf(named));
  const others: readonly Named[] = [...directory.units, ...directory.groups];
  for (const other of others) {
    if (other.id === named.id) continue;
    const taken = namesOf(other).find((name) => mine.has(name));
    if (taken !== undefined) throw new AppError('NAME_TAKEN', { name: taken });
  }
}

function namesOf({ name, aliases }: Named): readonly string[] {
  return [name, ...aliases].map((word) => word.normalize('NFKC').replace(/\s/gu, ''));
}
