import { bindCommands } from '../sync/bind-commands.ts';
import { createClient, type Client } from '../sync/client.ts';
import type { Commands } from '../sync/commands.ts';
import { sheetServer } from '../sync/sheet-server.ts';
import { createWorkGate } from '../ui/work-gate.ts';
import { openWorkbook } from '../workbook/host.ts';
import type { Book } from '../../shared/sheet/book.ts';
import { createEditWait } from './edit-wait.ts';
import { watchIdle } from './idle-watch.ts';
import { IDLE_SENTENCE } from './messages.ts';
import { noWorkbook } from './no-workbook.ts';
import type { OfficeHost } from './office-host.ts';
import { createPartitionStore, type PartitionStore } from './partition-store.ts';
import { every, random, setTimer, sha256, wait } from './platform.ts';
import { createCall, createServerApi } from './server-api.ts';
import { saveFile } from './save-file.ts';
import { createServerReporting } from './server-reporting.ts';
import type { Services } from './services.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { createSheetHints, type SheetHints } from './sheet-hints.ts';
import { createTokenStore } from './token-store.ts';

/** Long enough for a first import on a slow line, short enough to say «connection lost» the same minute. */
const TIMEOUT_MS = 60_000;

/** Which copy of the file speaks stays the same person after person; everything else is somebody's work. */
const KEPT_AFTER_SIGN_OUT = ['instance'] as const;

/** Puts the real parts together; nothing else in the pane knows more than `Services`. */
export function createServices(office: OfficeHost): Services {
  const { partitionKey, inExcel } = office;
  const tokens = createTokenStore({ storage: sessionStorage, partitionKey });
  const store = createPartitionStore({ storage: localStorage, partitionKey });
  const client = createClient({
    url: new URL('/trpc', location.origin).href,
    token: tokens.current,
    fetch: (input, init) => fetch(input, init),
    timeoutMs: TIMEOUT_MS,
  });
  const editWait = createEditWait();
  const book = inExcel ? openWorkbook({ onWaiting: editWait.set, setTimer }) : noWorkbook;

  const call = createCall((sentence) => {
    session.lose(sentence);
  });
  const api = createServerApi(client, call);
  const session = createSessionStore({ api, tokens });
  const hints = createSheetHints(book);
  const selections = createSheetHints({ watch: (onHint) => book.watchSelection(onHint) });
  guard({ session, store, hints: inExcel ? hints : null });

  return {
    session,
    api,
    reporting: createServerReporting(client, call),
    commands: createCommands({ book, client, store }),
    gate: createWorkGate(),
    editWait,
    inExcel,
    onSheetEdited: hints.listen,
    onCellSelected: selections.listen,
    saveFile: (file) => office.savesFiles && saveFile(file),
    newId: () => crypto.randomUUID(),
    now: () => new Date(),
  };
}

interface CommandParts {
  readonly book: Book;
  readonly client: Client;
  readonly store: PartitionStore;
}

function createCommands({ book, client, store }: CommandParts): Commands {
  return bindCommands({
    book,
    server: sheetServer(client),
    store,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    sha256,
    wait,
    random,
  });
}

interface Guarded {
  readonly session: SessionStore;
  readonly store: PartitionStore;
  /** Null outside of Excel. */
  readonly hints: SheetHints | null;
}

/** Signs out after idleness, and leaves nobody's work in the storage once nobody is signed in (SEC-37, SEC-78). */
function guard({ session, store, hints }: Guarded): void {
  const idle = watchIdle({
    target: document,
    now: () => Date.now(),
    every,
    onIdle: () => {
      if (session.state().kind !== 'signed-in') return;
      session.leaveIdle(IDLE_SENTENCE).catch(reportError);
    },
  });
  hints?.listen(idle.touch);
  session.subscribe(() => {
    if (session.state().kind === 'signed-out') store.clearExcept(KEPT_AFTER_SIGN_OUT);
  });
}
