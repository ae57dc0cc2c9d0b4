/** One script of the built pane, in bytes. */
export interface MeasuredScript {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
}

export interface BuiltPane {
  readonly folder: string;
  readonly scripts: readonly MeasuredScript[];
  /** All scripts together; Office.js is never among them. */
  readonly gzip: number;
}

export function buildPane(options?: { readonly folder?: string }): Promise<BuiltPane>;
