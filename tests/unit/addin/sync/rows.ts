import { baselineOf } from '../../../../shared/ledger/baseline.ts';
import type { Fields } from '../../../../shared/ledger/value.ts';
import { progressLedger } from '../../../../shared/ledgers/progress.ts';
import type { ExchangeOutput, PulledRow } from '../../../../shared/protocol/sheet.ts';
import { entryId, type EntryId } from '../../../../shared/town/ids.ts';
import type { RowState } from '../../../../addin/sync/row-state.ts';

export const ledger = progressLedger;

/** «00000000-0000-4000-8000-00000000000n». */
export function idOf(n: number): EntryId {
  return entryId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
}

export const TOWN_FIELDS: Fields = { number: '13', title: '推进保险互动', lead: '应急办' };

/** All fields of the ledger: what is not given is blank. */
export function complete(fields: Fields): Fields {
  return Object.fromEntries(ledger.fields.map(({ key }) => [key, fields[key] ?? null]));
}

interface RowOptions {
  readonly id?: EntryId;
  readonly row?: number;
  /** What sheet and server agreed on at `rev`. */
  readonly agreed: Fields;
  readonly rev: number;
  /** What was typed since. */
  readonly typed?: Fields;
  readonly formulas?: readonly string[];
}

export function rowState(options: RowOptions): RowState {
  const agreed = complete(options.agreed);
  return {
    id: options.id ?? idOf(1),
    row: options.row ?? 4,
    fields: { ...agreed, ...options.typed },
    unreadable: [],
    formulas: new Set(options.formulas),
    baseline: baselineOf(ledger, agreed, options.rev),
    retired: false,
  };
}

export function pulled(fields: Fields, more: Partial<PulledRow> = {}): PulledRow {
  return {
    id: idOf(1),
    position: 0,
    rev: 9,
    fields: complete(fields),
    changed: Object.keys(fields),
    retired: false,
    ...more,
  };
}

export function answer(more: Partial<ExchangeOutput>): ExchangeOutput {
  return {
    receipt: null,
    applied: [],
    conflicts: [],
    rejected: [],
    superseded: [],
    changes: [],
    cursor: 9,
    more: false,
    replayed: false,
    at: '2024-09-22T02:42:00.000Z',
    ...more,
  };
}
