import type { Binding } from '../../shared/protocol/sheet.ts';
import { isSigned } from '../auth/binding-signature.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../lib/log.ts';
import type { Viewer } from './viewer.ts';

/** As much of the town as a sheet is checked by. */
export interface CheckedTown {
  readonly generation: string;
  readonly bindingKey: string;
  readonly seq: number;
}

/** Refuses a sheet that is not this unit's, before any of its rows is looked at. */
export function checkBinding(
  town: CheckedTown,
  binding: Binding,
  who: { viewer: Viewer; log: Log },
): void {
  const { viewer, log } = who;
  if (binding.townId !== viewer.townId || !isSigned(binding, town.bindingKey)) {
    log.warn({ event: 'binding-forged', account: viewer.accountId }, 'push refused');
    throw new AppError('BINDING_INVALID');
  }
  if (binding.unitId !== viewer.unitId) {
    log.warn(
      { event: 'foreign-workbook', account: viewer.accountId, unit: binding.unitId },
      'push refused',
    );
    throw new AppError('WORKBOOK_FOREIGN_UNIT');
  }
  if (binding.generation !== town.generation) throw new AppError('CURSOR_UNKNOWN');
}

/** A revision the server has not reached was given out by another database. */
export function checkRevision(town: CheckedTown, revisions: readonly number[]): void {
  if (revisions.some((revision) => revision > town.seq)) throw new AppError('CURSOR_UNKNOWN');
}
