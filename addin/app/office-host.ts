/** What the pane asks of Office.js itself; everything about cells belongs to addin/workbook. */
export interface OfficeHost {
  /** False in a plain browser window, where there is no sheet to work on. */
  readonly inExcel: boolean;
  /** Part of every storage key: on the web, several sites share one origin's storage (SEC-73). */
  readonly partitionKey: string;
  /** «#ffffff» of the pane's ground, null where the host does not tell. */
  readonly ground: string | null;
  /** False on a Mac and an iPad, whose pane has no way to save a file. */
  readonly savesFiles: boolean;
}

/** The members used of Office.js, whose types are visible only to addin/workbook. */
interface OfficeGlobal {
  onReady(): Promise<{ readonly host: string | null; readonly platform: string | null }>;
  readonly context?: {
    readonly partitionKey?: string;
    readonly officeTheme?: { readonly bodyBackgroundColor?: string };
  };
}

function isOfficeGlobal(value: unknown): value is OfficeGlobal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'onReady' in value &&
    typeof value.onReady === 'function'
  );
}

/** Waits for Office.js; null when it was not loaded (the boot watchdog then explains why). */
export async function connectOffice(office: unknown): Promise<OfficeHost | null> {
  if (!isOfficeGlobal(office)) return null;
  const { host, platform } = await office.onReady();
  const context = host === null ? undefined : office.context;
  return {
    inExcel: host === 'Excel',
    partitionKey: context?.partitionKey ?? '',
    ground: context?.officeTheme?.bodyBackgroundColor ?? null,
    savesFiles: platform !== 'Mac' && platform !== 'iOS',
  };
}
