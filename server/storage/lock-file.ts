import { mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import type { Server } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './start-refused.ts';

const holder = z.object({ pid: z.int(), host: z.string(), since: z.iso.datetime() });

export type Holder = z.infer<typeof holder>;

/** Another process has the data folder. */
export class FolderInUse extends StartRefused {
  readonly holder: Holder | null;

  constructor(dataDir: string, by: Holder | null) {
    const who = by ? `进程 ${by.pid}（${by.host}，${by.since} 启动）` : '另一个进程';
    super(`数据目录 ${dataDir} 正在被${who}使用。请先停掉它，再启动；数据没有被改动。`);
    this.holder = by;
  }
}

export interface Hold {
  readonly release: () => Promise<void>;
}

/**
 * Takes a data folder, made where there is none, for this process alone. Two processes on one embedded database lose
 * acknowledged rows without an error, so the hold is one of the operating system (a listening socket named for the
 * folder), which ends with the process however it ends; the file beside it only says who holds.
 */
export async function holdFolder(dataDir: string, now: Date): Promise<Hold> {
  mkdirSync(dataDir, { recursive: true });
  const note = join(dataDir, 'lock.json');
  const address = addressOf(dataDir);
  const server = await listenAlone(address);
  if (server === null) throw new FolderInUse(dataDir, readHolder(note));
  const mine: Holder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  writeFileSync(note, JSON.stringify(mine));
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

// Named by the folder's identity on disk, not by its path: two paths to one folder are one hold.
function addressOf(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true });
  const name = `qingdantong-${dev}-${ino}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

async function listenAlone(address: string): Promise<Server | null> {
  const first = await listen(address);
  if (first !== null || !address.endsWith('.sock')) return first;
  // Only where the system has no socket without a file: one left by a killed process refuses to be called.
  if (await answers(address)) return null;
  unlinkSync(address);
  return listen(address);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    // Exclusive, or a cluster worker would share its parent's socket; unref'd, so that it never keeps a process alive.
    server.listen({ path: address, exclusive: true }, () => resolve(server.unref()));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}

function readHolder(note: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    // The holder may be between taking the folder and writing its note: it is in use all the same.
    return null;
  }
}
