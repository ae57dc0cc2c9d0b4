import type { Duty } from '../../../shared/report/duty.ts';

export const REPORTS_ON_LABELS = {
  current: '本期的情况',
  previous: '上一期的情况',
} as const satisfies Record<Duty['reportsOn'], string>;

export const SHIFT_LABELS = {
  none: '不变',
  before: '提前到上一个工作日',
  after: '顺延到下一个工作日',
} as const satisfies Record<Duty['shift'], string>;

export const REVIEW_LABELS = {
  office: '镇应急办直接审定',
  lead: '牵头部门先审，镇应急办再审定',
} as const satisfies Record<Duty['review'], string>;

/** Every value of a table of labels as the options of a choice. */
export function optionsOf<T extends string>(
  labels: Readonly<Record<T, string>>,
): readonly { readonly value: T; readonly label: string }[] {
  // The keys of the table are the values by its type.
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
