import type { TownId } from '../../shared/town/ids.ts';
import { townId } from '../../shared/town/ids.ts';
import { sha256Hex } from '../lib/digest.ts';
import type { Ids } from '../lib/ids.ts';

const SECRET_BYTES = 32;
const TOWN_BYTES = 16;

export interface Token {
  readonly townId: TownId;
  /** What the database keeps of it. */
  readonly hash: string;
}

/**
 * A new session token: the town's id, so that the look-up begins with the town like every other, then 32 random
 * bytes. Opaque to everybody but this file.
 */
export function issueToken(
  ids: Ids,
  town: TownId,
): { readonly text: string; readonly hash: string } {
  const townBytes = Buffer.from(town.replaceAll('-', ''), 'hex');
  const text = Buffer.concat([townBytes, ids.bytes(SECRET_BYTES)]).toString('base64url');
  return { text, hash: sha256Hex(text) };
}

/** Reads the header «Authorization: Bearer …»; null when there is none or it is no token of ours. */
export function readToken(header: string | undefined): Token | null {
  const text = /^Bearer ([A-Za-z0-9_-]{1,128})$/u.exec(header ?? '')?.[1];
  if (text === undefined) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== TOWN_BYTES + SECRET_BYTES) return null;
  const hex = bytes.subarray(0, TOWN_BYTES).toString('hex');
  const id = townId.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5'));
  return id.success ? { townId: id.data, hash: sha256Hex(text) } : null;
}
