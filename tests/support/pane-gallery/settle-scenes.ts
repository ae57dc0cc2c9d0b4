import { answered, sampleServices } from './sample-services.ts';
import type { Scene } from './scene.ts';
import * as settle from './settle-samples.ts';
import * as town from './town-samples.ts';

const coordinator = town.session({ role: 'coordinator', unit: town.units[0] ?? null });

const services = () =>
  sampleServices({
    session: coordinator,
    commands: {
      readPlan: () => Promise.resolve(settle.readingTargets),
      previewPlan: () => Promise.resolve(settle.previewTargets),
    },
    reporting: { targets: () => answered({ targets: [], figures: [] }) },
  });

const published = {
  services,
  hash: '#/publish',
  clicks: ['识别当前工作表'],
  then: { types: [['请输入「大湾镇」确认发布', '大湾镇']], clicks: ['发布清单'] },
} as const satisfies Scene;

const asksPeople = {
  services: () =>
    sampleServices({
      session: coordinator,
      commands: { readPlan: () => Promise.resolve(settle.readingPeople) },
    }),
  hash: '#/publish',
  clicks: ['识别当前工作表'],
} as const satisfies Scene;

const asksSets = {
  services: () =>
    sampleServices({
      session: coordinator,
      commands: { readPlan: () => Promise.resolve(settle.readingSets) },
    }),
  hash: '#/publish',
  clicks: ['识别当前工作表'],
} as const satisfies Scene;

/** What cells say of units, targets and people, and what a person says to it. */
export const SETTLE_SCENES = {
  'publish-targets-offered': { ...published },
  'publish-targets-made': {
    ...published,
    then: { ...published.then, clicks: ['发布清单', '建 3 个指标'] },
  },
  'publish-targets-left': {
    ...published,
    then: { ...published.then, clicks: ['发布清单', '都不建'] },
  },
  'publish-targets-later': {
    ...published,
    then: { opens: ['清单里写的指标'] },
  },
  'publish-people': asksPeople,
  'publish-sets': asksSets,
  'publish-open-list': { ...asksSets, then: { opens: ['还有别的单位'] } },
} as const satisfies Record<string, Scene>;
