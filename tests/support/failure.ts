import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../server/routers/app-router.ts';

type Failure = NonNullable<TRPCClientError<AppRouter>['data']>;

/** The failure a call ends with; a call that succeeds fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCClientError))
    throw new Error(`refused was expected, got ${String(error)}`);
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) throw new Error('the answer has no code of ours');
  return data;
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await failureOf(call)).code;
}
