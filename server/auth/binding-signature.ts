import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { Binding } from '../../shared/protocol/sheet.ts';
import { sameSecret } from '../lib/digest.ts';

type Unsigned = Omit<Binding, 'signature'>;

/** HMAC-SHA256 over all of the binding but the signature, base64url: a unit id typed into the file does not pass. */
export function signBinding(unsigned: Unsigned, key: string): Binding {
  return { ...unsigned, signature: signatureOf(unsigned, key) };
}

export function isSigned({ signature, ...unsigned }: Binding, key: string): boolean {
  return sameSecret(signature, signatureOf(unsigned, key));
}

function signatureOf(unsigned: Unsigned, key: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(canonicalJson(unsigned))
    .digest('base64url');
}
