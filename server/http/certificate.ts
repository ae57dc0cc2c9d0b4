import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import { missingFile } from '../lib/missing-file.ts';
import { ownNames } from './own-names.ts';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const DAY_MS = 86_400_000;
/** Browsers refuse longer lives. */
const LIFE_DAYS = 397;
const RENEW_BEFORE_DAYS = 30;

/** The certificate to speak https with: the given one, or one made here and kept beside the data. Null: plain http. */
export async function readCertificate(config: Config, clock: Clock): Promise<Certificate | null> {
  if (config.tls === 'none') return null;
  if (config.tls !== 'own') {
    return {
      cert: await readFile(config.tls.cert, 'utf8'),
      key: await readFile(config.tls.key, 'utf8'),
    };
  }
  const folder = join(config.dataDir, 'tls');
  const kept = await readKept(folder);
  if (kept !== null && isFresh(kept, clock) && certifiesAll(kept, config.publicHosts)) return kept;
  const made = await make(config.publicHosts, clock);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'key.pem'), made.key, { mode: 0o600 });
  await chmod(join(folder, 'key.pem'), 0o600);
  await writeFile(join(folder, 'cert.pem'), made.cert);
  return made;
}

async function readKept(folder: string): Promise<Certificate | null> {
  const cert = await readFile(join(folder, 'cert.pem'), 'utf8').catch(missingFile);
  const key = await readFile(join(folder, 'key.pem'), 'utf8').catch(missingFile);
  return cert === null || key === null ? null : { cert, key };
}

function isFresh({ cert }: Certificate, clock: Clock): boolean {
  const end = Date.parse(new X509Certificate(cert).validTo);
  return end - clock.now().getTime() > RENEW_BEFORE_DAYS * DAY_MS;
}

/** A name added to the settings needs a new certificate; this machine's own addresses come and go with its networks. */
function certifiesAll(certificate: Certificate, publicHosts: readonly string[]): boolean {
  return publicHosts.every((name) => certifies(certificate, name));
}

export function certifies({ cert }: Certificate, name: string): boolean {
  const x509 = new X509Certificate(cert);
  return (isIP(name) ? x509.checkIP(name) : x509.checkHost(name)) !== undefined;
}

async function make(publicHosts: readonly string[], clock: Clock): Promise<Certificate> {
  const now = clock.now();
  const pems = await generate([{ name: 'commonName', value: 'qingdantong' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + LIFE_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: ownNames(publicHosts).map((name) =>
          isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
        ),
      },
    ],
  });
  return { cert: pems.cert, key: pems.private };
}
