import { z } from 'zod';
import { REPORT_ACTIONS, REPORT_STATES } from '../report/report-state.ts';
import { GATES } from '../report/gate.ts';
import { dutyId, entryId, planId, reportId, unitId } from '../town/ids.ts';
import { text } from '../town/text.ts';

const moment = z.iso.datetime();
const reason = text(500).pipe(z.string().min(1));

/** Days or instants of one period of one duty. Keys are those of shared/time: «2024Q3», «2024-W40», «once». */
export const periodFact = z.strictObject({
  key: z.string().max(60),
  /** «2024 年第三季度» */
  label: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  opensAt: moment,
  dueAt: moment,
  /** Last minute in which a first report counts as on time; the due moment itself without grace. */
  graceUntil: moment,
  locksAt: moment.nullable(),
  sealedAt: moment.nullable(),
  /** How often it was sealed; 0 = never. */
  sealVersion: z.int(),
});

const returned = z.strictObject({
  reason: z.string(),
  rows: z.array(entryId),
  due: z.iso.date().nullable(),
  at: moment,
  by: z.string(),
});

const unlocked = z.strictObject({
  reason: z.string(),
  approver: z.string(),
  /** Rows that may be changed; empty: all. */
  rows: z.array(entryId),
  until: moment,
  at: moment,
  by: z.string(),
});

/** The report one unit owes for one period; it exists from the moment the period opens, so that «missing» is a row. */
export const reportFact = z.strictObject({
  id: reportId,
  unitId,
  /** The unit's name at the time. */
  unitName: z.string(),
  state: z.enum(REPORT_STATES),
  gate: z.enum(GATES),
  exempt: z.strictObject({ reason: z.string(), at: moment, by: z.string() }).nullable(),
  /** Reason of a nil report (零报告); null: an ordinary one, or none yet. */
  nil: z.string().nullable(),
  /** A correction later never makes a report late: timeliness looks at the first alone. */
  firstSubmittedAt: moment.nullable(),
  lastSubmittedAt: moment.nullable(),
  submittedBy: z.string().nullable(),
  /** Receipt number and SHA-256 of the last snapshot. */
  receipt: z.int().nullable(),
  hash: z.string().nullable(),
  submissions: z.int(),
  returns: z.int(),
  returned: returned.nullable(),
  /** Lead departments that have yet to pass it. */
  leadsPending: z.array(z.strictObject({ id: unitId, name: z.string() })),
  acceptedAt: moment.nullable(),
  acceptedBy: z.string().nullable(),
  unlock: unlocked.nullable(),
  /** Rows of the last snapshot, or of today's entries before the first; complete as `isRowComplete` says. */
  rows: z.int(),
  completeRows: z.int(),
});

const withRights = reportFact.extend({ rights: z.array(z.enum(REPORT_ACTIONS)) });

export const mineInput = z.strictObject({ planId });

/** What the caller's unit owes now and owed last, the most urgent first; `rights` drive its buttons. */
export const mineOutput = z.strictObject({
  now: moment,
  items: z.array(
    z.strictObject({
      dutyId,
      dutyName: z.string(),
      period: periodFact,
      report: withRights,
      /** Fields changed since the last snapshot; they are not in it until it is reported again. */
      changedSince: z.int(),
      /** Rows that have yet to be filled in before it can be reported. */
      missing: z.array(z.strictObject({ id: entryId, title: z.string(), message: z.string() })),
    }),
  ),
});

export const submitInput = z.strictObject({
  /** Made and kept before the first send; the same id has one effect. */
  requestId: z.uuid(),
  reportId,
  /** The cursor of the sheet's last sync: rows somebody changed since then were not seen by whoever reports. */
  cursor: z.int().min(0),
  /** Reason of a nil report; null for an ordinary one. */
  nil: reason.nullable(),
});

export const submitOutput = z.strictObject({
  receipt: z.int(),
  at: moment,
  hash: z.string().length(64),
  rows: z.int(),
  completeRows: z.int(),
  late: z.boolean(),
  replayed: z.boolean(),
  report: withRights,
});

export const boardInput = z.strictObject({
  planId,
  dutyId: dutyId.nullable(),
  /** Null: the period that is due next, or the last one. */
  periodKey: z.string().max(60).nullable(),
});

/** 报送情况 of one period, live: every expected unit with what may be done about it. */
export const boardOutput = z.strictObject({
  now: moment,
  duties: z.array(z.strictObject({ id: dutyId, name: z.string() })),
  dutyId: dutyId.nullable(),
  /** All periods that have opened, the latest first. */
  periods: z.array(periodFact),
  period: periodFact.nullable(),
  reports: z.array(withRights.extend({ contact: z.string().nullable() })),
  maySeal: z.boolean(),
  /** Figures of every opened period, for the curve of reporting; the oldest first. */
  history: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      expected: z.int(),
      reported: z.int(),
      onTime: z.int(),
      accepted: z.int(),
    }),
  ),
});

export const returnInput = z.strictObject({
  reportId,
  reason,
  rows: z.array(entryId).max(2_000),
  due: z.iso.date().nullable(),
});

export const reviewInput = z.strictObject({ reportId });

export const acceptInput = z.strictObject({ reportIds: z.array(reportId).min(1).max(1_000) });

export const exemptInput = z.strictObject({ reportId, reason });

export const includeInput = z.strictObject({ reportId });

export const unlockInput = z.strictObject({
  reportId,
  reason,
  approver: text(30).pipe(z.string().min(1)),
  rows: z.array(entryId).max(2_000),
  until: moment,
});

export const decidedOutput = z.array(withRights);

export const sealInput = z.strictObject({
  dutyId,
  periodKey: z.string().max(60),
  /** Units without a report, as the person saw them: a different number stops the sealing. */
  missing: z.int().min(0),
});

export const sealOutput = z.strictObject({
  version: z.int(),
  at: moment,
  hash: z.string().length(64),
  reports: z.int(),
  missing: z.int(),
});

export const reportInput = z.strictObject({ reportId });

/** All that ever happened to a report, and the rows of its last snapshot. */
export const reportDetail = z.strictObject({
  report: withRights,
  rows: z.array(
    z.strictObject({
      id: entryId,
      number: z.string().nullable(),
      title: z.string(),
      status: z.string().nullable(),
      percent: z.number().nullable(),
      progress: z.string().nullable(),
      problems: z.string().nullable(),
      next: z.string().nullable(),
    }),
  ),
  events: z.array(
    z.strictObject({
      kind: z.enum([...REPORT_ACTIONS, 'seal', 'join']),
      at: moment,
      by: z.string(),
      /** In words: the reason, the receipt, the end of an unlock. */
      words: z.string(),
    }),
  ),
});

export type PeriodFact = z.infer<typeof periodFact>;
export type ReportFact = z.infer<typeof reportFact>;
export type ReportWithRights = z.infer<typeof withRights>;
export type MyReports = z.infer<typeof mineOutput>;
export type Board = z.infer<typeof boardOutput>;
export type ReportDetail = z.infer<typeof reportDetail>;
