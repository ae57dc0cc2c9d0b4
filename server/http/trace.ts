import { sqlState } from '../storage/sql-state.ts';
import { codeOf } from '../errors.ts';

/**
 * A failure as the log may keep it: where it happened and which kind it was. A database's own message names the
 * parameters, and those are people's texts, so it stays out. Null for an expected refusal.
 */
export function traceOf(error: unknown): {
  readonly kind: string;
  readonly state: string | null;
  readonly frames: readonly string[];
} | null {
  const code = codeOf(error);
  const state = sqlState(error);
  if (code !== 'INTERNAL' && state === null) return null;
  const deepest = innermost(error);
  const isDatabase = state !== null;
  const kind = deepest instanceof Error ? deepest.name : typeof deepest;
  const message = deepest instanceof Error && !isDatabase ? `: ${deepest.message}` : '';
  const stack = deepest instanceof Error ? (deepest.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return { kind: kind + message, state, frames: frames.map((line) => line.trim()).slice(0, 12) };
}

function innermost(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;
}
