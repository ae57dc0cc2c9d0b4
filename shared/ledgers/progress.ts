import type { Complaint, FieldDefinition, LedgerDefinition } from '../ledger/define.ts';
import type { Fields } from '../ledger/value.ts';
import { STATUSES } from '../summary/status.ts';
import { TASK_FIELDS } from './task-fields.ts';

/** 完成率 of a finished task. */
const ALL_DONE = 100;

/**
 * 已完成 needs 完成率 100 and a sentence in 进展情况 (product: vocabulary of status). Two rules, so that a person hears of
 * both at once.
 */
function finishedIsWhole(fields: Fields): Complaint | null {
  if (fields['status'] !== '已完成' || fields['percent'] === ALL_DONE) return null;
  return {
    field: 'percent',
    code: 'RULE_BROKEN',
    message: '进展状态填“已完成”时，完成率要填 100%。',
  };
}

function finishedIsTold(fields: Fields): Complaint | null {
  if (fields['status'] !== '已完成' || fields['progress']) return null;
  return {
    field: 'progress',
    code: 'RULE_BROKEN',
    message: '进展状态填“已完成”时，请在进展情况里写一句做了什么。',
  };
}

const own = { writer: 'unit', required: false } as const;

/** The task's own fields stand first, kept by the town office; the unit fills the five after them. */
const FIELDS = [
  ...TASK_FIELDS,
  {
    key: 'status',
    label: '进展状态',
    kind: 'choice',
    meaning: 'status',
    width: 11,
    maxLength: 20,
    choices: STATUSES,
    example: '推进中',
    ...own,
  },
  {
    key: 'percent',
    label: '完成率',
    kind: 'percent',
    meaning: 'percent',
    width: 7,
    maxLength: 20,
    example: '60%',
    ...own,
  },
  {
    key: 'progress',
    label: '进展情况',
    kind: 'text',
    meaning: 'progress',
    width: 28,
    maxLength: 5_000,
    ...own,
  },
  {
    key: 'problems',
    label: '存在问题',
    kind: 'text',
    meaning: 'problems',
    width: 16,
    maxLength: 5_000,
    ...own,
  },
  {
    key: 'next',
    label: '下一步措施',
    kind: 'text',
    meaning: 'next',
    width: 16,
    maxLength: 5_000,
    ...own,
  },
] as const satisfies readonly FieldDefinition[];

export const progressLedger: LedgerDefinition = {
  name: 'progress',
  sheetName: '我的清单',
  fields: FIELDS,
  rules: [finishedIsWhole, finishedIsTold],
};
