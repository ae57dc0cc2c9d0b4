import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../lib/log.ts';
import { openFolder, openPostgres, type OpenDatabase } from './database.ts';
import { holdFolder } from './lock-file.ts';
import { StartRefused } from './start-refused.ts';

/** Where the server keeps its database. */
export interface DatabasePlace {
  /** Null: the folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly allowUnsafePostgres: boolean;
}

/**
 * The server's database for a command beside it, never a new one: a mistyped folder is not filled with an empty database.
 * Throws StartRefused; FolderInUse while a server has the folder.
 */
export async function openExisting(place: DatabasePlace, log: Log): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = place;
  if (databaseUrl !== null) {
    return openPostgres(databaseUrl, { log, allowUnsafe: place.allowUnsafePostgres });
  }
  if (!existsSync(join(dataDir, 'pgdata'))) {
    throw new StartRefused(
      `数据目录 ${dataDir} 里没有数据库。请检查 DATA_DIR 的设置；新服务器请先用 npm start 启动一次。`,
    );
  }
  return openFolder(dataDir, await holdFolder(dataDir, new Date()));
}
