import type { FieldDefinition } from '../ledger/define.ts';

const town = { writer: 'town', required: false } as const;

/**
 * What the 重点任务清单 says of each dated row (document 000: its headings). The plan ledger consists of them, and every
 * progress entry carries a copy, so that a unit's row is complete by itself.
 */
export const TASK_FIELDS = [
  {
    key: 'number',
    label: '序号',
    kind: 'text',
    meaning: 'number',
    width: 5,
    maxLength: 40,
    ...town,
  },
  {
    key: 'action',
    label: '行动名称',
    kind: 'text',
    meaning: 'action',
    width: 12,
    maxLength: 2_000,
    ...town,
  },
  {
    key: 'title',
    label: '重点任务',
    kind: 'text',
    meaning: 'title',
    width: 15,
    maxLength: 2_000,
    ...town,
  },
  {
    key: 'detail',
    label: '任务内容',
    kind: 'text',
    meaning: 'detail',
    width: 27,
    maxLength: 32_767,
    ...town,
  },
  {
    key: 'deadline',
    label: '完成时间',
    kind: 'deadline',
    meaning: 'deadline',
    width: 10,
    maxLength: 500,
    ...town,
  },
  {
    key: 'lead',
    label: '牵头部门',
    kind: 'units',
    meaning: 'lead',
    width: 8,
    maxLength: 500,
    ...town,
  },
  {
    key: 'responsible',
    label: '责任部门',
    kind: 'units',
    meaning: 'responsible',
    width: 13,
    maxLength: 4_000,
    ...town,
  },
] as const satisfies readonly FieldDefinition[];
