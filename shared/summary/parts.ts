/** The sheets of a summary, in the order in which they stand in a workbook. */
export const SUMMARY_PARTS = [
  'town',
  'breakdown',
  'activity',
  'trend',
  'overdue',
  'colours',
  'targets',
  'changes',
] as const;

export type SummaryPart = (typeof SUMMARY_PARTS)[number];
