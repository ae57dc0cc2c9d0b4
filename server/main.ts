import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { holdFolder } from './storage/lock-file.ts';
import { StartRefused } from './storage/start-refused.ts';

/** The command line. The data folder is taken before the rest is even loaded, so that a second start is told at once. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  const config = readConfig();
  const hold = config.databaseUrl === null ? await holdFolder(config.dataDir, new Date()) : null;
  const { start } = await import('./start.ts');
  const stop = await start({ config, hold, demo: values.demo, print: console.log });
  const end = () => void stop().then(() => process.exit(0), fail);
  process.once('SIGINT', end).once('SIGTERM', end);
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

main().catch(fail);
