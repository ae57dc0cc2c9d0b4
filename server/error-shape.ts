import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { ERRORS } from '../shared/errors.ts';
import type { ErrorCode } from '../shared/errors.ts';
import { codeOf, detailsOf } from './errors.ts';
import type { ErrorDetails } from './errors.ts';

/** What a failure looks like on the wire: a code, its sentence, and nothing of how the server is made. */
export interface Failure {
  readonly code: ErrorCode;
  readonly httpStatus: number;
  readonly sentence: string;
  readonly requestId: string;
  readonly issues: readonly Issue[];
  readonly details: ErrorDetails | null;
}

/** One place in the input that does not fit, for the person who can mend it. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

// A schema complaint for each of 2,000 bad rows would be an answer larger than the question.
const MAX_ISSUES = 20;
const MAX_PATH = 80;

const CODE_OF_TRPC: Readonly<Partial<Record<TRPCError['code'], ErrorCode>>> = {
  NOT_FOUND: 'PATH_UNKNOWN',
  METHOD_NOT_SUPPORTED: 'METHOD_REFUSED',
  UNSUPPORTED_MEDIA_TYPE: 'CONTENT_TYPE_REFUSED',
  PAYLOAD_TOO_LARGE: 'INPUT_TOO_LARGE',
  PARSE_ERROR: 'INPUT_INVALID',
  BAD_REQUEST: 'INPUT_INVALID',
};

export function failureOf(error: unknown, requestId: string): Failure {
  const own = codeOf(error);
  const byProtocol = error instanceof TRPCError ? CODE_OF_TRPC[error.code] : undefined;
  const code = own === 'INTERNAL' ? (byProtocol ?? own) : own;
  return failure(code, requestId, {
    issues: code === 'INPUT_INVALID' ? issuesOf(error) : [],
    details: detailsOf(error),
  });
}

export function failure(
  code: ErrorCode,
  requestId: string,
  extra: Pick<Failure, 'issues' | 'details'> = { issues: [], details: null },
): Failure {
  const { http, sentence } = ERRORS[code];
  return { code, httpStatus: http, sentence, requestId, ...extra };
}

function issuesOf(error: unknown): readonly Issue[] {
  const cause = error instanceof Error ? error.cause : null;
  if (!(cause instanceof z.ZodError)) return [];
  return cause.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: issue.path.join('.').slice(0, MAX_PATH),
    message: issue.code === 'custom' ? issue.message : (MESSAGES[issue.code] ?? UNFIT),
  }));
}

const UNFIT = '内容不合规定';

const MESSAGES: Readonly<Record<string, string>> = {
  invalid_type: '缺少内容，或类型不对',
  too_big: '太长、太大或太多',
  too_small: '太短、太小或没有填',
  invalid_format: '格式不对',
  unrecognized_keys: '有服务器不认识的内容',
  invalid_value: '不在可选的范围内',
};
