import type { z } from 'zod';
import type {
  acceptInput,
  exemptInput,
  includeInput,
  ReportWithRights,
  returnInput,
  reviewInput,
  unlockInput,
} from '../../shared/protocol/report.ts';
import { isAfterMinute, sayMoment } from '../../shared/time/moment.ts';
import { AppError } from '../errors.ts';
import { decideReports } from './decide-report.ts';
import type { Deps } from './deps.ts';
import type { Viewer } from './viewer.ts';

type Told = Promise<ReportWithRights[]>;

/** 退回: the unit mends what the reason names and reports again; its first report stays on time if it was. */
export function returnReport(deps: Deps, viewer: Viewer, input: z.infer<typeof returnInput>): Told {
  const { reportId, reason, rows, due } = input;
  const limit = due === null ? '' : `，限 ${due} 前`;
  return decideReports(deps, viewer, {
    action: 'return',
    reportIds: [reportId],
    rows,
    words: `${reason}（${rows.length === 0 ? '整份' : `${rows.length} 行`}${limit}）`,
    change: (report, { now, by }) => ({
      state: 'returned',
      returns: report.returns + 1,
      returned: { reason, rows, due, at: now.toISOString(), by },
      leadsPending: [],
    }),
  });
}

/** 牵头已审: once every lead department has passed it, the report is the office's to decide. */
export function reviewReport(
  deps: Deps,
  viewer: Viewer,
  { reportId }: z.infer<typeof reviewInput>,
): Told {
  return decideReports(deps, viewer, {
    action: 'review',
    reportIds: [reportId],
    words: '牵头部门已审',
    change: ({ leadsPending }) => {
      const left = leadsPending.filter((lead) => lead !== viewer.unitId);
      return { leadsPending: left, ...(left.length === 0 ? { state: 'reviewed' as const } : {}) };
    },
  });
}

/** 审定. It ends an unlock under which the report was corrected: what is accepted is closed. */
export function acceptReports(
  deps: Deps,
  viewer: Viewer,
  { reportIds }: z.infer<typeof acceptInput>,
): Told {
  return decideReports(deps, viewer, {
    action: 'accept',
    reportIds,
    words: '审定',
    change: (_report, { now }) => ({
      state: 'accepted',
      acceptedAt: now,
      acceptedBy: viewer.accountId,
      unlock: null,
    }),
  });
}

export function exemptReport(
  deps: Deps,
  viewer: Viewer,
  { reportId, reason }: z.infer<typeof exemptInput>,
): Told {
  return decideReports(deps, viewer, {
    action: 'exempt',
    reportIds: [reportId],
    words: reason,
    change: (_report, { now, by }) => ({ exempt: { reason, at: now.toISOString(), by } }),
  });
}

export function includeReport(
  deps: Deps,
  viewer: Viewer,
  { reportId }: z.infer<typeof includeInput>,
): Told {
  return decideReports(deps, viewer, {
    action: 'include',
    reportIds: [reportId],
    words: '取消免报',
    change: () => ({ exempt: null }),
  });
}

/** 解锁: the unit may change the named rows and report once more, until the end; then it locks again by itself. */
export async function unlockReport(
  deps: Deps,
  viewer: Viewer,
  input: z.infer<typeof unlockInput>,
): Told {
  const { reportId, reason, approver, rows, until } = input;
  if (!isAfterMinute(until, deps.clock.now().toISOString())) throw new AppError('INPUT_INVALID');
  return decideReports(deps, viewer, {
    action: 'unlock',
    reportIds: [reportId],
    rows,
    words: `${reason}；批准人 ${approver}；至 ${sayMoment(until)}`,
    change: (_report, { now, by }) => ({
      unlock: { reason, approver, rows, until, at: now.toISOString(), by },
    }),
  });
}
