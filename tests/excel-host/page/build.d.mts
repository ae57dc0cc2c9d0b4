/**
 * Bundles the workbench page into a folder to be served at /workbench/ (default `dist/workbench`); answers the folder and
 * the size of its scripts and styles.
 */
export function buildWorkbench(
  outdir?: string,
): Promise<{ readonly outdir: string; readonly bytes: number }>;
