import type { RequirementSet } from '../wire/requirement-set.ts';

/** The Excel a workbench pretends to be: what a pane is told it may use. */
export interface RequirementChoice {
  readonly id: string;
  readonly label: string;
  /** Highest ExcelApi requirement set. */
  readonly excelApi: RequirementSet;
}

export const REQUIREMENT_CHOICES = [
  { id: 'ltsc2021', label: 'Excel LTSC 2021（1.14）', excelApi: '1.14' },
  { id: 'ltsc2024', label: 'Excel LTSC 2024（1.17）', excelApi: '1.17' },
  { id: 'm365', label: 'Microsoft 365（1.20）', excelApi: '1.20' },
] as const satisfies readonly RequirementChoice[];

export const DEFAULT_REQUIREMENT: RequirementChoice = REQUIREMENT_CHOICES[0];

/** The choice of that id, or the baseline for any other text. */
export function requirementOf(id: string | null): RequirementChoice {
  return REQUIREMENT_CHOICES.find((choice) => choice.id === id) ?? DEFAULT_REQUIREMENT;
}

export interface AppContextOptions {
  readonly appId: string;
  readonly documentUrl: string;
  readonly requirement: RequirementChoice;
  readonly pane: { readonly width: number; readonly height: number };
}

/**
 * Versions stand as texts: the library makes a text of what it finds and splits it at the dot, so that the number
 * 1.20 would become «1.2». DelayForCellEdit must be claimed, or the library drops the flag of `delayForCellEdit`.
 */
function requirementMatrix(excelApi: string): string {
  return JSON.stringify({
    excelapi: excelApi,
    sharedruntime: '1.1',
    dialogapi: '1.2',
    customxmlparts: '1.1',
    delayforcelledit: '1.1',
  });
}

/** Answer to `ContextActivationManager_getAppContextAsync`; `_appName` 16 is Excel on the web. */
export function appContext({
  appId,
  documentUrl,
  requirement,
  pane,
}: AppContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: appId,
    _appName: 16,
    _appVersion: '16.01',
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 'Inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: appId,
    _requirementMatrix: requirementMatrix(requirement.excelApi),
    _appDomains: [],
    _hostFullVersion: '16.0.14332.20000',
    _clientWindowHeight: pane.height,
    _clientWindowWidth: pane.width,
  };
}
