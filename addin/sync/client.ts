import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from '@trpc/client';
import { z } from 'zod';
import type { AppRouter } from '../../server/routers/app-router.ts';
import { ERRORS, type ErrorCode } from '../../shared/errors.ts';
import type { Refusal } from './outcome.ts';
import { refusal } from './refusal.ts';

/** The server as procedures: `client.sheet.exchange.mutate(…)`. */
export type Client = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** «https://host:port/trpc». */
  readonly url: string;
  /** Bearer token of this moment; null before sign-in. */
  readonly token: () => string | null;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
}

/** One procedure for each request: two pushes never share a batch (reliability F19). */
export function createClient(options: ClientOptions): Client {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: options.url,
        // No name, number or plan in an address, ever: a log would keep it (SEC-15).
        methodOverride: 'POST',
        headers: () => {
          const token = options.token();
          return token === null ? {} : { authorization: `Bearer ${token}` };
        },
        fetch: (input, init) => fetchInTime(options, { input, init: init as RequestInit }),
      }),
    ],
  });
}

async function fetchInTime(
  options: ClientOptions,
  request: { readonly input: RequestInfo | URL | string; readonly init: RequestInit | undefined },
): Promise<Response> {
  const limit = AbortSignal.timeout(options.timeoutMs);
  const given = request.init?.signal;
  const signal = given ? AbortSignal.any([given, limit]) : limit;
  return options.fetch(request.input, { ...request.init, signal });
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Turns a call into a value: what the server answered, or why not in words. Only surprises of our own are thrown. */
export async function ask<T>(call: Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return { ok: false, refusal: refusalOf(error) };
  }
}

const CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

const failure = z.object({
  code: z.enum(CODES),
  sentence: z.string(),
  requestId: z.string().optional(),
  details: z.looseObject({ towns: z.array(z.string()).optional() }).nullish(),
});

function refusalOf(error: { readonly data?: unknown; readonly cause?: unknown }): Refusal {
  const parsed = failure.safeParse(error.data);
  if (parsed.success) {
    const { code, sentence, details } = parsed.data;
    const towns = details?.towns;
    const plain = { kind: 'refused', code, sentence, problems: [] } as const;
    return towns === undefined ? plain : { ...plain, towns };
  }
  return refusal(isAbort(error.cause) ? 'CANCELLED' : 'OFFLINE');
}

/** A timeout is a lost answer, not a cancelled one: only the person's own abort counts. */
function isAbort(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AbortError';
}
