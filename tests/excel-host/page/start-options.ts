import { requirementOf, type RequirementChoice } from './app-context.ts';

export type Theme = 'light' | 'dark';

/** How a workbench begins, from its address: `?open=FILE&theme=dark&excel=m365&pane=/pane/taskpane.html`. */
export interface StartOptions {
  readonly theme: Theme;
  readonly requirement: RequirementChoice;
  /** Path of the task pane on this origin. */
  readonly panePath: string;
  /** File of a demo workbook to open at once; null = an empty workbook. */
  readonly open: string | null;
}

export const PANE_PATH = '/pane/taskpane.html';

/** Only a path of this very origin: the pane gets the workbook in its hands. */
function ownPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : PANE_PATH;
}

export function readStartOptions(search: string): StartOptions {
  const query = new URLSearchParams(search);
  return {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    requirement: requirementOf(query.get('excel')),
    panePath: ownPath(query.get('pane')),
    open: query.get('open'),
  };
}
