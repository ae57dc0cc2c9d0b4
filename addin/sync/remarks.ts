import type { Complaint, LedgerDefinition } from '../../shared/ledger/define.ts';
import { resultText } from '../../shared/ledger/result-text.ts';
import type { Conflict } from '../../shared/ledger/change.ts';
import type { Rejection } from '../../shared/protocol/sheet.ts';
import { RETIRED_MARK } from '../../shared/sheet/retired-mark.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { groupBy } from './group-by.ts';
import type { Hearing } from './hear.ts';
import { planRow, type RowPlan } from './push-plan.ts';
import type { ReturnNotes } from './return-notes.ts';
import type { RowState } from './row-state.ts';

/** What is to be said about a row once everything has been heard. */
export interface Remarks {
  readonly plan: RowPlan;
  /** Cells or, with field null, rows that must be mended: found here or by the server. */
  readonly faults: readonly Fault[];
  readonly conflicts: readonly Conflict[];
  /** Text of 校验结果. */
  readonly result: string;
}

export interface Fault {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** What was said about one row. */
interface Said {
  readonly plan: RowPlan;
  /** Why the office or a lead department sent the row back. */
  readonly notes: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly Rejection[];
}

function remarksOf(ledger: LedgerDefinition, said: Said): Remarks {
  const { plan } = said;
  const conflicts = said.conflicts.filter(({ field }) => plan.open.includes(field));
  const rejected = said.rejected.filter(({ field }) => field === null || plan.open.includes(field));
  return {
    plan,
    faults: [...plan.complaints, ...newFaults(plan, rejected)],
    conflicts,
    result: textOf(ledger, { ...said, conflicts, rejected }),
  };
}

/** What the server found wrong and we had not; a field is complained about once. */
function newFaults(plan: RowPlan, rejected: readonly Rejection[]): readonly Fault[] {
  return rejected.filter(({ field }) => !plan.complaints.some((own) => own.field === field));
}

function textOf(ledger: LedgerDefinition, { plan, conflicts, rejected, notes }: Said): string {
  if (plan.row.retired) return `${RETIRED_MARK}镇里已取消这一行，已填的内容会保留，不用再填。`;
  const complaints: Complaint[] = [
    ...plan.complaints,
    ...newFaults(plan, rejected).flatMap(({ field, message }) =>
      field === null ? [] : [{ field, code: 'RULE_BROKEN' as const, message }],
    ),
    ...conflicts.map(({ field, by }) => ({
      field,
      code: 'RULE_BROKEN' as const,
      message: `${by || '别人'}也改了这一格，${ASKED}`,
    })),
  ];
  const wholeRow = rejected.flatMap(({ field, message }) => (field === null ? [message] : []));
  const lines = [...wholeRow, resultText(ledger, complaints), ...notes];
  return lines.filter((line) => line !== '').join('\n');
}

export function remarksByRow(
  ledger: LedgerDefinition,
  { standing, plans }: Hearing,
  notes: ReturnNotes,
): ReadonlyMap<EntryId, Remarks> {
  const conflicts = groupBy(standing.conflicts, ({ id }) => id);
  const rejected = groupBy(standing.rejected, ({ id }) => id);
  const remarksOn = (row: RowState) =>
    remarksOf(ledger, {
      plan: plans.get(row) ?? planRow(ledger, row),
      notes: notes(row.id),
      conflicts: conflicts.get(row.id) ?? [],
      rejected: rejected.get(row.id) ?? [],
    });
  return new Map([...standing.rows.values()].map((row) => [row.id, remarksOn(row)]));
}

const ASKED = '请在窗格里选择保留哪个。';

/** A 校验结果 without the line that asked about a cell a person has decided on. */
export function withoutConflict(result: string, label: string): string {
  const lines = result.split('\n');
  return lines
    .filter((line) => !(line.includes(`【${label}】`) && line.endsWith(ASKED)))
    .join('\n');
}
