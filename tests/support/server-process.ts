import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/routers/app-router.ts';
import type { TestClient } from './server.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Ends the wait for a line that never comes; generous, because the machine is shared. */
const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 20;

export interface ProcessOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The server as an operator starts it: `main.ts` in a process of its own, on a free port of the loopback. */
export class ServerProcess implements AsyncDisposable {
  readonly ended: Promise<Ended>;
  readonly #dataDir: string;
  readonly #child: ReturnType<typeof spawn>;
  #output = '';
  #isOver = false;

  constructor({ dataDir, args = [], env = {} }: ProcessOptions) {
    this.#dataDir = dataDir;
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        DATA_DIR: dataDir,
        PORT: '0',
        HOST: '127.0.0.1',
        ...env,
      },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        this.#isOver = true;
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('the server process could not be started');
    return pid;
  }

  /** Everything it has printed so far, on either stream. */
  get output(): string {
    return this.#output;
  }

  /** Waits until it has printed a match; rejects when it ends before that. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const isOver = this.#isOver;
      const found = pattern.exec(this.#output);
      if (found) return found;
      if (isOver || performance.now() > deadline) {
        throw new Error(`the server printed no ${String(pattern)}: ${this.#output}`);
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }

  /** «https://localhost:49152», once it is ready for calls. */
  async url(): Promise<string> {
    const [address] = await this.printed(/https:\/\/localhost:\d+(?=\/\n)/u);
    return address;
  }

  /** The certificate it made for itself, PEM. */
  get certificate(): string {
    return readFileSync(join(this.#dataDir, 'tls/cert.pem'), 'utf8');
  }

  /** The pane's typed calls over https, trusting this server's own certificate and no other. */
  async client(token: string | null = null): Promise<TestClient> {
    const ca = this.certificate;
    return createTRPCClient<AppRouter>({
      links: [
        httpLink({
          url: `${await this.url()}/trpc`,
          headers: token === null ? {} : { authorization: `Bearer ${token}` },
          methodOverride: 'POST',
          fetch: (url, init) => fetchTrusting(ca, new Request(url as string, init as RequestInit)),
        }),
      ],
    });
  }

  async signIn(login: string, password: string): Promise<TestClient> {
    const { token } = await (await this.client()).auth.signIn.mutate({ login, password });
    return this.client(token);
  }

  async end(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isOver) await this.end('SIGKILL');
  }
}

/** `fetch` with a certificate authority of its own, which Node's lets nobody name. */
async function fetchTrusting(ca: string, call: Request): Promise<Response> {
  const body = Buffer.from(await call.arrayBuffer());
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...Object.fromEntries(call.headers), 'content-length': body.length };
    const options = { method: call.method, headers, ca, agent: false };
    request(call.url, options, resolve).once('error', reject).end(body);
  });
  const content = await buffer(answer);
  return new Response(new Uint8Array(content), { status: answer.statusCode ?? 0 });
}
