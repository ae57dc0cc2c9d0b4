import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createContext } from '../context.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../domain/deps.ts';
import { sha256Hex } from '../lib/digest.ts';
import { traceOf } from './trace.ts';
import { appRouter } from '../routers/app-router.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { App } from './app-type.ts';
import { createCallLimiter } from './call-limiter.ts';
import { sendFailure } from './failures.ts';

export const API_PREFIX = '/trpc';
export const MAX_BATCH = 10;

/** A file of 10 MB in base64, and its name. */
const FILE_BODY_LIMIT = 14 * 1024 * 1024;

/** Where somebody could try passwords or codes. */
const GUESSABLE: ReadonlySet<string> = new Set([
  'auth.signIn',
  'auth.changePassword',
  'setup.complete',
]);

interface Route {
  Params: { path: string };
}

/** Serves the router. Everything that can be refused without running a procedure is refused before the body is read. */
export function serveApi(app: App, deps: Deps, config: Config): void {
  const guard = createGuard(deps, config);
  app.register((api, _options, done) => {
    // Only JSON exists here. tRPC reads the text itself; a form or a stream of any size finds no parser.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    api.addHook<Route>('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const refusal = guard(request);
      if (refusal !== null) await sendFailure(reply, refusal);
    });
    api.route<Route>({
      method: ['GET', 'POST'],
      url: `${API_PREFIX}/:path`,
      handler: (request, reply) => handle(deps, request, reply),
    });
    // By itself, never in a batch: only whoever sends a file may send this much.
    api.route<Route>({
      method: 'POST',
      url: `${API_PREFIX}/:path(^file\\.read$)`,
      bodyLimit: FILE_BODY_LIMIT,
      handler: (request, reply) => handle(deps, request, reply),
    });
    done();
  });
}

type Call = FastifyRequest<Route>;

function createGuard({ clock }: Deps, config: Config) {
  const calls = createCallLimiter(clock, config.callsPerMinute);
  const guesses = createCallLimiter(clock, config.signInsPerMinute);
  return (request: Call): ErrorCode | null => {
    if (request.method === 'POST' && !isJson(request.headers['content-type'])) {
      return 'CONTENT_TYPE_REFUSED';
    }
    const names = request.params.path.split(',');
    if (names.length > MAX_BATCH || !mayBatch(names)) return 'INPUT_INVALID';
    const isGuess = names.some((name) => GUESSABLE.has(name));
    if (isGuess && !guesses.take(request.ip, names.length)) return 'TOO_MANY_CALLS';
    return calls.take(callerOf(request), names.length) ? null : 'TOO_MANY_CALLS';
  };
}

/** Sign-ins one by one, so that each is counted; pushes one by one, because each is a transaction of its own. */
function mayBatch(names: readonly string[]): boolean {
  if (names.length === 1) return true;
  const pushes = names.filter((name) => name === 'sheet.exchange').length;
  return pushes <= 1 && !names.some((name) => name.startsWith('auth.') || GUESSABLE.has(name));
}

function isJson(contentType: string | undefined): boolean {
  const [mediaType = ''] = (contentType ?? '').split(';');
  return mediaType.trim().toLowerCase() === 'application/json';
}

/** A session where there is one, so that one person's haste does not stop a whole office behind one address. */
function callerOf(request: Call): string {
  const { authorization } = request.headers;
  return authorization === undefined ? request.ip : sha256Hex(authorization);
}

async function handle(deps: Deps, request: Call, reply: FastifyReply): Promise<void> {
  await fastifyRequestHandler({
    router: appRouter,
    req: request,
    res: reply,
    path: request.params.path,
    maxBatchSize: MAX_BATCH,
    allowMethodOverride: true,
    createContext: () =>
      createContext(deps, { id: request.id, authorization: request.headers.authorization }),
    onError: ({ error, path }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return;
      const trace = traceOf(error.cause ?? error);
      if (trace !== null) deps.log.error({ request: request.id, path, ...trace }, 'call failed');
    },
  });
}
