import { createHash, randomUUID } from 'node:crypto';
import { bindCommands } from '../../addin/sync/bind-commands.ts';
import type { Client } from '../../addin/sync/client.ts';
import type { Commands } from '../../addin/sync/commands.ts';
import type { Store } from '../../addin/sync/store.ts';
import type { Progress, Run } from '../../addin/sync/outcome.ts';
import { sheetServer } from '../../addin/sync/sheet-server.ts';
import type { Book } from '../../shared/sheet/book.ts';
import { memoryStore } from './memory-store.ts';

/** One person's pane beside one workbook: the real commands, without their screens. */
export interface Pane {
  readonly commands: Commands;
  readonly client: Client;
  readonly store: Store;
  readonly run: Run;
  readonly progress: readonly Progress[];
}

export interface PaneParts {
  readonly book: Book;
  readonly client: Client;
  readonly store?: Store;
}

export function openPane({ book, client, store = memoryStore() }: PaneParts): Pane {
  const progress: Progress[] = [];
  const commands = bindCommands({
    book,
    server: sheetServer(client),
    store,
    now: () => new Date(),
    newId: randomUUID,
    sha256: (text) => Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex')),
    // Tests do not wait for networks to recover; how long the pane waits is told by schedule.test.
    wait: () => Promise.resolve(),
    random: () => 0,
  });
  const run: Run = {
    onProgress: (step) => progress.push(step),
    signal: new AbortController().signal,
  };
  return { commands, client, store, run, progress };
}

/** The outcome that was hoped for, or the sentence that says why it is another. */
export function succeeded<T extends { readonly kind: string }>(
  outcome: T,
): Exclude<T, { readonly kind: 'refused' | 'header-asked' }> {
  if (outcome.kind === 'refused' || outcome.kind === 'header-asked') {
    throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  }
  return outcome as Exclude<T, { readonly kind: 'refused' | 'header-asked' }>;
}
