import { changeOf, dirtyFields } from '../../shared/ledger/diff.ts';
import type { Complaint, LedgerDefinition } from '../../shared/ledger/define.ts';
import { validateFields } from '../../shared/ledger/validate.ts';
import type { PushedRow } from '../../shared/protocol/sheet.ts';
import { isUnfilled, type RowState } from './row-state.ts';

/** What one row has to say, and what must be mended before it can. */
export interface RowPlan {
  readonly row: RowState;
  /** Null when there is nothing to send. */
  readonly change: PushedRow | null;
  readonly complaints: readonly Complaint[];
  /** Fields that differ from the base, sent or not, and cells that could not be read. */
  readonly open: readonly string[];
}

/** A wrong field holds back only itself; the others of its row go (excel-platform: one bad row blocks everything). */
export function planRow(ledger: LedgerDefinition, row: RowState): RowPlan {
  const dirty = dirtyFields(ledger, row.fields, row.baseline).filter(
    (key) => !isUnfilled(row, key),
  );
  const isSilent = row.retired || dirty.length + row.unreadable.length === 0;
  if (isSilent) return { row, change: null, complaints: [], open: [] };
  const unreadable = row.unreadable.map((complaint) => onlyTown(ledger, complaint));
  const open = [...dirty, ...unreadable.map(({ field }) => field)];
  const own = dirty.filter((key) => isOwn(ledger, key));
  const readOnly = dirty
    .filter((key) => !isOwn(ledger, key))
    .map((key) => readOnlyCell(ledger, key));
  const wrong = validateFields(ledger, row.fields, own);
  const sent = own.filter((key) => !wrong.some(({ field }) => field === key));
  return {
    row,
    change: sent.length === 0 ? null : changeOf(row, sent),
    complaints: [...unreadable, ...readOnly, ...wrong],
    open,
  };
}

function isOwn(ledger: LedgerDefinition, key: string): boolean {
  return ledger.fields.some((field) => field.key === key && field.writer === 'unit');
}

/** What is wrong with a cell of the town's is not the unit's to mend. */
function onlyTown(ledger: LedgerDefinition, complaint: Complaint): Complaint {
  return isOwn(ledger, complaint.field) ? complaint : readOnlyCell(ledger, complaint.field);
}

function readOnlyCell(ledger: LedgerDefinition, key: string): Complaint {
  const label = ledger.fields.find((field) => field.key === key)?.label ?? key;
  return {
    field: key,
    code: 'READ_ONLY',
    message: `${label}由镇里填写，这里的改动不会上报。请点“恢复原文”。`,
  };
}
