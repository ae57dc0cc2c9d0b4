import Fastify from 'fastify';
import type { Passwords } from './auth/password.ts';
import type { Config } from './config.ts';
import type { Deps } from './domain/deps.ts';
import type { FileReader } from './domain/file-reader.ts';
import { serveApi } from './http/api.ts';
import type { App } from './http/app-type.ts';
import { readCertificate } from './http/certificate.ts';
import { answerFailures, sendFailure } from './http/failures.ts';
import { sendHeaders } from './http/headers.ts';
import { servePages } from './http/pages.ts';
import type { Clock } from './lib/clock.ts';
import type { Ids } from './lib/ids.ts';
import type { Log } from './lib/log.ts';
import type { Database } from './storage/database.ts';

export interface AppParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly database: Database;
  readonly passwords: Passwords;
  readonly files: FileReader;
  /** Opens the set-up of a new database; null once it has a town. */
  readonly setupCode: string | null;
}

/**
 * 2,000 rows of a plan with their full Chinese texts are about 3 MB of JSON, and so are 2,000 pushed rows: one limit
 * of 4 MB for both.
 */
const BODY_LIMIT = 4 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 15_000;
/** How long an idle connection may keep a stopping server waiting. */
const KEEP_ALIVE_MS = 5_000;
/** Ten procedure names in one address, with room; Fastify's own limit is 100. */
const MAX_PATH_PARAMETER = 1_000;

/** The use cases' surroundings, as the server and the demo seed share them. */
export function createDeps({ database, ...parts }: Omit<AppParts, 'config'>): Deps {
  return { ...parts, db: database };
}

/** Puts the server together. It listens nowhere yet: `app.listen` does. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, ...rest } = parts;
  const { clock, ids, log } = rest;
  const certificate = await readCertificate(config, clock);
  const app: App = Fastify({
    https: certificate && { ...certificate, minVersion: 'TLSv1.2' },
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => ids.uuid(),
    requestIdHeader: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Addresses the router itself refuses; its own answer would repeat them in full.
    frameworkErrors: (_error, _request, reply) => void sendFailure(reply, 'INPUT_TOO_LARGE'),
    routerOptions: { maxParamLength: MAX_PATH_PARAMETER },
    logger: false,
  });
  app.server.headersTimeout = HEADERS_TIMEOUT_MS;
  const deps = createDeps(rest);
  answerFailures(app, deps);
  await sendHeaders(app, config);
  logCalls(app, log);
  serveApi(app, deps, config);
  await servePages(app, deps, { config, certificate });
  return app;
}

/** One line for each answer, without the query: texts of people may stand in it. */
function logCalls(app: App, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const [path] = request.url.split('?', 1);
    log.info(
      {
        request: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
