import { networkInterfaces } from 'node:os';
import { createApp, createDeps } from './app.ts';
import { createPasswords, PASSWORD_COST } from './auth/password.ts';
import type { Config } from './config.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/town.ts';
import { writeDemoWorkbooks } from './demo/workbooks.ts';
import { loggedReader } from './documents/document-reader.ts';
import { townsServed } from './domain/towns-served.ts';
import { systemClock } from './lib/clock.ts';
import { randomIds, spokenCode } from './lib/ids.ts';
import { createLog } from './lib/log.ts';
import { startCalendar } from './jobs/calendar-job.ts';
import type { Log } from './lib/log.ts';
import { openFolder, openPostgres } from './storage/database.ts';
import type { OpenDatabase } from './storage/database.ts';
import type { Hold } from './storage/lock-file.ts';

export interface Start {
  readonly config: Config;
  /** The data folder, already this process's own; null where the database is elsewhere. */
  readonly hold: Hold | null;
  readonly demo: boolean;
  readonly print: (line: string) => void;
}

/** Opens the database, starts the server and says where it is. Returns what stops it again. */
export async function start({ config, hold, demo, print }: Start): Promise<() => Promise<void>> {
  const log = createLog(config.logLevel);
  const opened = await open(config, hold, log);
  const isNew = (await townsServed(opened.db)).length === 0;
  const setupCode = isNew && !demo ? spokenCode(randomIds) : null;
  const parts = {
    clock: systemClock,
    ids: randomIds,
    log,
    database: opened.db,
    passwords: createPasswords(PASSWORD_COST),
    files: loggedReader(log),
    setupCode,
  };
  if (demo && isNew) await seedDemo(createDeps(parts));
  if (demo) await writeDemoWorkbooks(config.folders.demo);
  const app = await createApp({ ...parts, config });
  // Whatever slips through is written down; the request it belonged to has had its answer.
  process.on('unhandledRejection', (reason) => log.error({ reason: String(reason) }, 'unhandled'));
  await app.listen({ port: config.port, host: config.host });
  const bound = app.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port;
  for (const line of [...addressLines(config, port), ...(demo ? demoLines() : [])]) print(line);
  if (setupCode !== null) print(`\n首次使用，请在窗格里输入初始化口令：${setupCode}\n`);
  const stopCalendar = startCalendar(createDeps(parts));
  return async () => {
    await stopCalendar();
    await app.close();
    await opened.close();
  };
}

async function open(config: Config, hold: Hold | null, log: Log): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    return openPostgres(config.databaseUrl, { log, allowUnsafe: config.allowUnsafePostgres });
  }
  if (hold === null) throw new Error('the embedded database needs its folder held');
  return openFolder(config.dataDir, hold);
}

function addressLines(config: Config, port: number): readonly string[] {
  const scheme = config.tls === 'none' ? 'http' : 'https';
  const own = hostsAt(config).map((host) => `${scheme}://${host}:${port}`);
  const bases = config.publicUrl === null ? own : [config.publicUrl.replace(/\/$/u, '')];
  return [
    '清单通已启动：',
    ...bases.flatMap((base) => [
      `  首页      ${base}/`,
      `  工作台    ${base}/workbench/`,
      `  窗格      ${base}/pane/taskpane.html`,
      `  加载项    ${base}/manifest.xml`,
    ]),
  ];
}

/** Under which names it answers: all of the machine's, or, bound to one address, that one's. */
function hostsAt({ host, publicHosts }: Config): readonly string[] {
  if (LOOPBACK.has(host)) return ['localhost'];
  if (!EVERYWHERE.has(host)) return [...new Set([...publicHosts, host])];
  const addresses = Object.values(networkInterfaces()).flatMap((each) =>
    (each ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
  );
  return [...new Set(['localhost', ...publicHosts, ...addresses.map(({ address }) => address)])];
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

function demoLines(): readonly string[] {
  return [
    `\n示范镇的账号（密码都是 ${DEMO_PASSWORD}）：`,
    ...DEMO_ACCOUNTS.map(
      ({ login, name, unit }) =>
        `  ${login.padEnd(14)} ${name}${unit === null ? '' : `（${unit}）`}`,
    ),
  ];
}
