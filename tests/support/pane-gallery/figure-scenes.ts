import type { FigureOutcome } from '../../../addin/sync/figure-behind.ts';
import * as figures from './figure-samples.ts';
import { answered, never, offline, sampleServices, type SampleOptions } from './sample-services.ts';
import type { Scene } from './scene.ts';
import { refused } from './sheet-samples.ts';
import * as town from './town-samples.ts';

const coordinator = town.session({ role: 'coordinator', unit: town.units[0] ?? null });

const on = (options: Omit<SampleOptions, 'session'>): Scene => ({
  services: () => sampleServices({ session: coordinator, ...options }),
  hash: '#/summary',
});

const behind = (figureBehind: () => Promise<FigureOutcome>): Scene => ({
  ...on({ commands: { figureBehind } }),
  clicks: ['看这个数字的明细'],
});

const saying = (outcome: FigureOutcome): Scene => behind(() => Promise.resolve(outcome));

const WORD = '工作小结（Word）：第 4 号汇总';

const files = (options: Omit<SampleOptions, 'session'>, clicks: Scene['clicks'] = []): Scene => ({
  ...on(options),
  opens: ['下载工作小结和汇总表'],
  clicks,
});

export const FIGURE_SCENES = {
  'behind-figure': saying(figures.late),
  'behind-count': saying(figures.count),
  'behind-empty': saying(figures.none),
  'behind-changed': saying(figures.changed),
  'behind-not-a-figure': saying({
    kind: 'not-a-figure',
    sentence:
      '选中的“单位”不是数出来的数字。请在“全镇汇总”“分项汇总”“报送情况”或“五色图”里选中一个数字，再点“看这个数字的明细”。',
  }),
  'behind-refused': saying(
    refused('SUMMARY_UNKNOWN', '找不到这一号汇总。请从汇总记录里重新选择。'),
  ),
  'behind-asking': behind(never),
  'files-choice': files({}),
  'files-none': files({ reporting: { keptSummaries: () => answered([]) } }),
  'files-saved': files({}, [WORD]),
  'files-no-way': files({ savesFiles: false }, [WORD]),
  'files-offline': files({ reporting: { summaryDocument: offline } }, [WORD]),
} as const satisfies Record<string, Scene>;
