import type { Gate } from './gate.ts';
import type { ReportAction, ReportState } from './report-state.ts';

/**
 * How somebody stands to a report: unit = it is his unit's · lead = his unit has yet to pass it · office = the 应急办 ·
 * reader = may only look.
 */
export const REPORT_ACTORS = ['unit', 'lead', 'office', 'reader'] as const;

export type ReportActor = (typeof REPORT_ACTORS)[number];

type Rights = Readonly<Record<Exclude<ReportActor, 'reader'>, readonly ReportAction[]>>;

/** What each may do while the period is open. A report the leads have yet to pass cannot be accepted past them. */
const OPEN_RIGHTS = {
  draft: { unit: ['submit'], lead: [], office: ['exempt'] },
  submitted: { unit: ['submit'], lead: ['review', 'return'], office: ['return', 'accept'] },
  reviewed: { unit: ['submit'], lead: [], office: ['return', 'accept'] },
  returned: { unit: ['submit'], lead: [], office: ['exempt'] },
  accepted: { unit: [], lead: [], office: ['unlock'] },
  sealed: { unit: [], lead: [], office: ['unlock'] },
} as const satisfies Record<ReportState, Rights>;

/** An unlock opens what was closed for the unit; what is handed in under it is decided like any other report. */
const UNLOCKED_RIGHTS = {
  ...OPEN_RIGHTS,
  accepted: { unit: ['submit'], lead: [], office: [] },
  sealed: { unit: ['submit'], lead: [], office: [] },
} as const satisfies Record<ReportState, Rights>;

/** After locking the unit can do nothing; what was handed in before is still decided. */
const LOCKED_RIGHTS = {
  draft: { unit: [], lead: [], office: ['exempt', 'unlock'] },
  submitted: { unit: [], lead: ['review', 'return'], office: ['return', 'accept', 'unlock'] },
  reviewed: { unit: [], lead: [], office: ['return', 'accept', 'unlock'] },
  returned: { unit: [], lead: [], office: ['exempt', 'unlock'] },
  accepted: { unit: [], lead: [], office: ['unlock'] },
  sealed: { unit: [], lead: [], office: ['unlock'] },
} as const satisfies Record<ReportState, Rights>;

export interface ReportStanding {
  readonly state: ReportState;
  readonly gate: Gate;
  /** 免报: expected no more, until the exemption is taken back. */
  readonly exempt: boolean;
  /** Lead departments that have yet to pass it. */
  readonly leadsPending: boolean;
}

/** What somebody may do with a report now; the buttons of the pane and the server's refusals both come from here. */
export function rightsOf(standing: ReportStanding, actor: ReportActor): readonly ReportAction[] {
  const { state, gate, exempt, leadsPending } = standing;
  if (actor === 'reader') return [];
  if (exempt) return actor === 'office' && state !== 'sealed' ? ['include'] : [];
  const table = tableOf(gate);
  if (table === null) return actor === 'office' && state === 'draft' ? ['exempt'] : [];
  const rights: readonly ReportAction[] = table[state][actor];
  return leadsPending ? rights.filter((action) => action !== 'accept') : rights;
}

function tableOf(gate: Gate): Readonly<Record<ReportState, Rights>> | null {
  switch (gate) {
    case 'before':
      return null;
    case 'open':
      return OPEN_RIGHTS;
    case 'unlocked':
      return UNLOCKED_RIGHTS;
    case 'locked':
      return LOCKED_RIGHTS;
  }
}

/** Are the unit's rows closed to changes: decided, or locked, and not opened again? */
export function locksRows({ state, gate }: Pick<ReportStanding, 'state' | 'gate'>): boolean {
  if (gate === 'unlocked' || gate === 'before') return false;
  return gate === 'locked' || state === 'accepted' || state === 'sealed';
}
