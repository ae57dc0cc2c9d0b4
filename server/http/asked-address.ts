import { certifies } from './certificate.ts';
import type { Certificate } from './certificate.ts';
import { ownNames } from './own-names.ts';

interface Own {
  readonly publicHosts: readonly string[];
  readonly certificate: Certificate | null;
}

interface Asked {
  /** The header «Host», which anybody may write as he likes. */
  readonly host: string;
  /** The port the request really came in at. */
  readonly port: number | undefined;
}

const HOST = /^(?:[a-z0-9][a-z0-9.-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/iu;

/**
 * The address «https://…» a request was made to, if it is one of this server's: a name of this machine, of the settings
 * or of its certificate, at its own port or, as behind a proxy, at that of https. Null for every other.
 */
export function askedAddress({ host, port }: Asked, own: Own): string | null {
  const text = `https://${host}`;
  if (!HOST.test(host) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.port !== '' && Number(url.port) !== port) return null;
  const name = url.hostname.replace(/^\[|\]$/gu, '');
  return isOwn(name, own) ? url.origin : null;
}

function isOwn(name: string, { publicHosts, certificate }: Own): boolean {
  if (ownNames(publicHosts).some((each) => each.toLowerCase() === name)) return true;
  return certificate !== null && certifies(certificate, name);
}
