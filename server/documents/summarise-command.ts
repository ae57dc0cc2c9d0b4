import { createPasswords, PASSWORD_COST } from '../auth/password.ts';
import { readConfig, type Config } from '../config.ts';
import { askedSummary } from '../domain/asked-summary.ts';
import { systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { createLog, type Log } from '../lib/log.ts';
import type { OpenDatabase } from '../storage/database.ts';
import { FolderInUse } from '../storage/lock-file.ts';
import { openExisting } from '../storage/open-existing.ts';
import { StartRefused } from '../storage/start-refused.ts';
import { loggedReader } from './document-reader.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { readSummariseOptions } from './summarise-options.ts';
import { writeSummaryFiles, type WrittenFile } from './summary-files.ts';

/** 0 both files are written · 1 a name is unknown or says too little · 2 the command, database or folder failed. */
const EXIT = { written: 0, unclear: 1, failed: 2 } as const;

async function run(words: readonly string[]): Promise<number> {
  const options = readSummariseOptions(words);
  if (options.kind === 'fault') return tell(options.sentence, EXIT.failed);
  const config = readConfig();
  const log = createLog(config.logLevel);
  const opened = await open(config, log);
  if ('sentence' in opened) return tell(opened.sentence, EXIT.failed);
  try {
    const passwords = createPasswords(PASSWORD_COST);
    const files = loggedReader(log);
    const world = { clock: systemClock, ids: randomIds, log, passwords, files, setupCode: null };
    const found = await askedSummary({ ...world, db: opened.db }, options.request);
    if (found.kind === 'unclear') return tell(found.sentence, EXIT.unclear);
    const written = await writeSummaryFiles(found.facts, options.out);
    if ('sentence' in written) return tell(written.sentence, EXIT.failed);
    process.stdout.write(`${writtenText(written, found.facts.no)}\n`);
    return EXIT.written;
  } finally {
    await opened.close();
  }
}

function tell(sentence: string, exit: number): number {
  process.stderr.write(`${sentence}\n`);
  return exit;
}

async function open(config: Config, log: Log): Promise<OpenDatabase | DocumentFault> {
  try {
    return await openExisting(config, log);
  } catch (error) {
    if (error instanceof FolderInUse) {
      const who = error.holder === null ? '' : `（进程 ${error.holder.pid}）`;
      return documentFault(
        `数据目录 ${config.dataDir} 正在被运行中的服务器${who}使用，没有生成文件。请先停掉服务器再运行，或在窗格里生成汇总。`,
      );
    }
    if (error instanceof StartRefused) return documentFault(error.message);
    throw error;
  }
}

function writtenText(written: readonly WrittenFile[], no: number | null): string {
  const files = written.map(({ path, bytes }) => `已写出 ${path}（${bytes} 字节）`);
  const kept =
    no === null
      ? '数据是现在的，没有留号；要能一字不差地重做，请先在窗格里汇总留号，再加 --no。'
      : `数据是第 ${no} 号汇总留存的。`;
  return [...files, kept].join('\n');
}

process.exitCode = await run(process.argv.slice(2));
