import type { PulledRow } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { pull, type Talk } from './exchange.ts';
import { beginStanding } from './fold-answer.ts';
import type { Refusal } from './outcome.ts';

export interface AllRows {
  /** Live and retired, by id. */
  readonly rows: ReadonlyMap<EntryId, PulledRow>;
  readonly positions: ReadonlyMap<EntryId, number>;
  readonly cursor: number;
  readonly at: string | null;
}

/** Every row of the server for this binding, as it is now; sends nothing. */
export async function pullAll(talk: Talk): Promise<AllRows | Refusal> {
  const standing = await pull({ ...talk, mode: 'normal' }, beginStanding([], 0));
  if ('kind' in standing) return standing;
  const { strangers: rows, positions, cursor, at } = standing;
  return { rows, positions, cursor, at };
}
