/**
 * draft 未报, what was typed is the unit's own · submitted 已报送 · reviewed its lead departments have passed it · returned
 * 退回 with a reason · accepted 已审定 by the 应急办 · sealed 已封存 with its period, reported or not (domain/model §7: the
 * documents ask for 「数据报送和审核把关」[003] and name no states).
 */
export const REPORT_STATES = [
  'draft',
  'submitted',
  'reviewed',
  'returned',
  'accepted',
  'sealed',
] as const;

export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_ACTIONS = [
  'submit',
  'review',
  'return',
  'accept',
  'exempt',
  'include',
  'unlock',
] as const;

/** include takes an exemption back · unlock lets a unit report once more after acceptance, locking or sealing. */
export type ReportAction = (typeof REPORT_ACTIONS)[number];
