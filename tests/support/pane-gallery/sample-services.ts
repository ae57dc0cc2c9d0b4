import type { Session } from '../../../shared/protocol/session.ts';
import type { Api } from '../../../addin/app/api.ts';
import { createEditWait } from '../../../addin/app/edit-wait.ts';
import type { ReportingApi } from '../../../addin/app/reporting-api.ts';
import type { Services } from '../../../addin/app/services.ts';
import { createSessionStore } from '../../../addin/app/session-store.ts';
import { createTokenStore } from '../../../addin/app/token-store.ts';
import type { Answer } from '../../../addin/sync/client.ts';
import type { Commands } from '../../../addin/sync/commands.ts';
import { createWorkGate } from '../../../addin/ui/work-gate.ts';
import { DEFAULT_SETTINGS } from '../../../shared/report/settings.ts';
import * as district from './district-samples.ts';
import * as ids from './ids.ts';
import * as files from './file-samples.ts';
import * as figures from './figure-samples.ts';
import * as office from './office-samples.ts';
import * as reports from './report-samples.ts';
import * as sheets from './sheet-samples.ts';
import * as town from './town-samples.ts';

/** A step that never ends: for looking at what is shown meanwhile. */
export const never = (): Promise<never> => new Promise(() => undefined);

export const answered = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value });

export const offline = (): Promise<{ readonly ok: false; readonly refusal: typeof OFFLINE }> =>
  Promise.resolve({ ok: false, refusal: OFFLINE });

const OFFLINE = sheets.refused(
  'OFFLINE',
  '连不上服务器，这一步没有完成。请检查网络后再试一次，表里的内容都还在。',
);

const edited = {
  kind: 'edited',
  cellsWritten: 1,
  sentence: '已按您的选择改好，再点一次同步就会上报。',
} as const;

/** A workbook and a server in which everything goes well. */
const commands: Commands = {
  syncSheet: () => Promise.resolve(sheets.syncClean),
  pending: () =>
    Promise.resolve({
      kind: 'pending',
      sheetName: '我的清单',
      fields: 3,
      rows: 2,
      lastSyncAt: '2026-11-22T02:42:00.000Z',
      lastReceipt: 31,
    }),
  openMyList: () => Promise.resolve(sheets.opened),
  rebind: () => Promise.resolve(edited),
  decideConflict: () => Promise.resolve(edited),
  restoreMissing: () => Promise.resolve(edited),
  restoreOriginal: () => Promise.resolve(edited),
  removeDuplicate: () => Promise.resolve(edited),
  undoSync: () => Promise.resolve({ ...edited, sentence: '已撤销，18 格恢复原样，算作未同步。' }),
  readFile: () => Promise.resolve(files.fileRead),
  layTable: () => Promise.resolve(files.tableLaid),
  readPlan: () => Promise.resolve(sheets.readingSettled),
  selectedRow: () => Promise.resolve({ kind: 'selected', row: 3 }),
  previewPlan: () => Promise.resolve(sheets.preview),
  fillOriginal: () => Promise.resolve(files.originalFilled),
  layOriginalAnew: () => Promise.resolve(files.originalAnew),
  publishPlan: () => Promise.resolve(sheets.published),
  pullSummary: () => Promise.resolve(sheets.summarised),
  pullTown: () => Promise.resolve(district.townSummarised),
  compareTowns: () => Promise.resolve(district.compared),
  figureBehind: () => Promise.resolve(figures.late),
  submitReport: () => Promise.resolve(sheets.reported),
  goToRow: () => Promise.resolve(null),
  activeRow: () =>
    Promise.resolve({
      kind: 'row',
      planId: ids.plan(0),
      id: ids.entry(3),
      rowTitle: '第 5 项 提升工商贸企业安全生产标准化创建质量',
    }),
  goTo: () => Promise.resolve(null),
};

