import type { LedgerDefinition } from './define.ts';
import { shortHash } from './hash.ts';
import type { FieldValue, Fields } from './value.ts';

/** What a row was when the sheet and the server last agreed on it; lives in the row's hidden `_base` cell. */
export interface Baseline {
  /** Town sequence at which the row was last brought level with the server. */
  readonly rev: number;
  /** `hashValue` of each managed field at that moment. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Fields in an undecided conflict: the revision at which their value was last seen, older than `rev`. */
  readonly older: Readonly<Record<string, number>>;
}

/** Begins every `_base` cell, so that Excel reads it as neither number, date nor formula. */
const MARK = 'b1';
const PART = '|';
/** `field:hash` or `field:hash:olderRev`; the separators cannot occur in an encoded key, a hash or a number. */
const FIELD_PART = /^([^:|]+):([\w-]{8})(?::(\d{1,15}))?$/u;
const REVISION = /^\d{1,15}$/u;

/** Null, text and number never share a hash: an emptied cell, «0» and 0 are three values. */
export function hashValue(value: FieldValue): string {
  if (value === null) return shortHash('null');
  return shortHash(typeof value === 'number' ? `number ${value}` : `text ${value}`);
}

/** The baseline of a row that holds exactly `fields` at revision `rev`; a field not given counts as blank. */
export function baselineOf(ledger: LedgerDefinition, fields: Fields, rev: number): Baseline {
  const hashes = ledger.fields.map(({ key }) => [key, hashValue(fields[key] ?? null)] as const);
  return { rev, hashes: Object.fromEntries(hashes), older: {} };
}

/** Text of the `_base` cell: mark, revision, one part per field, and a check sum over all of it. */
export function encodeBaseline(baseline: Baseline): string {
  const parts = Object.entries(baseline.hashes).map(([key, hash]) => {
    const older = baseline.older[key];
    const part = `${encodeURIComponent(key)}:${hash}`;
    return older === undefined ? part : `${part}:${older}`;
  });
  const body = [MARK, baseline.rev, ...parts].join(PART);
  return `${body}${PART}${shortHash(body)}`;
}

/**
 * Null when the cell is blank, from another version or was edited: the row then counts as never seen, which can only
 * raise conflicts, never overwrite.
 */
export function decodeBaseline(text: string): Baseline | null {
  const end = text.lastIndexOf(PART);
  const body = text.slice(0, Math.max(end, 0));
  if (shortHash(body) !== text.slice(end + 1)) return null;
  const [mark, rev, ...parts] = body.split(PART);
  if (mark !== MARK || rev === undefined || !REVISION.test(rev)) return null;
  return decodeParts(Number(rev), parts);
}

function decodeParts(rev: number, parts: readonly string[]): Baseline | null {
  const hashes: Record<string, string> = {};
  const older: Record<string, number> = {};
  for (const part of parts) {
    const [, encoded, hash, olderRev] = FIELD_PART.exec(part) ?? [];
    if (encoded === undefined || hash === undefined) return null;
    const key = encoded.includes('%') ? decodeURIComponent(encoded) : encoded;
    hashes[key] = hash;
    if (olderRev !== undefined) older[key] = Number(olderRev);
  }
  return { rev, hashes, older };
}
