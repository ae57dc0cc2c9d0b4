import type { Book } from '../../shared/sheet/book.ts';
import type { SheetServer } from './sheet-server.ts';
import type { Store } from './store.ts';

/** What the commands need from outside; `addin/app` is the only place that puts the real ones together. */
export interface Deps {
  readonly book: Book;
  readonly server: SheetServer;
  readonly store: Store;
  /** This moment; only for words such as «上次同步 10:42», truth is the server's time. */
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
  readonly sha256: (text: string) => Promise<string>;
  /** Resolves after `ms`, rejects with an AbortError when the signal aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 ≤ x < 1, for the spread of retries. */
  readonly random: () => number;
}