/** A town whose duties, reports and supervision answer from the samples. */
const reporting: ReportingApi = {
  mine: () => answered(reports.mine()),
  board: () => answered(reports.board('office')),
  detail: () => answered(reports.detail),
  returnReport: () => answered([]),
  review: () => answered([]),
  accept: () => answered([]),
  exempt: () => answered([]),
  include: () => answered([]),
  unlock: () => answered([]),
  seal: () =>
    answered({ version: 1, at: reports.NOW, hash: '0'.repeat(64), reports: 8, missing: 2 }),
  duties: () => answered([office.duty]),
  saveDuty: () => answered(office.duty),
  calendar: () => answered(office.calendar),
  saveCalendar: () => answered(office.calendar),
  supervision: () => answered(office.supervision),
  recordStep: () => answered(sampleStep()),
  answerStep: () => answered(sampleStep()),
  settings: () => answered(DEFAULT_SETTINGS),
  saveSettings: (settings) => answered(settings),
  targets: () => answered(office.targets),
  saveTarget: (target) => answered(target),
  enterFigures: () => answered(office.targets),
  summaryFacts: () => answered(office.facts),
  keptSummaries: () => answered(office.kept),
  summaryDocument: () => answered(figures.file),
  history: () => answered(office.rowHistory),
};

function sampleStep() {
  const [step] = office.supervision.steps;
  if (step === undefined) throw new Error('the samples have a step');
  return step;
}

function sampleApi(session: Session): Api {
  const signedIn = { token: 'sample-token', session };
  const account = town.accounts[2];
  if (account === undefined) throw new Error('the samples have three accounts');
  const given = { account, firstPassword: 'Qd7-mango-river' };
  return {
    setupState: () => answered({ needed: false, townName: '大湾镇' }),
    setUp: () => answered(signedIn),
    signIn: () => answered(signedIn),
    session: () => answered(session),
    signOut: () => answered(undefined),
    changePassword: () => answered(session),
    directory: () => answered(town.directory),
    saveUnit: (unit) => answered(unit),
    saveGroup: (group) => answered(group),
    rememberPeople: () => answered(undefined),
    accounts: () => answered(town.accounts),
    createAccount: () => answered(given),
    resetPassword: () => answered(given),
    setDisabled: () => answered(account),
    districtTowns: () => answered(district.towns),
  };
}

/** A unit that leads nothing sees nobody's report. */
function boardOf({ account }: Session): Partial<ReportingApi> {
  if (account.role !== 'filler') return {};
  return { board: () => answered(reports.board('reader', { reports: [], maySeal: false })) };
}

export interface SampleOptions {
  /** Null: nobody is signed in. */
  readonly session: Session | null;
  readonly api?: Partial<Api>;
  readonly reporting?: Partial<ReportingApi>;
  readonly commands?: Partial<Commands>;
  readonly inExcel?: boolean;
  readonly savesFiles?: boolean;
  readonly editing?: boolean;
}

function memoryStorage(token: string | null) {
  const held = new Map<string, string>(token === null ? [] : [['qingdantong.token', token]]);
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      held.set(key, value);
    },
    removeItem: (key: string) => {
      held.delete(key);
    },
  };
}

/** Services as a screen sees them, answering from the samples; only the named calls differ. */
export function sampleServices(options: SampleOptions): Services {
  const session = options.session ?? town.session({ role: 'filler' });
  const api = { ...sampleApi(session), ...options.api };
  const storage = memoryStorage(options.session === null ? null : 'sample-token');
  const editWait = createEditWait();
  if (options.editing === true) editWait.set(true);
  let made = 0;
  return {
    session: createSessionStore({ api, tokens: createTokenStore({ storage, partitionKey: '' }) }),
    api,
    reporting: { ...reporting, ...boardOf(session), ...options.reporting },
    commands: { ...commands, ...options.commands },
    gate: createWorkGate(),
    editWait,
    inExcel: options.inExcel ?? true,
    onSheetEdited: () => () => undefined,
    onCellSelected: () => () => undefined,
    saveFile: () => options.savesFiles ?? true,
    newId: () => {
      made += 1;
      return ids.entry(900 + made);
    },
    now: () => new Date('2026-11-22T04:00:00.000Z'),
  };
}
