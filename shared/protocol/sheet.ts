import { z } from 'zod';
import { LEDGER_NAMES } from '../ledger/define.ts';
import { entryId, planId, townId, unitId } from '../town/ids.ts';

export const MAX_PUSH_ROWS = 2_000;
export const PULL_PAGE_ROWS = 500;

/** Raw on purpose: a bad text is one field's complaint («rejected»), not the end of the whole push. */
const fieldValue = z.union([z.string().max(100_000), z.number(), z.null()]);
const fields = z.record(z.string().max(40), fieldValue);

/** What a sheet is bound to. Opaque to the pane but for showing; `signature` is the server's HMAC over the rest. */
export const binding = z.strictObject({
  townId,
  planId,
  unitId,
  ledger: z.enum(LEDGER_NAMES),
  layoutVersion: z.int(),
  /** Changes when the server's database is restored or made anew. */
  generation: z.uuid(),
  signature: z.string().max(128),
});

export const bindInput = z.strictObject({ planId, unitId: unitId.nullable() });

export const bindOutput = z.strictObject({
  binding,
  planTitle: z.string(),
  unitName: z.string(),
  townName: z.string(),
});

export const pushedRow = z.strictObject({
  id: entryId,
  baseRev: z.int().min(0),
  fields,
  olderBase: z.record(z.string().max(40), z.int().min(0)).optional(),
});

export const exchangeInput = z.strictObject({
  protocol: z.int(),
  binding,
  /** Made and kept before the first send; the same id with the same rows has one effect. */
  requestId: z.uuid(),
  /** Which copy of the file is speaking; from the browser's storage, never from the file. */
  instanceId: z.uuid(),
  /** Rises by one with each push of this instance. */
  instanceSeq: z.int().min(0),
  /** SHA-256, hex, of `canonicalJson(rows)`. */
  payloadHash: z.string().length(64),
  /** Cursor of the last page that was written into the sheet completely; 0 for all. */
  since: z.int().min(0),
  rows: z.array(pushedRow).max(MAX_PUSH_ROWS),
});

export const receipt = z.strictObject({
  no: z.int(),
  at: z.iso.datetime(),
  rowsIn: z.int(),
  applied: z.int(),
  unchanged: z.int(),
  conflicts: z.int(),
  rejected: z.int(),
});

export const conflict = z.strictObject({
  id: entryId,
  field: z.string(),
  base: fieldValue,
  mine: fieldValue,
  theirs: fieldValue,
  by: z.string(),
  at: z.iso.datetime(),
  theirRev: z.int(),
});

export const REJECTION_CODES = [
  'ROW_UNKNOWN',
  'ROW_FOREIGN',
  'ROW_RETIRED',
  'ROW_LOCKED',
  'FIELD_UNKNOWN',
  'FIELD_READ_ONLY',
  'FIELD_INVALID',
] as const;

/** `field` is null when the whole row is refused. `message` is the Chinese sentence for the cell. */
export const rejection = z.strictObject({
  id: entryId,
  field: z.string().nullable(),
  code: z.enum(REJECTION_CODES),
  message: z.string(),
});

/** A row as the server has it now: `changed` names the fields that are newer than the cursor. */
export const pulledRow = z.strictObject({
  id: entryId,
  position: z.int(),
  rev: z.int(),
  fields,
  changed: z.array(z.string()),
  retired: z.boolean(),
});

/**
 * A row counts once: rejected if any field of it was, else conflict if any field conflicted, else applied if any was
 * written, else unchanged; so rowsIn = applied + unchanged + conflicts + rejected always.
 */
export const exchangeOutput = z.strictObject({
  /** Null when nothing was sent: a pull leaves no trace on the server. */
  receipt: receipt.nullable(),
  /** Revision each pushed row now stands at, for its `_base`; fields in conflict keep their older base. */
  applied: z.array(z.strictObject({ id: entryId, rev: z.int(), fields: z.array(z.string()) })),
  conflicts: z.array(conflict),
  rejected: z.array(rejection),
  /** Later than a push of the same instance that overtook this one: kept in history, no dialog. */
  superseded: z.array(z.strictObject({ id: entryId, field: z.string() })),
  changes: z.array(pulledRow),
  cursor: z.int(),
  more: z.boolean(),
  replayed: z.boolean(),
  at: z.iso.datetime(),
});

export const historyInput = z.strictObject({ id: entryId });

export const historyOutput = z.array(
  z.strictObject({
    field: z.string(),
    before: fieldValue,
    after: fieldValue,
    outcome: z.enum(['applied', 'conflict', 'superseded']),
    by: z.string(),
    at: z.iso.datetime(),
    rev: z.int(),
  }),
);

export type Binding = z.infer<typeof binding>;
export type RowHistory = z.infer<typeof historyOutput>;
export type Receipt = z.infer<typeof receipt>;
export type Rejection = z.infer<typeof rejection>;
export type PulledRow = z.infer<typeof pulledRow>;
export type PushedRow = z.infer<typeof pushedRow>;
export type ExchangeInput = z.infer<typeof exchangeInput>;
export type ExchangeOutput = z.infer<typeof exchangeOutput>;
