import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const require = createRequire(import.meta.url);
const FILE = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
/** Compiled once: every host runs it in a global of its own. */
const SCRIPT = new vm.Script(readFileSync(FILE, 'utf8'), { filename: FILE });

/** What the library finds in its global before it loads. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

export interface Requirements {
  isSetSupported(name: string, version?: string): boolean;
}

export interface OfficeScript {
  readonly excel: typeof Excel;
  readonly officeExtension: typeof OfficeExtension;
}

/** The parts of a browser that the library touches when it loads, and no more. */
function browserGlobal(bridge: NativeBridge, requirements: Requirements): Record<string, unknown> {
  const silent = () => undefined;
  const global: Record<string, unknown> = {
    // One realm for what crosses over: errors and answers are those of the code under test.
    Error,
    JSON,
    Promise,
    clearInterval,
    clearTimeout,
    console: { log: silent, info: silent, warn: silent, error: silent },
    performance,
    setInterval,
    setTimeout,
    document: { createElement: () => ({}), getElementsByTagName: () => [] },
    location: { href: 'https://localhost/taskpane.html' },
    navigator: { userAgent: 'node' },
    Office: { context: { requirements } },
    _richApiNativeBridge: bridge,
  };
  return Object.assign(global, { window: global, self: global });
}

/** Loads Microsoft's library, unmodified, into a new global; every batch then goes over the bridge. */
export function runOfficeScript(bridge: NativeBridge, requirements: Requirements): OfficeScript {
  const global = browserGlobal(bridge, requirements);
  SCRIPT.runInContext(vm.createContext(global));
  const { Excel: excel, OfficeExtension: officeExtension } = global;
  if (typeof excel !== 'object' || typeof officeExtension !== 'object') {
    throw new Error(`${FILE} did not define Excel.`);
  }
  return { excel, officeExtension } as OfficeScript; // defined by the file that @types/office-js describes
}
