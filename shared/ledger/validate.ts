import { faultOfText } from './canonical-text.ts';
import { complain } from './complaint.ts';
import type { Complaint, FieldDefinition, LedgerDefinition } from './define.ts';
import type { FieldValue, Fields } from './value.ts';

const MAX_PERCENT = 100;

/**
 * Complaints about the fields `keys` of a row, at most one for each, in the ledger's order; the other `fields` are only
 * read by the rules that join several fields. A broken rule complains about every one of `keys` that took part, because
 * writing any of them alone could break it on the server. Keys that the ledger does not have are not looked at.
 */
export function validateFields(
  ledger: LedgerDefinition,
  fields: Fields,
  keys: readonly string[],
): Complaint[] {
  const asked = ledger.fields.filter(({ key }) => keys.includes(key));
  const broken = brokenRules(ledger, fields);
  return asked.flatMap((field) => {
    const complaint = faultOfValue(field, fields[field.key] ?? null) ?? broken.get(field.key);
    return complaint === undefined ? [] : [complaint];
  });
}

function faultOfValue(field: FieldDefinition, value: FieldValue): Complaint | undefined {
  if (value === null) return field.required ? complain('REQUIRED', field) : undefined;
  if (field.kind === 'percent') return faultOfPercent(field, value);
  if (typeof value === 'number') return complain('INVALID_TEXT', field);
  const fault = faultOfText(value);
  if (fault !== null) return complain(fault, field, value);
  if (value.length > field.maxLength) return complain('TOO_LONG', field, value);
  const allowed = field.choices === undefined || field.choices.includes(value);
  return allowed ? undefined : complain('NOT_A_CHOICE', field, value);
}

function faultOfPercent(field: FieldDefinition, value: string | number): Complaint | undefined {
  const inRange = typeof value === 'number' && value >= 0 && value <= MAX_PERCENT;
  return inRange ? undefined : complain('NOT_A_PERCENT', field, String(value));
}

/** For each field that took part in breaking rules one complaint, which says all of them. */
function brokenRules(ledger: LedgerDefinition, fields: Fields): ReadonlyMap<string, Complaint> {
  const complaints = new Map<string, Complaint>();
  for (const rule of ledger.rules) {
    const read = new Set<string>();
    const complaint = rule(recordReads(fields, read));
    if (complaint === null) continue;
    for (const key of new Set([complaint.field, ...read])) {
      const before = complaints.get(key)?.message ?? '';
      complaints.set(key, { ...complaint, field: key, message: before + complaint.message });
    }
  }
  return complaints;
}

/** A rule is a plain function; which fields it joins is what it looks at. */
function recordReads(fields: Fields, read: Set<string>): Fields {
  return new Proxy(fields, {
    get(target, key) {
      if (typeof key !== 'string') return undefined;
      read.add(key);
      return target[key];
    },
  });
}
