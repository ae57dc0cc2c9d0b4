import * as office from './office-samples.ts';
import * as reports from './report-samples.ts';
import { answered, never, offline, sampleServices, type SampleOptions } from './sample-services.ts';
import type { Scene } from './scene.ts';
import { refused } from './sheet-samples.ts';
import * as town from './town-samples.ts';

const coordinator = town.session({ role: 'coordinator', unit: town.units[0] ?? null });
const leader = town.session({ role: 'leader', unit: null });
const lead = town.session({ role: 'filler', unit: town.units[1] ?? null });

const on = (hash: string, reporting: SampleOptions['reporting'] = {}): Scene => ({
  services: () => sampleServices({ session: coordinator, reporting }),
  hash,
});

export const OFFICE_SCENES = {
  board: on('#/reports'),
  'board-loading': on('#/reports', { board: never, supervision: never }),
  'board-failed': on('#/reports', { board: offline, supervision: offline }),
  'board-no-duties': on('#/reports', {
    board: () => answered(reports.board('office', { duties: [], dutyId: null, period: null })),
    supervision: () => answered({ proposals: [], steps: [], reminders: [] }),
  }),
  'board-no-period': on('#/reports', {
    board: () => answered(reports.board('office', { periods: [], period: null, reports: [] })),
  }),
  'board-leader': {
    services: () =>
      sampleServices({
        session: leader,
        reporting: { board: () => answered(reports.board('reader', { maySeal: false })) },
      }),
    hash: '#/reports',
  },
  'board-lead-department': {
    services: () =>
      sampleServices({
        session: lead,
        reporting: { board: () => answered(reports.board('lead', { maySeal: false })) },
      }),
    hash: '#/reports',
    opens: ['应急办'],
  },
  'board-unit': { ...on('#/reports'), opens: ['应急办', '报送的内容', '经过'] },
  'board-return': { ...on('#/reports'), opens: ['应急办', '退回修改'] },
  'board-exempt': { ...on('#/reports'), opens: ['规建办', '本期免报'] },
  'board-unlock': { ...on('#/reports'), opens: ['村建中心', '解锁'] },
  'board-accepted': { ...on('#/reports'), opens: ['应急办'], clicks: ['审定：应急办'] },
  'board-refused': {
    ...on('#/reports', { accept: offline }),
    clicks: ['全部审定（3 个单位）'],
  },
  'board-reminder': { ...on('#/reports'), opens: ['催报'] },
  'board-seal': { ...on('#/reports'), opens: ['封存本期'] },
  'supervision-decide': { ...on('#/reports'), opens: ['决定', '第 3 号'] },
  dashboard: on('#/summary'),
  'dashboard-loading': on('#/summary', { summaryFacts: never }),
  'dashboard-failed': on('#/summary', { summaryFacts: offline }),
  'dashboard-no-periods': on('#/summary', {
    summaryFacts: () => answered({ ...office.facts, period: null, history: [] }),
  }),
  'original-filled': {
    ...on('#/summary'),
    opens: ['报上级'],
    clicks: ['填好一张原表'],
  },
  'original-gone': {
    services: () =>
      sampleServices({
        session: coordinator,
        commands: {
          fillOriginal: () =>
            Promise.resolve(
              refused(
                'SHEET_GONE',
                '这个工作簿里找不到发布这份清单的那张表：不在这个文件里，或已经删了。请打开发布时用的工作簿再点一次；表要是挪到了别的文件，请先点开那张表。找不回来，就点“按发布的内容重新排一张”。',
              ),
            ),
        },
      }),
    hash: '#/summary',
    opens: ['报上级'],
    clicks: ['填好一张原表'],
  },
  'dashboard-kept': { ...on('#/summary'), opens: ['汇总记录'] },
  'duties-empty': on('#/settings', { duties: () => answered([]) }),
  'duties-failed': on('#/settings', { duties: offline }),
  'duty-edit': { ...on('#/settings'), opens: ['治本攻坚三年行动工作小结', '更多规定'] },
  'duty-new': { ...on('#/settings'), clicks: ['添加报送任务', '保存并看日期'] },
  'town-rules': { ...on('#/settings'), opens: ['预警、颜色'], clicks: ['保存规则'] },
  calendar: { ...on('#/settings'), opens: ['放假和调休'], clicks: ['保存 2026 年'] },
  'targets-edit': { ...on('#/settings'), opens: ['指标', '规上工贸企业', '填数的单位'] },
} as const satisfies Record<string, Scene>;
