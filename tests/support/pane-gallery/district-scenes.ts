import * as district from './district-samples.ts';
import { answered, sampleServices } from './sample-services.ts';
import type { Scene } from './scene.ts';
import { refused } from './sheet-samples.ts';
import { PLAN_TITLE } from './town-samples.ts';

export const DISTRICT_SCENES = {
  'sign-in-which-town': {
    services: () =>
      sampleServices({
        session: null,
        api: {
          setupState: () => answered({ needed: false, townName: null }),
          signIn: () => Promise.resolve({ ok: false, refusal: district.whichTown }),
        },
      }),
    hash: '',
    types: [
      ['用户名', 'guanliyuan'],
      ['密码', 'Shan-Shui-2031'],
    ],
    clicks: ['登录'],
  },
  'district-towns': {
    services: () => sampleServices({ session: district.session }),
    hash: '#/summary',
  },
  'district-none': {
    services: () =>
      sampleServices({
        session: district.session,
        api: { districtTowns: () => answered({ ...district.towns, towns: [] }) },
      }),
    hash: '#/summary',
  },
  'district-compared': {
    services: () => sampleServices({ session: district.session }),
    hash: '#/summary',
    clicks: ['各镇对照'],
  },
  'district-town-done': {
    services: () => sampleServices({ session: district.session }),
    hash: '#/summary',
    clicks: [`汇总 大湾镇 ${PLAN_TITLE}`],
  },
  'district-refused': {
    services: () =>
      sampleServices({
        session: district.session,
        commands: {
          compareTowns: () =>
            Promise.resolve(
              refused(
                'SHEET_PROTECTED',
                '工作表“各镇对照”受保护，汇总没有写入。请先取消工作表保护再点汇总。',
              ),
            ),
        },
      }),
    hash: '#/summary',
    clicks: ['各镇对照'],
  },
  'district-settings': {
    services: () => sampleServices({ session: district.session }),
    hash: '#/settings',
  },
} as const satisfies Record<string, Scene>;
