import type { FastifyError, FastifyReply } from 'fastify';
import { ERRORS } from '../../shared/errors.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Deps } from '../domain/deps.ts';
import { failure } from '../error-shape.ts';
import type { Issue } from '../error-shape.ts';
import { codeOf } from '../errors.ts';
import type { App } from './app-type.ts';
import { traceOf } from './trace.ts';

/** JSON-RPC's «invalid request»: the pane's client expects a number beside the words. */
const INVALID_REQUEST = -32_600;

const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'INPUT_INVALID',
  404: 'PATH_UNKNOWN',
  405: 'METHOD_REFUSED',
  413: 'INPUT_TOO_LARGE',
  414: 'INPUT_TOO_LARGE',
  415: 'CONTENT_TYPE_REFUSED',
  429: 'TOO_MANY_CALLS',
};

/** Answers with a code of the closed table, in the envelope the pane's client reads. */
export async function sendFailure(
  reply: FastifyReply,
  code: ErrorCode,
  issues: readonly Issue[] = [],
): Promise<void> {
  const data = failure(code, reply.request.id, { issues, details: null });
  await reply
    .code(ERRORS[code].http)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ error: { message: data.sentence, code: INVALID_REQUEST, data } });
}

/** The last resort: whatever fails outside a procedure is told by its code, and logged when it is a surprise. */
export function answerFailures(app: App, { log }: Deps): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const code = CODE_OF_STATUS[error.statusCode ?? 500] ?? codeOf(error);
    if (code === 'INTERNAL')
      log.error({ request: request.id, ...traceOf(error) }, 'request failed');
    await sendFailure(reply, code);
  });
  app.setNotFoundHandler(async (_request, reply) => {
    await sendFailure(reply, 'PATH_UNKNOWN');
  });
}
