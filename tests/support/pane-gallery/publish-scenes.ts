import type { Commands } from '../../../addin/sync/commands.ts';
import { liveReading, TEXT_LIST, TWO_TABLES } from './live-reading.ts';
import * as readings from './reading-samples.ts';
import { never, sampleServices } from './sample-services.ts';
import type { Scene } from './scene.ts';
import * as sheets from './sheet-samples.ts';
import * as town from './town-samples.ts';

const coordinator = town.session({ role: 'coordinator', unit: town.units[0] ?? null });

const SLOW_MS = 150;

const reads = (reading: Awaited<ReturnType<Commands['readPlan']>>): Scene => ({
  services: () =>
    sampleServices({
      session: coordinator,
      commands: { readPlan: () => Promise.resolve(reading) },
    }),
  hash: '#/publish',
  clicks: ['识别当前工作表'],
});

const live = (lines?: readonly (readonly string[])[]): Scene => ({
  services: () =>
    sampleServices({ session: coordinator, commands: { readPlan: liveReading(0, lines) } }),
  hash: '#/publish',
  clicks: ['识别当前工作表'],
});

export const PUBLISH_SCENES = {
  'publish-idle': { services: () => sampleServices({ session: coordinator }), hash: '#/publish' },
  'file-choice': {
    services: () => sampleServices({ session: coordinator }),
    hash: '#/publish',
    opens: ['清单在 Word'],
    picks: '清单.docx',
  },
  'file-laid': {
    services: () => sampleServices({ session: coordinator }),
    hash: '#/publish',
    opens: ['清单在 Word'],
    picks: '清单.docx',
    clicks: ['消防安全重点任务清单（3 行）'],
  },
  'file-refused': {
    services: () =>
      sampleServices({
        session: coordinator,
        commands: {
          readFile: () =>
            Promise.resolve(
              sheets.refused('FILE_UNREADABLE', '文件设了密码，不能读取。请取消密码后再试。'),
            ),
        },
      }),
    hash: '#/publish',
    opens: ['清单在 Word'],
    picks: '清单.docx',
  },
  'publish-reading': {
    services: () => sampleServices({ session: coordinator, commands: { readPlan: never } }),
    hash: '#/publish',
    clicks: ['识别当前工作表'],
  },
  'publish-own-sheet': reads(
    sheets.refused(
      'NO_HEADER',
      '这是清单通自己生成的表，不能当作清单发布。请打开原来的重点任务清单。',
    ),
  ),
  'publish-header-asked': reads(readings.headerAsked),
  'publish-doubtful-column': reads(readings.readingDoubtful),
  'publish-changed-meanings': {
    services: () =>
      sampleServices({
        session: coordinator,
        commands: {
          readPlan: (asked) =>
            Promise.resolve(
              asked?.settled === undefined ? readings.readingDoubtful : readings.readingChanged,
            ),
        },
      }),
    hash: '#/publish',
    clicks: ['识别当前工作表', '确认是这一列：D 列，完成时间'],
  },
  'publish-remembered': reads(readings.readingRemembered),
  'publish-live': {
    services: () =>
      sampleServices({ session: coordinator, commands: { readPlan: liveReading(SLOW_MS) } }),
    hash: '#/publish',
    clicks: ['识别当前工作表'],
  },
  'publish-two-tables': live(TWO_TABLES),
  'publish-rows': {
    ...live(TWO_TABLES),
    thenOpens: ['逐行内容', '没有当作任务的行'],
  },
  'publish-text-list': { ...live(TEXT_LIST), thenOpens: ['栏目'] },
  'publish-no-heading': { ...live(), clicks: ['识别当前工作表', '没有标题行'] },
  'publish-unknown-units': reads(sheets.reading),
  'publish-groups': {
    ...reads(sheets.readingGroups),
    clicks: ['识别当前工作表', '部门全选'],
  },
  'publish-same-title': reads(sheets.readingUnlinked),
  'publish-preview': reads(sheets.readingSettled),
  'publish-unchanged': {
    services: () =>
      sampleServices({
        session: coordinator,
        commands: { previewPlan: () => Promise.resolve(sheets.previewUnchanged) },
      }),
    hash: '#/publish',
    clicks: ['识别当前工作表'],
  },
} as const satisfies Record<string, Scene>;
