import type { FieldDefinition, LedgerDefinition } from '../ledger/define.ts';

const town = { writer: 'town', required: false } as const;

/** The 重点任务清单 itself: what the coordinator's own sheet says of each dated row. */
const FIELDS = [
  {
    key: 'number',
    label: '序号',
    kind: 'text',
    meaning: 'number',
    width: 6,
    maxLength: 40,
    ...town,
  },
  {
    key: 'action',
    label: '行动名称',
    kind: 'text',
    meaning: 'action',
    width: 18,
    maxLength: 2_000,
    ...town,
  },
  {
    key: 'title',
    label: '重点任务',
    kind: 'text',
    meaning: 'title',
    width: 26,
    maxLength: 2_000,
    ...town,
  },
  {
    key: 'detail',
    label: '任务内容',
    kind: 'text',
    meaning: 'detail',
    width: 60,
    maxLength: 32_767,
    ...town,
  },
  {
    key: 'deadline',
    label: '完成时间',
    kind: 'deadline',
    meaning: 'deadline',
    width: 14,
    maxLength: 500,
    ...town,
  },
  {
    key: 'lead',
    label: '牵头部门',
    kind: 'units',
    meaning: 'lead',
    width: 12,
    maxLength: 500,
    ...town,
  },
  {
    key: 'responsible',
    label: '责任部门',
    kind: 'units',
    meaning: 'responsible',
    width: 24,
    maxLength: 4_000,
    ...town,
  },
] as const satisfies readonly FieldDefinition[];

export const planLedger: LedgerDefinition = {
  name: 'plan',
  sheetName: '重点任务清单',
  fields: FIELDS,
  rules: [],
};
