import { hashValue, type Baseline } from '../../shared/ledger/baseline.ts';
import type { Complaint, LedgerDefinition } from '../../shared/ledger/define.ts';
import type { FieldValue, Fields } from '../../shared/ledger/value.ts';
import type { EntryId } from '../../shared/town/ids.ts';

/** One row of the sheet as it stands, and, while a sync folds the server's answers into it, as it shall stand. */
export interface RowState {
  readonly id: EntryId;
  /** Sheet row, from 0. */
  readonly row: number;
  /** Canonical values of the cells that could be read; an unreadable cell is not given. */
  readonly fields: Fields;
  /** Why the cells that are not given could not be read. */
  readonly unreadable: readonly Complaint[];
  /** Keys of cells that hold a formula: read by their value, never overwritten. */
  readonly formulas: ReadonlySet<string>;
  readonly baseline: Baseline | null;
  readonly retired: boolean;
}

const NEVER_SEEN: Baseline = { rev: 0, hashes: {}, older: {} };

/** Does the cell still hold what sheet and server last agreed on? */
export function isClean(row: RowState, key: string): boolean {
  const value = row.fields[key];
  return value !== undefined && hashValue(value) === row.baseline?.hashes[key];
}

/**
 * A blank cell on which nothing was ever agreed says nothing of its own: its row was inserted and named, and then
 * writing broke off, or its `_base` is gone. It is no deletion by a person, and whatever the server has may come in.
 */
export function isUnfilled({ fields, formulas, baseline }: RowState, key: string): boolean {
  return fields[key] === null && !formulas.has(key) && baseline?.hashes[key] === undefined;
}

/** Revision at which the field was last brought level with the server; 0: never. */
export function lastSeen(baseline: Baseline, key: string): number {
  if (baseline.hashes[key] === undefined) return 0;
  return baseline.older[key] ?? baseline.rev;
}

export interface Agreement {
  /** Revision at which the row was spoken of. */
  readonly rev: number;
  /** Fields on which sheet and server now agree, with the value they agree on. */
  readonly agreed: Readonly<Record<string, FieldValue>>;
  /** Clean fields that nevertheless may not follow the server (formulas). */
  readonly kept: ReadonlySet<string>;
}

/**
 * The baseline after an agreement at a later revision. A field not agreed on that differs from its old base keeps
 * that base and the revision it was seen at: what is typed there stays an edit on the old base.
 */
export function rebase(
  ledger: LedgerDefinition,
  row: RowState,
  { rev: spokenOf, agreed, kept }: Agreement,
): Baseline {
  const old = row.baseline ?? NEVER_SEEN;
  const rev = Math.max(old.rev, spokenOf);
  const hashes: Record<string, string> = {};
  const older: Record<string, number> = {};
  for (const { key } of ledger.fields) {
    const value = agreed[key];
    if (value !== undefined) {
      hashes[key] = hashValue(value);
      continue;
    }
    const hash = old.hashes[key];
    if (hash === undefined) continue;
    hashes[key] = hash;
    const seen = lastSeen(old, key);
    const follows = isClean(row, key) && !kept.has(key);
    if (!follows && seen < rev) older[key] = seen;
  }
  return { rev, hashes, older };
}

/** «第 13 项 推进保险业与安全生产良性互动»: what a person calls the row. */
export function rowTitle(fields: Fields): string {
  const number = fields['number'];
  const title = fields['title'] ?? fields['action'] ?? null;
  const words = [number ? `第 ${number} 项` : null, title].filter((word) => word !== null);
  return words.length === 0 ? '（没有标题的行）' : words.join(' ');
}
