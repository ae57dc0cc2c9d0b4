import type { ExchangeInput } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { writableFields } from '../../shared/town/policy.ts';
import type { Role } from '../../shared/town/role.ts';
import type { PushedEntry } from '../storage/push.ts';
import type { ClosedRows } from './closed-rows.ts';
import { judgeRow, judgeTwin } from './judge-row.ts';
import type { Judged, PushScope } from './judge-row.ts';
import { LEDGERS } from './ledgers.ts';

export interface PushBackground {
  readonly role: Role;
  /** The entries the push names, as they were read. */
  readonly entries: readonly PushedEntry[];
  /** Rows that a decided or locked report closes. */
  readonly closed: ClosedRows;
}

/** What becomes of each row of a push, in its order. Pure: nothing is written here. */
export function judgePush(
  { binding, rows }: ExchangeInput,
  { role, entries, closed }: PushBackground,
): readonly Judged[] {
  const { planId, unitId } = binding;
  const ledger = LEDGERS[binding.ledger];
  const writable = new Set(writableFields(role, ledger, 'own'));
  const scope: PushScope = { ledger, planId, unitId, writable, closed };
  const stored = new Map(entries.map((entry) => [entry.entryId, entry]));
  const twins = twinsOf(rows.map(({ id }) => id));
  return rows.map((row) => {
    const entry = stored.get(row.id) ?? null;
    return twins.has(row.id) ? judgeTwin(row, entry) : judgeRow(row, entry, scope);
  });
}

function twinsOf(ids: readonly EntryId[]): ReadonlySet<EntryId> {
  const seen = new Set<EntryId>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
