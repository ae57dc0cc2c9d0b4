import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import type { FieldValue } from '../../shared/ledger/value.ts';
import type { ExchangeOutput, PulledRow, PushedRow } from '../../shared/protocol/sheet.ts';
import { isClean, isUnfilled, rebase, type RowState } from './row-state.ts';

/*
 * How a row follows the server. A cell moves only if it is clean: it still holds what sheet and server last agreed on.
 *
 *   cell      server            becomes
 *   clean     same              agreed
 *   clean     newer             the server's value, agreed        (a formula: stays, on its old base)
 *   dirty     equal to cell     agreed
 *   dirty     anything else     stays, on its old base: the next push merges or asks
 *   unfilled  anything          the server's value, agreed
 */

/** What an answer says of rows that were sent. */
export type Verdict = Readonly<{
  [Key in 'applied' | 'conflicts' | 'rejected']: readonly ExchangeOutput[Key][number][];
}>;

/**
 * The row after the server spoke of what was sent from it: taken fields agree, conflicts and rejections stay edits. A
 * cell that was never edited here (the parcel came from a copy of the file, or from one closed without saving) has no
 * part in it: it follows the server instead of taking back what the other copy said.
 */
export function acknowledge(
  ledger: LedgerDefinition,
  row: RowState,
  { sent, answer }: { readonly sent: PushedRow; readonly answer: Verdict },
): RowState {
  const applied = answer.applied.find(({ id }) => id === row.id);
  if (applied === undefined) return row;
  const open = openFields(row, answer);
  const agreed = Object.entries(sent.fields).filter(
    ([key, value]) => !open.has(key) && (row.fields[key] === value || !isClean(row, key)),
  );
  const baseline = rebase(ledger, row, {
    rev: applied.rev,
    agreed: Object.fromEntries(agreed),
    kept: new Set(),
  });
  return { ...row, baseline };
}

/** Fields of the row that the server did not take. */
function openFields(row: RowState, answer: Verdict): ReadonlySet<string> {
  const named = [...answer.conflicts, ...answer.rejected].filter(({ id }) => id === row.id);
  return new Set(named.flatMap(({ field }) => field ?? []));
}

/** The row after the server's present state of it was taken in. */
export function takeIn(ledger: LedgerDefinition, row: RowState, pulled: PulledRow): RowState {
  const agreed: Record<string, FieldValue> = {};
  const kept = new Set<string>();
  for (const { key } of ledger.fields) {
    const server = pulled.fields[key] ?? null;
    if (row.fields[key] === server || mayFollow(row, key)) agreed[key] = server;
    else if (row.formulas.has(key)) kept.add(key);
  }
  return {
    ...row,
    fields: { ...row.fields, ...agreed },
    baseline: rebase(ledger, row, { rev: pulled.rev, agreed, kept }),
    retired: pulled.retired,
  };
}

/**
 * The row under 全面核对: revisions of another generation mean nothing, so only values are compared. The unit's own
 * words stay wherever they differ from the server's and become edits never seen by it: it can then only merge or ask.
 */
export function review(ledger: LedgerDefinition, row: RowState, pulled: PulledRow): RowState {
  const agreed: Record<string, FieldValue> = {};
  for (const { key, writer } of ledger.fields) {
    const server = pulled.fields[key] ?? null;
    const isWorthAsking = writer === 'unit' && row.fields[key] !== null;
    const isEqual = row.fields[key] === server;
    if (isEqual || (!isWorthAsking && mayFollow(row, key))) agreed[key] = server;
  }
  const unseen: RowState = { ...row, baseline: null };
  return {
    ...row,
    fields: { ...row.fields, ...agreed },
    baseline: rebase(ledger, unseen, { rev: pulled.rev, agreed, kept: new Set() }),
    retired: pulled.retired,
  };
}

/** Is the cell the server's to set: nobody's yet, or clean and no formula? */
function mayFollow(row: RowState, key: string): boolean {
  return isUnfilled(row, key) || (isClean(row, key) && !row.formulas.has(key));
}
