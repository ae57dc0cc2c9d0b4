import type { Run } from '../../../addin/sync/outcome.ts';
import { DISTRICT_SCENES } from './district-scenes.ts';
import { FIGURE_SCENES } from './figure-scenes.ts';
import { OFFICE_SCENES } from './office-scenes.ts';
import { PUBLISH_SCENES } from './publish-scenes.ts';
import { REPORT_SCENES } from './report-scenes.ts';
import type { Scene } from './scene.ts';
import { SETTLE_SCENES } from './settle-scenes.ts';
import { answered, never, offline, sampleServices } from './sample-services.ts';
import * as sheets from './sheet-samples.ts';
import * as town from './town-samples.ts';

const filler = town.session({ role: 'filler' });
const coordinator = town.session({ role: 'coordinator', unit: town.units[0] ?? null });
const administrator = town.session({ role: 'administrator', unit: null });
const longest = town.session({
  role: 'filler',
  unit: town.units[8] ?? null,
  planTitles: [town.LONG_PLAN_TITLE, `${town.LONG_PLAN_TITLE}补充清单`],
});

const halfway = (words: string) => (run: Run) => {
  run.onProgress({ words, done: 7, total: 18 });
  return never();
};

export const SCENES = {
  starting: {
    services: () => sampleServices({ session: null, api: { setupState: never } }),
    hash: '',
  },
  unreachable: {
    services: () => sampleServices({ session: null, api: { setupState: offline } }),
    hash: '',
  },
  'sign-in': { services: () => sampleServices({ session: null }), hash: '' },
  'first-setup': {
    services: () =>
      sampleServices({
        session: null,
        api: { setupState: () => answered({ needed: true, townName: null }) },
      }),
    hash: '',
  },
  'must-change-password': {
    services: () =>
      sampleServices({ session: town.session({ role: 'filler', mustChangePassword: true }) }),
    hash: '',
  },
  'sync-idle': { services: () => sampleServices({ session: filler }), hash: '#/sync' },
  'sync-no-plan': {
    services: () =>
      sampleServices({
        session: town.session({ role: 'filler', planTitles: [] }),
        commands: {
          pending: () =>
            Promise.resolve(
              sheets.refused('NOT_BOUND', '这个工作簿里没有您的清单。请先点“打开我的清单”。'),
            ),
        },
      }),
    hash: '#/sync',
  },
  'sync-no-list': {
    services: () =>
      sampleServices({
        session: filler,
        commands: {
          pending: () =>
            Promise.resolve(
              sheets.refused('NOT_BOUND', '这个工作簿里没有您的清单。请先点“打开我的清单”。'),
            ),
        },
      }),
    hash: '#/sync',
  },
  'sync-running': {
    services: () =>
      sampleServices({ session: filler, commands: { syncSheet: halfway('正在上报…') } }),
    hash: '#/sync?run=1',
  },
  'sync-cell-editing': {
    services: () =>
      sampleServices({ session: filler, commands: { syncSheet: never }, editing: true }),
    hash: '#/sync?run=1',
  },
  'sync-clean': { services: () => sampleServices({ session: filler }), hash: '#/sync?run=1' },
  'sync-undone': {
    services: () => sampleServices({ session: filler }),
    hash: '#/sync?run=1',
    clicks: ['撤销本次同步'],
  },
  'sync-mixed': {
    services: () =>
      sampleServices({
        session: filler,
        commands: { syncSheet: () => Promise.resolve(sheets.syncMixed) },
      }),
    hash: '#/sync?run=1',
  },
  'sync-many-problems': {
    services: () =>
      sampleServices({
        session: filler,
        commands: { syncSheet: () => Promise.resolve(sheets.syncMany) },
      }),
    hash: '#/sync?run=1',
  },
  'sync-offline': {
    services: () =>
      sampleServices({
        session: filler,
        commands: {
          syncSheet: () =>
            Promise.resolve(
              sheets.refused(
                'OFFLINE',
                '连不上服务器，这一步没有完成。请检查网络后再试一次，表里的内容都还在。',
              ),
            ),
        },
      }),
    hash: '#/sync?run=1',
  },
  'sync-binding-lost': {
    services: () =>
      sampleServices({
        session: longest,
        commands: {
          syncSheet: () =>
            Promise.resolve(
              sheets.refused('BINDING_INVALID', '这张表和服务器的绑定已失效。请点“重新绑定”。'),
            ),
        },
      }),
    hash: '#/sync?run=1',
  },
  'sync-review-needed': {
    services: () =>
      sampleServices({
        session: filler,
        commands: {
          syncSheet: () =>
            Promise.resolve(
              sheets.refused('CURSOR_UNKNOWN', '服务器的数据恢复过，要逐项核对。请点“全面核对”。'),
            ),
        },
      }),
    hash: '#/sync?run=1',
  },
  'sync-broken': {
    services: () =>
      sampleServices({
        session: filler,
        commands: { syncSheet: () => Promise.reject(new Error('a surprise of the gallery')) },
      }),
    hash: '#/sync?run=1',
  },
  'list-opened': {
    services: () => sampleServices({ session: filler }),
    hash: '#/sync',
    clicks: ['打开我的清单'],
  },
  'long-names': { services: () => sampleServices({ session: longest }), hash: '#/sync' },
  'not-in-excel': {
    services: () => sampleServices({ session: filler, inExcel: false }),
    hash: '#/sync',
  },
  ...PUBLISH_SCENES,
  ...SETTLE_SCENES,
  'summary-idle': { services: () => sampleServices({ session: coordinator }), hash: '#/summary' },
  'summary-running': {
    services: () =>
      sampleServices({
        session: coordinator,
        commands: { pullSummary: (_, __, run) => halfway('正在写出汇总…')(run) },
      }),
    hash: '#/summary?run=1',
  },
  'summary-done': {
    services: () => sampleServices({ session: coordinator }),
    hash: '#/summary?run=1',
  },
  'summary-no-plan': {
    services: () =>
      sampleServices({
        session: town.session({ role: 'leader', unit: null, planTitles: [] }),
      }),
    hash: '#/summary',
  },
  'settings-filler': { services: () => sampleServices({ session: filler }), hash: '#/settings' },
  'settings-office': {
    services: () => sampleServices({ session: administrator }),
    hash: '#/settings',
  },
  'settings-loading': {
    services: () => sampleServices({ session: administrator, api: { directory: never } }),
    hash: '#/settings',
  },
  'settings-failed': {
    services: () => sampleServices({ session: administrator, api: { directory: offline } }),
    hash: '#/settings',
  },
  'settings-empty': {
    services: () =>
      sampleServices({
        session: administrator,
        api: {
          directory: () => answered({ units: [], groups: [] }),
          accounts: () => answered([]),
        },
      }),
    hash: '#/settings',
    clicks: ['添加单位', '添加单位组', '添加账号'],
  },
  ...FIGURE_SCENES,
  ...REPORT_SCENES,
  ...OFFICE_SCENES,
  ...DISTRICT_SCENES,
} as const satisfies Record<string, Scene>;

export type SceneName = keyof typeof SCENES;
