import type { OpenHost } from './open-host.ts';

/** What a test page finds as `window.workbench`: it acts as the person at the sheet and reads what the host counted. */
export interface Workbench {
  /** Resolves when the sheet has been drawn and the pane's frame was put in. */
  readonly ready: Promise<void>;
  /** The host of the workbook that is open now. */
  readonly host: OpenHost;
  /** Opens a file in the place of the present workbook, and the pane anew. */
  openXlsx(bytes: Uint8Array, name?: string): Promise<void>;
  saveXlsx(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    workbench: Workbench;
  }
}
