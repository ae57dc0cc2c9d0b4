import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { missingFile } from '../lib/missing-file.ts';
import type { App } from './app-type.ts';
import { askedAddress } from './asked-address.ts';
import type { Certificate } from './certificate.ts';
import { sendFailure } from './failures.ts';

/** The address the repository's manifest is written for. */
const WRITTEN_FOR = 'https://localhost:3443';

const FOREIGN = {
  path: 'host',
  message: '服务器不认识这个地址。请把它写进 PUBLIC_HOSTS 或 PUBLIC_URL，重启后再试。',
};

export interface ManifestSource {
  readonly config: Config;
  readonly certificate: Certificate | null;
}

/**
 * Serves the add-in's manifest for the address of the settings, else for the one it was asked at. That one stands in a
 * header anybody may forge, and whoever installs the answer runs what is served there: so it must be this server's own.
 */
export function serveManifest(app: App, { config, certificate }: ManifestSource): void {
  const own = { publicHosts: config.publicHosts, certificate };
  app.get('/manifest.xml', async (request, reply) => {
    const asked = { host: request.host, port: request.socket.localPort };
    const address = config.publicUrl ?? askedAddress(asked, own);
    if (address === null) return sendFailure(reply, 'INPUT_INVALID', [FOREIGN]);
    const template = await readFile(config.folders.manifest, 'utf8').catch(missingFile);
    if (template === null) return sendFailure(reply, 'PATH_UNKNOWN');
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'host')
      .send(template.replaceAll(WRITTEN_FOR, () => escapeXml(address.replace(/\/$/u, ''))));
  });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
