import type { DistrictTowns } from '../../../shared/protocol/district.ts';
import type { Session } from '../../../shared/protocol/session.ts';
import type { Refusal, SummaryDone } from '../../../addin/sync/outcome.ts';
import * as ids from './ids.ts';
import { LONG_PLAN_TITLE, PLAN_TITLE } from './town-samples.ts';

const AT = '2026-11-22T03:58:00.000Z';

const quarter = {
  label: '2026 年第四季度',
  dutyName: '季度工作小结',
  dueAt: '2026-12-28T15:59:00.000Z',
} as const;

/** A district over three towns: one that reports, one that has only begun, one that has nothing. */
export const towns: DistrictTowns = {
  districtName: '江北区安委会办公室',
  at: AT,
  towns: [
    {
      id: ids.town(1),
      name: '大湾镇',
      plans: [
        {
          id: ids.plan(1),
          title: PLAN_TITLE,
          at: AT,
          period: quarter,
          reporting: { expected: 12, reported: 8, onTime: 7, accepted: 5, missing: 4, exempt: 1 },
          progress: { expected: 187, filled: 150, countable: 160, done: 91, late: 6 },
        },
      ],
    },
    {
      id: ids.town(2),
      name: '石龙山国家级经济技术开发区管理委员会',
      plans: [
        {
          id: ids.plan(2),
          title: LONG_PLAN_TITLE,
          at: AT,
          period: null,
          reporting: null,
          progress: { expected: 40, filled: 0, countable: 0, done: 0, late: 0 },
        },
        {
          id: ids.plan(3),
          title: '汛期安全检查清单',
          at: AT,
          period: quarter,
          reporting: { expected: 3, reported: 0, onTime: 0, accepted: 0, missing: 3, exempt: 0 },
          progress: { expected: 12, filled: 2, countable: 12, done: 0, late: 12 },
        },
      ],
    },
    { id: ids.town(3), name: '青坪镇', plans: [] },
  ],
};

export const session: Session = {
  account: { id: ids.account(9), name: '刘科长', login: 'anweiban', role: 'district' },
  town: { id: ids.town(9), name: towns.districtName },
  unit: null,
  plans: [],
  mustChangePassword: false,
  protocol: 1,
};

export const townSummarised: SummaryDone = {
  kind: 'summarised',
  no: null,
  at: AT,
  sheets: [
    { name: '大湾镇·全镇汇总', sheetId: 's1', rows: 18, cellsWritten: 412 },
    { name: '大湾镇·报送情况', sheetId: 's2', rows: 13, cellsWritten: 0 },
  ],
  cellsWritten: 412,
  sentence: '已汇总，更新 412 格。',
};

export const compared: SummaryDone = {
  kind: 'summarised',
  no: null,
  at: AT,
  sheets: [{ name: '各镇对照', sheetId: 's3', rows: 3, cellsWritten: 60 }],
  cellsWritten: 60,
  sentence: '已汇总，更新 60 格。',
};

export const whichTown: Refusal = {
  kind: 'refused',
  code: 'TOWN_NEEDED',
  sentence: '这台服务器上不止一个镇有这个用户名。请选择您所在的镇，再登录。',
  problems: [],
  towns: ['大湾镇', '江北区安委会办公室', '青坪镇'],
};
