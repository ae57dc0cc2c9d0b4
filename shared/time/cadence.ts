import { CADENCES } from './deadline-recurrence.ts';

/** What a duty of reporting follows: one of the recurring cadences, one date (工作计划), or the plan's end (自评报告). */
export const DUTY_CADENCES = [...CADENCES, 'once', 'after-end'] as const;

export type DutyCadence = (typeof DUTY_CADENCES)[number];

export const CADENCE_NAMES = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  once: '一次性',
  'after-end': '总体任务结束后',
} as const satisfies Record<DutyCadence, string>;
