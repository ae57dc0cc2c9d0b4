import type { LedgerDefinition } from '../ledger/define.ts';
import { TASK_FIELDS } from './task-fields.ts';

/** The 重点任务清单 itself, written by the town office alone. */
export const planLedger: LedgerDefinition = {
  name: 'plan',
  sheetName: '重点任务清单',
  fields: TASK_FIELDS,
  rules: [],
};
