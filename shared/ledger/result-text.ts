import type { Complaint, LedgerDefinition } from './define.ts';

/**
 * Text of the visible 校验结果 cell: each sentence once, before it the headings it is about in 【】, by which the sheet
 * marks the cells. '' when there is nothing to mend.
 */
export function resultText(ledger: LedgerDefinition, complaints: readonly Complaint[]): string {
  if (complaints.length === 0) return '';
  const labels = new Map(ledger.fields.map(({ key, label }) => [key, label]));
  const about = new Map<string, string[]>();
  for (const { field, message } of complaints) {
    const mark = `【${labels.get(field) ?? field}】`;
    about.set(message, [...(about.get(message) ?? []), mark]);
  }
  return [...about].map(([message, marks]) => `${marks.join('')}${message}`).join('\n');
}
