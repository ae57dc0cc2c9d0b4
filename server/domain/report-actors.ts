import { rightsOf } from '../../shared/report/rights.ts';
import type { ReportActor, ReportStanding } from '../../shared/report/rights.ts';
import { REPORT_ACTIONS } from '../../shared/report/report-state.ts';
import type { ReportAction } from '../../shared/report/report-state.ts';
import { gateAt } from '../../shared/report/gate.ts';
import type { StoredPeriod } from '../storage/periods.ts';
import type { StoredReport } from '../storage/reports.ts';
import type { Viewer } from './viewer.ts';

/** How the viewer stands to a report; the office is also a unit that reports. */
function actorsOf(viewer: Viewer, report: StoredReport): readonly ReportActor[] {
  const mayWrite = viewer.role === 'coordinator' || viewer.role === 'filler';
  const { unitId } = viewer;
  return [
    ...(mayWrite && report.unitId === unitId ? (['unit'] as const) : []),
    ...(mayWrite && unitId !== null && report.leadsPending.includes(unitId)
      ? (['lead'] as const)
      : []),
    ...(viewer.role === 'coordinator' ? (['office'] as const) : []),
  ];
}

/** Everything a decision on a report depends on, at a moment. */
export function standingOf(report: StoredReport, period: StoredPeriod, now: string) {
  const times = {
    opensAt: period.opensAt.toISOString(),
    locksAt: period.locksAt?.toISOString() ?? null,
    sealedAt: period.sealedAt?.toISOString() ?? null,
  };
  return {
    state: report.state,
    gate: gateAt(now, times, report.unlock?.until ?? null),
    exempt: report.exempt !== null,
    leadsPending: report.leadsPending.length > 0,
  } satisfies ReportStanding;
}

/** What the viewer may do with a report, in the order of REPORT_ACTIONS. */
export function viewerRights(
  viewer: Viewer,
  report: StoredReport,
  standing: ReportStanding,
): ReportAction[] {
  const rights = new Set(actorsOf(viewer, report).flatMap((actor) => rightsOf(standing, actor)));
  return REPORT_ACTIONS.filter((action) => rights.has(action));
}
