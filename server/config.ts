import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

const DEFAULT_PORT = 3443;

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const words = z
  .string()
  .default('')
  .transform((value) => value.split(/[\s,]+/u).filter((word) => word !== ''));

/** A name without a star, scheme or port, or an address without brackets: what a certificate can name. */
const hosts = words.pipe(z.array(z.string().regex(/^[a-z0-9][a-z0-9.-]*$|^[0-9a-f:.]+$/iu)));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  HOST: z.string().default('0.0.0.0'),
  /** Where the embedded database and the certificate live. */
  DATA_DIR: z.string().default('data'),
  /** postgres://… instead of the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u)
    .optional(),
  /** 1 = also on a PostgreSQL that loses acknowledged rows in a power cut: a laboratory only. */
  ALLOW_UNSAFE_POSTGRES: flag,
  /** Paths of a certificate and its key; without them the server makes its own. */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  /** 1 = plain http, for a laboratory or behind a proxy that speaks https. */
  INSECURE_HTTP: flag,
  /** Names and addresses people reach this machine by, for the certificate made here. */
  PUBLIC_HOSTS: hosts,
  /** Address the manifest points to, https as Office demands; without it, the one it was asked for at. */
  PUBLIC_URL: z.url({ protocol: /^https$/u }).optional(),
  /** Where Office.js comes from; the machine itself by default. */
  OFFICE_JS_URL: z.string().default('/office-js/office.js'),
  /** Further pages that may frame the pane, for Excel on the web. */
  FRAME_ANCESTORS: words,
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  TRUST_PROXY: words,
  CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  SIGN_INS_PER_MINUTE: z.coerce.number().int().min(1).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly allowUnsafePostgres: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | 'own' | 'none';
  readonly publicHosts: readonly string[];
  readonly publicUrl: string | null;
  readonly officeJsUrl: string;
  readonly frameAncestors: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly callsPerMinute: number;
  readonly signInsPerMinute: number;
  readonly logLevel: string;
  readonly folders: {
    readonly pane: string;
    readonly workbench: string;
    readonly demo: string;
    readonly officeJs: string;
    readonly assets: string;
    readonly manifest: string;
  };
}

/** Reads the settings, once; a wrong one stops the start with its name. Nothing else reads the environment. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const set = environment.parse(env);
  const tlsFiles =
    set.TLS_CERT === undefined || set.TLS_KEY === undefined
      ? null
      : { cert: resolve(set.TLS_CERT), key: resolve(set.TLS_KEY) };
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL ?? null,
    allowUnsafePostgres: set.ALLOW_UNSAFE_POSTGRES,
    tls: set.INSECURE_HTTP ? 'none' : (tlsFiles ?? 'own'),
    publicHosts: set.PUBLIC_HOSTS,
    publicUrl: set.PUBLIC_URL ?? null,
    officeJsUrl: set.OFFICE_JS_URL,
    frameAncestors: set.FRAME_ANCESTORS,
    trustedProxies: set.TRUST_PROXY,
    callsPerMinute: set.CALLS_PER_MINUTE,
    signInsPerMinute: set.SIGN_INS_PER_MINUTE,
    logLevel: set.LOG_LEVEL,
    folders: {
      pane: join(REPOSITORY, 'dist/pane'),
      workbench: join(REPOSITORY, 'dist/workbench'),
      demo: join(REPOSITORY, 'dist/demo'),
      officeJs: join(REPOSITORY, 'node_modules/@microsoft/office-js/dist'),
      assets: join(REPOSITORY, 'addin/assets'),
      manifest: join(REPOSITORY, 'manifest.xml'),
    },
  };
}
