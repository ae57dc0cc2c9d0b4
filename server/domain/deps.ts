import type { Passwords } from '../auth/password.ts';
import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import type { Log } from '../lib/log.ts';
import type { Database } from '../storage/database.ts';
import type { FileReader } from './file-reader.ts';

/** What every use case may touch of the world outside. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly passwords: Passwords;
  readonly files: FileReader;
  /** Printed at start on a new database; null when this server cannot be set up any more. */
  readonly setupCode: string | null;
}
