import { canonicalText } from '../../shared/ledger/canonical-text.ts';
import type { Complaint, LedgerDefinition } from '../../shared/ledger/define.ts';
import { mergeRow } from '../../shared/ledger/merge.ts';
import { validateFields } from '../../shared/ledger/validate.ts';
import type { FieldValue, Fields } from '../../shared/ledger/value.ts';
import type { PushedRow, Rejection } from '../../shared/protocol/sheet.ts';
import type { PlanId, UnitId } from '../../shared/town/ids.ts';
import type { ClosedRows } from './closed-rows.ts';
import type { PushedEntry } from '../storage/push.ts';

/** What a push may do: where it belongs, and the fields its sender may write there. */
export interface PushScope {
  readonly ledger: LedgerDefinition;
  readonly planId: PlanId;
  readonly unitId: UnitId;
  readonly writable: ReadonlySet<string>;
  readonly closed: ClosedRows;
}

/** What becomes of one pushed row before anything is written. */
export interface Judged {
  readonly row: PushedRow;
  readonly entry: PushedEntry | null;
  readonly apply: Fields;
  readonly unchanged: readonly string[];
  /** Values that met another's newer value. */
  readonly clashes: Fields;
  readonly rejected: readonly Rejection[];
}

const SENTENCES = {
  ROW_UNKNOWN: '服务器上没有这一行，可能是手工加的。请删掉这一行，或联系镇应急办补进清单。',
  ROW_FOREIGN: '这一行属于别的清单或别的单位，没有上报。请不要把别处的行粘到这张表里。',
  ROW_RETIRED: '镇里已经停用这一项，没有上报。已填的内容留在历史里，不用再填。',
  ROW_LOCKED:
    '本期报告已审定或已封存，这一行没有上报，您填的内容还留在表里。如要更正，请联系镇应急办解锁。',
  FIELD_UNKNOWN: '服务器不认识这一列，没有上报。请重新打开我的清单。',
  FIELD_READ_ONLY: '这一列由镇应急办维护，不能在这里改。请恢复原来的内容，有意见请联系镇应急办。',
} as const;

const TWICE = '同一行在表里出现了两次，都没有上报。请删掉多出来的一行，再同步。';

/** Judges a row against the entry as it was read. Pure: nothing is written here. */
export function judgeRow(row: PushedRow, entry: PushedEntry | null, scope: PushScope): Judged {
  const refusal = refusalOf(row, entry, scope);
  if (refusal !== null || entry === null) {
    return { ...NOTHING, row, entry, rejected: refusal === null ? [] : [refusal] };
  }
  const sorted = sortFields(row, scope);
  const { id, baseRev, olderBase = {} } = row;
  const merged = mergeRow({
    stored: entry,
    change: { id, baseRev, olderBase, fields: sorted.sound },
  });
  const ruled = keepRules(entry.fields, merged.apply, scope.ledger);
  const clashes = pick(sorted.sound, merged.conflicts);
  return {
    row,
    entry,
    apply: ruled.apply,
    unchanged: merged.unchanged,
    clashes,
    rejected: [...sorted.rejected, ...ruled.complaints.map((fault) => invalid(row, fault))],
  };
}

const NOTHING = { apply: {}, unchanged: [], clashes: {} } as const;

/** Refuses a row as a whole that stands twice in one push: which of the two is meant, only a person knows. */
export function judgeTwin(row: PushedRow, entry: PushedEntry | null): Judged {
  const rejected = [{ id: row.id, field: null, code: 'FIELD_INVALID', message: TWICE } as const];
  return { ...NOTHING, row, entry, rejected };
}

function refusalOf(row: PushedRow, entry: PushedEntry | null, scope: PushScope): Rejection | null {
  if (entry === null) return refuse(row, null, 'ROW_UNKNOWN');
  const { ledger, planId, unitId } = scope;
  const isOurs = entry.ledger === ledger.name && entry.planId === planId && entry.unitId === unitId;
  if (!isOurs) return refuse(row, null, 'ROW_FOREIGN');
  if (entry.retired) return refuse(row, null, 'ROW_RETIRED');
  if (scope.closed(row.id)) return refuse(row, null, 'ROW_LOCKED');
  // One sentence instead of one for each: a row cannot have more fields than its ledger.
  const tooMany = Object.keys(row.fields).length > ledger.fields.length;
  return tooMany ? refuse(row, null, 'FIELD_UNKNOWN') : null;
}

function refuse(row: PushedRow, field: string | null, code: keyof typeof SENTENCES): Rejection {
  return { id: row.id, field, code, message: SENTENCES[code] };
}

function invalid(row: PushedRow, { field, message }: Complaint): Rejection {
  return { id: row.id, field, code: 'FIELD_INVALID', message };
}

/** Parts the fields that can be stored, in their canonical form, from those that cannot. */
function sortFields(row: PushedRow, { ledger, writable }: PushScope) {
  const known = new Set(ledger.fields.map(({ key }) => key));
  const rejected: Rejection[] = [];
  const allowed: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(row.fields)) {
    if (!known.has(key)) rejected.push(refuse(row, key, 'FIELD_UNKNOWN'));
    else if (!writable.has(key)) rejected.push(refuse(row, key, 'FIELD_READ_ONLY'));
    else allowed[key] = value;
  }
  const alone: LedgerDefinition = { ...ledger, rules: [] };
  const faults = validateFields(alone, allowed, Object.keys(allowed));
  const faulty = new Set(faults.map(({ field }) => field));
  const sound = Object.entries(allowed)
    .filter(([key]) => !faulty.has(key))
    .map(
      ([key, value]) => [key, typeof value === 'string' ? canonicalText(value) : value] as const,
    );
  return {
    sound: Object.fromEntries(sound),
    rejected: [...rejected, ...faults.map((fault) => invalid(row, fault))],
  };
}

/**
 * Holds the rules that join several fields, on the row as it would stand. Leaving a field out changes that row, so the
 * rest is looked at again until it holds.
 */
function keepRules(stored: Fields, wanted: Fields, ledger: LedgerDefinition) {
  const complaints: Complaint[] = [];
  let apply = wanted;
  for (;;) {
    const faults = validateFields(ledger, { ...stored, ...apply }, Object.keys(apply));
    if (faults.length === 0) return { apply, complaints };
    complaints.push(...faults);
    const faulty = new Set(faults.map(({ field }) => field));
    apply = pick(
      apply,
      Object.keys(apply).filter((key) => !faulty.has(key)),
    );
  }
}

function pick(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));
}
