import type { Answer, Client } from '../sync/client.ts';
import type { ReportingApi } from './reporting-api.ts';

/** Turns a call into its answer, and notices the end of the session. */
export type Call = <T>(pending: Promise<T>) => Promise<Answer<T>>;

/** The reporting screens' calls on the real server. */
export function createServerReporting(client: Client, call: Call): ReportingApi {
  const { report, duty, calendar, supervision, target, summary, sheet } = client;
  return {
    mine: (planId) => call(report.mine.query({ planId })),
    board: (input) => call(report.board.query(input)),
    detail: (reportId) => call(report.detail.query({ reportId })),
    returnReport: (input) => call(report.return.mutate(input)),
    review: (reportId) => call(report.review.mutate({ reportId })),
    accept: (input) => call(report.accept.mutate(input)),
    exempt: (input) => call(report.exempt.mutate(input)),
    include: (reportId) => call(report.include.mutate({ reportId })),
    unlock: (input) => call(report.unlock.mutate(input)),
    seal: (input) => call(report.seal.mutate(input)),
    duties: (planId) => call(duty.list.query({ planId })),
    saveDuty: (saved) => call(duty.save.mutate(saved)),
    calendar: () => call(calendar.days.query()),
    saveCalendar: (input) => call(calendar.save.mutate(input)),
    supervision: (planId) => call(supervision.list.query({ planId })),
    recordStep: (input) => call(supervision.record.mutate(input)),
    answerStep: (input) => call(supervision.answer.mutate(input)),
    settings: () => call(supervision.settings.query()),
    saveSettings: (settings) => call(supervision.saveSettings.mutate(settings)),
    targets: (planId) => call(target.list.query({ planId })),
    saveTarget: (saved) => call(target.save.mutate(saved)),
    enterFigures: (input) => call(target.enter.mutate(input)),
    summaryFacts: (input) => call(summary.facts.query(input)),
    keptSummaries: (planId) => call(summary.keptList.query({ planId })),
    summaryDocument: (input) => call(summary.document.query(input)),
    history: (id) => call(sheet.history.query({ id })),
  };
}
