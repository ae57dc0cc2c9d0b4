import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { generate } from 'selfsigned';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface StaticHttpsOptions {
  /** Folder on disk for each leading path, e.g. `{'/workbench/': 'dist/workbench'}`; the longest match wins. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Answers made by the test, by exact path; they win over folders. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Sent with the answer to a path, e.g. a Content-Security-Policy. */
  readonly headersOf?: (path: string) => Readonly<Record<string, string>>;
}

export interface StaticHttps extends AsyncDisposable {
  /** `https://localhost:PORT` */
  readonly origin: string;
}

async function contentOf(
  path: string,
  options: StaticHttpsOptions,
): Promise<string | Uint8Array | null> {
  const made = options.files?.[path];
  if (made !== undefined) return made;
  const folders = Object.entries(options.folders ?? {}).sort(([a], [b]) => b.length - a.length);
  const mount = folders.find(([prefix]) => path.startsWith(prefix));
  if (mount === undefined) return null;
  const [prefix, folder] = mount;
  const rest = path.slice(prefix.length);
  const file = normalize(join(folder, rest === '' ? 'index.html' : rest));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
    throw error;
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The test server has no port.');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Serves files over https with a certificate made on the spot (Office.js refuses a host that is not https). */
export async function serveHttps(options: StaticHttpsOptions): Promise<StaticHttps> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
  });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    const respond = async () => {
      const content = await contentOf(path, options);
      const headers = {
        ...options.headersOf?.(path),
        'content-type': CONTENT_TYPES[extname(path) || '.html'] ?? 'text/plain',
      };
      response.writeHead(content === null ? 404 : 200, headers).end(content ?? 'not found');
    };
    respond().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const port = await listen(server);
  return {
    origin: `https://localhost:${port}`,
    [Symbol.asyncDispose]: () => close(server),
  };
}
