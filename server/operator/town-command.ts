import { createDeps } from '../app.ts';
import { createPasswords, PASSWORD_COST } from '../auth/password.ts';
import { loggedReader } from '../documents/document-reader.ts';
import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { systemClock } from '../lib/clock.ts';
import { randomIds } from '../lib/ids.ts';
import { createLog } from '../lib/log.ts';
import { openExisting } from '../storage/open-existing.ts';
import { StartRefused } from '../storage/start-refused.ts';
import { carryOut } from './carry-out.ts';
import { readTownOrder, USAGE } from './town-order.ts';

/** 0 done · 1 refused, nothing was changed · 2 the command or the database could not be used. */
const EXIT = { done: 0, refused: 1, unusable: 2 } as const;

async function run(words: readonly string[]): Promise<number> {
  const order = readTownOrder(words);
  if (order === null) return tell(USAGE, EXIT.unusable);
  const config = readConfig();
  const log = createLog(config.logLevel);
  const opened = await openExisting(config, log);
  try {
    const passwords = createPasswords(PASSWORD_COST);
    const files = loggedReader(log);
    const world = { clock: systemClock, ids: randomIds, log, passwords, files, setupCode: null };
    const told = await carryOut(createDeps({ ...world, database: opened.db }), order);
    if (!told.done) return tell(told.lines.join('\n'), EXIT.refused);
    process.stdout.write(`${told.lines.join('\n')}\n`);
    return EXIT.done;
  } finally {
    await opened.close();
  }
}

function tell(words: string, exit: number): number {
  process.stderr.write(`${words}\n`);
  return exit;
}

/** Refusals in the words they have; anything else is a surprise and is shown whole. */
function refusal(error: unknown): number {
  if (error instanceof StartRefused) return tell(error.message, EXIT.unusable);
  if (error instanceof AppError) return tell(error.message, EXIT.refused);
  throw error;
}

process.exitCode = await run(process.argv.slice(2)).catch(refusal);
