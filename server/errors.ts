import { ERRORS } from '../shared/errors.ts';
import type { ErrorCode } from '../shared/errors.ts';
import { sqlState } from './storage/sql-state.ts';

/** Facts a sentence can be made more precise with; they cross the wire, so never a name or a text of another unit. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** A failure with a code of the closed table: the only kind whose reason a caller learns. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | null;

  constructor(code: ErrorCode, details: ErrorDetails | null = null) {
    super(ERRORS[code].sentence);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** SQLSTATEs with an answer of their own; PostgreSQL 15, appendix A. */
const CODE_OF_STATE = {
  '23505': 'BUSY',
  '40001': 'BUSY',
  '40P01': 'BUSY',
  '55P03': 'BUSY',
  '57014': 'BUSY',
  '53100': 'STORAGE_FULL',
  '53300': 'DB_UNAVAILABLE',
  '57P01': 'DB_UNAVAILABLE',
  '57P02': 'DB_UNAVAILABLE',
  '57P03': 'DB_UNAVAILABLE',
  '08000': 'DB_UNAVAILABLE',
  '08003': 'DB_UNAVAILABLE',
  '08006': 'DB_UNAVAILABLE',
  ECONNREFUSED: 'DB_UNAVAILABLE',
  ECONNRESET: 'DB_UNAVAILABLE',
  ENOSPC: 'STORAGE_FULL',
} as const satisfies Record<string, ErrorCode>;

function isKnownState(state: string): state is keyof typeof CODE_OF_STATE {
  return Object.hasOwn(CODE_OF_STATE, state);
}

/** The code a failure is told by: its own, that of the database's complaint, or INTERNAL. */
export function codeOf(error: unknown): ErrorCode {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause.code;
  }
  const state = sqlState(error);
  return state !== null && isKnownState(state) ? CODE_OF_STATE[state] : 'INTERNAL';
}

export function detailsOf(error: unknown): ErrorDetails | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) return cause.details;
  }
  return null;
}
