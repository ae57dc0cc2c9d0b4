import type { MyReports } from '../../../shared/protocol/report.ts';
import * as reports from './report-samples.ts';
import { answered, never, offline, sampleServices } from './sample-services.ts';
import type { Scene } from './scene.ts';
import * as sheets from './sheet-samples.ts';
import * as town from './town-samples.ts';

const filler = town.session({ role: 'filler' });

/** The 清单 screen of a unit that owes these reports. */
const owing = (mine: MyReports, hash = '#/sync'): Scene => ({
  services: () => sampleServices({ session: filler, reporting: { mine: () => answered(mine) } }),
  hash,
});

const REPORT_BUTTON = '报送（2026 年 11 月）';

export const REPORT_SCENES = {
  'report-draft': owing(reports.mineDraft),
  'report-loading': {
    services: () => sampleServices({ session: filler, reporting: { mine: never } }),
    hash: '#/sync',
  },
  'report-failed': {
    services: () => sampleServices({ session: filler, reporting: { mine: offline } }),
    hash: '#/sync',
  },
  'report-late': owing(
    reports.mine(reports.owed({}, { period: reports.latePeriod, missing: reports.MISSING })),
  ),
  'report-returned': owing(reports.mine(reports.owed(reports.returned))),
  'report-changed-since': owing(reports.mine(reports.owed(reports.submitted, { changedSince: 3 }))),
  'report-accepted': owing(reports.mine(reports.owed(reports.accepted))),
  'report-unlocked': owing(
    reports.mine(
      reports.owed({
        ...reports.accepted,
        gate: 'unlocked',
        unlock: {
          reason: '数据有误，补正第 5 项。',
          approver: '王镇长',
          rows: [],
          until: '2026-11-25T16:00:00.000Z',
          at: reports.NOW,
          by: '李小燕',
        },
      }),
    ),
  ),
  'report-exempt': owing(
    reports.mine(
      reports.owed({ exempt: { reason: '本期没有安排任务。', at: reports.NOW, by: '李小燕' } }),
    ),
  ),
  'report-nil': { ...owing(reports.mineDraft), opens: ['零报告'] },
  'report-done': {
    ...owing(reports.mine(reports.owed({}))),
    clicks: [REPORT_BUTTON],
  },
  'report-held': {
    services: () =>
      sampleServices({
        session: filler,
        reporting: { mine: () => answered(reports.mine(reports.owed({}))) },
        commands: { submitReport: () => Promise.resolve(sheets.held) },
      }),
    hash: '#/sync',
    clicks: [REPORT_BUTTON],
  },
  'report-running': {
    services: () =>
      sampleServices({
        session: filler,
        reporting: { mine: () => answered(reports.mine(reports.owed({}))) },
        commands: {
          submitReport: (_, run) => {
            run.onProgress({ words: '正在报送…', done: 3, total: 4 });
            return never();
          },
        },
      }),
    hash: '#/sync',
    clicks: [REPORT_BUTTON],
  },
  'row-history': {
    services: () => sampleServices({ session: filler }),
    hash: '#/sync',
    opens: ['这一行的历史'],
    clicks: ['看选中行的历史'],
  },
  'row-history-elsewhere': {
    services: () =>
      sampleServices({
        session: filler,
        commands: {
          activeRow: () =>
            Promise.resolve(
              sheets.refused(
                'ROW_MOVED',
                '选中的不是清单里的任务行。请先点一下要看的那一行，再试。',
              ),
            ),
        },
      }),
    hash: '#/sync',
    opens: ['这一行的历史'],
    clicks: ['看选中行的历史'],
  },
  'my-figures': {
    services: () => sampleServices({ session: filler }),
    hash: '#/sync',
    opens: ['本期指标'],
    clicks: ['保存指标'],
  },
} as const satisfies Record<string, Scene>;
