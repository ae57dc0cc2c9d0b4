import type { FieldDefinition } from '../ledger/define.ts';
import { progressLedger } from '../ledgers/progress.ts';
import { BASE_KEY, ID_KEY, RESULT_KEY, RESULT_LABEL, type ImageColumn } from './image.ts';

/** Headings of the hidden columns: by them the columns are found when the key row is gone. */
const ID_LABEL = '行标识';
const BASE_LABEL = '同步底稿';

/** Short words stand centred; sentences begin at the left. */
const CENTRED: ReadonlySet<string> = new Set(['number', 'deadline', 'lead', 'status', 'percent']);

const hidden = { kind: 'text', width: 8, hidden: true, editable: false } as const;

/** In every sheet we lay out: how its rows are known again. */
export const idColumn: ImageColumn = { key: ID_KEY, label: ID_LABEL, ...hidden };

function fieldColumn(field: FieldDefinition): ImageColumn {
  const column = {
    key: field.key,
    label: field.label,
    kind: field.kind === 'percent' ? 'percent' : 'text',
    width: field.width,
    hidden: false,
    editable: field.writer === 'unit',
    align: CENTRED.has(field.meaning) ? 'center' : 'left',
  } as const;
  return field.choices === undefined ? column : { ...column, choices: field.choices };
}

/** 我的清单: the ledger's fields, then what the add-in says of the row, then what it needs to know the row again. */
export const MY_LIST_COLUMNS: readonly ImageColumn[] = [
  ...progressLedger.fields.map(fieldColumn),
  { key: RESULT_KEY, label: RESULT_LABEL, kind: 'text', width: 20, hidden: false, editable: false },
  idColumn,
  { key: BASE_KEY, label: BASE_LABEL, ...hidden },
];
