import { validateFields } from '../../shared/ledger/validate.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import { missingIn } from '../../shared/report/completeness.ts';
import {
  compareDates,
  dateParts,
  dayOf,
  earlierDate,
  shanghaiDate,
} from '../../shared/time/date.ts';
import { instanceStart, parseDeadline } from '../../shared/time/deadline.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { StoredEntry } from '../storage/entries.ts';
import type { Snapshot } from '../storage/submissions.ts';

const OWN_FIELDS = progressLedger.fields.filter(({ writer }) => writer === 'unit');

export interface MissingRow {
  readonly id: EntryId;
  readonly title: string;
  readonly message: string;
}

/** The period a report is on, inside its plan: ISO days. */
export interface ReportSpan {
  readonly plan: { readonly from: string; readonly to: string };
  readonly to: string;
  /** ISO instant. */
  readonly now: string;
}

const FINISHED_BEFORE =
  '这一项每期都要做，表里的“已完成”还是以前填的。请改成本期的进展状态，写一句本期做了什么。';

/** What stands between a unit's rows and a report, a sentence for each row. */
export function missingRows(rows: readonly StoredEntry[], span: ReportSpan): MissingRow[] {
  return rows.flatMap((row) => {
    const { entryId, fields } = row;
    const keys = OWN_FIELDS.map(({ key }) => key);
    const [complaint] = validateFields(progressLedger, fields, keys);
    const message =
      missingIn(fields) ??
      complaint?.message ??
      (isOfEarlierInstance(row, span) ? FINISHED_BEFORE : null);
    return message === null ? [] : [{ id: entryId, title: rowTitle(fields), message }];
  });
}

/** «第 13 项 推进保险业与安全生产良性互动»: what a person calls a row. */
export function rowTitle(fields: StoredEntry['fields']): string {
  const { number = null, title = null, detail = null } = fields;
  const words = String(title ?? detail ?? '');
  return number === null ? words : `第 ${number} 项 ${words}`;
}

/** The rows as a report freezes them. */
export function freeze(rows: readonly StoredEntry[]): Snapshot['rows'] {
  return rows.flatMap(({ entryId: id, parentId: taskId, position, filledAt, fields }) =>
    taskId === null
      ? []
      : [{ id, taskId, position, filledAt: filledAt?.toISOString() ?? null, fields }],
  );
}

/** Fields of the unit's own hand that differ from the frozen ones; a row that came since counts whole. */
export function changedSince(rows: readonly StoredEntry[], frozen: Snapshot['rows']): number {
  const before = new Map(frozen.map(({ id, fields }) => [id, fields]));
  const differs = (row: StoredEntry, key: string) =>
    (row.fields[key] ?? null) !== (before.get(row.entryId)?.[key] ?? null);
  return rows.reduce(
    (sum, row) => sum + OWN_FIELDS.filter(({ key }) => differs(row, key)).length,
    0,
  );
}

/** A yearly task that was finished last year is not finished for this one (domain/model §15.12). */
function isOfEarlierInstance({ fields, filledAt }: StoredEntry, span: ReportSpan): boolean {
  if (fields['status'] !== '已完成' || filledAt === null) return false;
  const { plan, to, now } = span;
  const from = dayOf(plan.from);
  const frame = { from, to: dayOf(plan.to), baseYear: dateParts(from).year };
  const deadline = parseDeadline(String(fields['deadline'] ?? ''), frame);
  const start = instanceStart(deadline, earlierDate(shanghaiDate(now), dayOf(to)));
  return start !== null && compareDates(shanghaiDate(filledAt.toISOString()), start) < 0;
}
