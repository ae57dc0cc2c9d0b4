import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

// What a log may say of a person is an account id: never a name, a phone, a password or a token.
const SECRET_PATHS = [
  'token',
  'password',
  'authorization',
  'req.headers',
  'phone',
  'name',
  'login',
];

/** Lines of JSON, so that no text of a person can forge one; times in UTC. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_PATHS, remove: true },
  });
}
