import { Worker } from 'node:worker_threads';
import type { Log } from '../lib/log.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import type { ReadDocument } from './document-grids.ts';
import { readDocument } from './read-document.ts';
import { readingQueue, type QueueLimits } from './reading-queue.ts';
import type { ZipEntry } from './zip-entries.ts';

/** SEC-93. */
export const READER_LIMITS = {
  /** Memory of the thread that parses a file, in MB. */
  memory: 256,
  /** Time for a file, in milliseconds, the start of its thread included. */
  time: 10_000,
  active: 2,
  waiting: 10,
} as const;

export type ReaderLimits = QueueLimits & { readonly memory: number; readonly time: number };

/** Reads files that come from people over the net; none of them harms the process. */
export interface DocumentReader {
  /** @param name as the person's computer calls the file; it decides nothing that the content can tell. */
  read(file: Uint8Array, name: string): Promise<ReadDocument | DocumentFault>;
}

const BUSY = documentFault('正在读取的文件太多，这一份没有读取。请过一会儿再试。');

const TOO_HEAVY = documentFault(
  '读取文件要用的内存太多，已经停下，没有读取。一份清单不会有这么多内容，请把清单另存为新的 .xlsx 或 .docx 再试。',
);

const STOPPED = documentFault(
  '读取文件时出了意外，没有读取。请在 Excel 或 Word 里打开并另存一份，再试一次；还不行请联系管理员。',
);

function tooSlow(time: number): DocumentFault {
  return documentFault(
    `读取文件超过 ${Math.ceil(time / 1_000)} 秒，已经停下，没有读取。请把清单另存为新的 .xlsx 或 .docx 再试。`,
  );
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

export interface ReaderOptions {
  readonly limits?: ReaderLimits;
  /** Told of a thread that died of a fault in our own code: the person gets a sentence, the log the reason. */
  readonly onCrash: (error: Error) => void;
}

/** Parses in a thread of its own, which ends with the file: nothing of one file is left for the next. */
function readInThread(
  entries: readonly ZipEntry[],
  { limits = READER_LIMITS, onCrash }: ReaderOptions,
): Promise<ReadDocument | DocumentFault> {
  const { memory, time } = limits;
  const thread = new Worker(new URL('./reading-thread.mjs', import.meta.url), {
    workerData: entries,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return new Promise((resolve) => {
    let outcome: ReadDocument | DocumentFault = STOPPED;
    const end = (told: ReadDocument | DocumentFault) => {
      clearTimeout(timer);
      outcome = told;
      void thread.terminate();
    };
    const timer = setTimeout(() => end(tooSlow(time)), time);
    // What the thread answers is typed where it is sent: it runs our own code.
    thread.once('message', (answer: ReadDocument | DocumentFault) => end(answer));
    thread.once('error', (error) => {
      if (!isOutOfMemory(error)) onCrash(error);
      end(isOutOfMemory(error) ? TOO_HEAVY : STOPPED);
    });
    // The next file waits until the memory of this one is free.
    thread.once('exit', () => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}

/** The reader of a server, which writes down what no person could do anything about. */
export function loggedReader(log: Log): DocumentReader {
  return createDocumentReader({
    onCrash: (error) => log.error({ event: 'reader-died', reason: String(error) }, 'file'),
  });
}

/** One for each server process. */
export function createDocumentReader(options: ReaderOptions): DocumentReader {
  const queue = readingQueue(options.limits ?? READER_LIMITS);
  return {
    async read(file, name) {
      const turn = queue.run(() =>
        readDocument(file, name, (entries) => readInThread(entries, options)),
      );
      return turn ?? BUSY;
    },
  };
}
