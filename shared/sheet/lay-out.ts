import { baselineOf, encodeBaseline } from '../ledger/baseline.ts';
import { toCell } from '../ledger/cell.ts';
import type { Fields } from '../ledger/value.ts';
import { progressLedger } from '../ledgers/progress.ts';
import type { EntryId } from '../town/ids.ts';
import type { ImageRow, SheetImage, ToneRule } from './image.ts';
import { MY_LIST_COLUMNS } from './my-list-columns.ts';

/** 序号, 行动名称 and 重点任务 stay in sight while a person types at the right. */
const FROZEN_COLUMNS = 3;

/** Being late is the town's finding, shown in its summary; here only the word a person chose has a colour. */
const STATUS_TONES: readonly ToneRule[] = [
  { columns: ['status'], word: '未启动', tone: 'grey' },
  { columns: ['status'], word: '推进中', tone: 'blue' },
  { columns: ['status'], word: '基本完成', tone: 'blue' },
  { columns: ['status'], word: '长期推进', tone: 'blue' },
  { columns: ['status'], word: '已完成', tone: 'green' },
];

export interface MyListRow {
  readonly id: EntryId;
  readonly position: number;
  readonly rev: number;
  readonly fields: Fields;
  readonly retired: boolean;
  /** Text of 校验结果; '' when not given. */
  readonly result?: string;
  /** Text of `_base`; not given = the row agrees with the server in every field at `rev`. */
  readonly base?: string;
}

export interface MyList {
  readonly townName: string;
  readonly unitName: string;
  readonly planTitle: string;
  readonly rows: readonly MyListRow[];
}

/**
 * The sheet of one unit's rows of the progress ledger. No merged cells: every row is complete, so sorting and filtering
 * work. Rows the town took away are not laid out anew; in a sheet that has them `place` keeps them.
 */
export function layOutMyList({ townName, unitName, planTitle, rows }: MyList): SheetImage {
  const standing = rows.filter(({ retired }) => !retired);
  const editable = progressLedger.fields.filter(({ writer }) => writer === 'unit');
  return {
    sheetName: progressLedger.sheetName,
    title: `${planTitle}（${unitName}）`,
    note: `清单通 · ${townName} · 只需填写${editable.map(({ label }) => label).join('、')}，填好后点“同步”`,
    columns: MY_LIST_COLUMNS,
    rows: standing.toSorted((a, b) => a.position - b.position).map(imageRow),
    toneRules: STATUS_TONES,
    markedColumns: editable.map(({ key }) => key),
    greyRepeats: ['action'],
    frozenColumns: FROZEN_COLUMNS,
  };
}

function imageRow({ id, rev, fields, result = '', base }: MyListRow): ImageRow {
  const values = progressLedger.fields.map((field) => toCell(field, fields[field.key] ?? null));
  const baseText = base ?? encodeBaseline(baselineOf(progressLedger, fields, rev));
  return { id, values: [...values, result, id, baseText] };
}
