import { cellAddress } from '../../shared/sheet/address.ts';
import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import { ID_KEY } from '../../shared/sheet/image.ts';
import type { Conflict } from '../../shared/ledger/change.ts';
import type { ConflictView, Problem } from './outcome.ts';
import type { ListSheet, RowWithoutId } from './read-list.ts';
import type { Fault } from './remarks.ts';
import { rowTitle, type RowState } from './row-state.ts';

/** Where problems lie after this sync: insertions have moved the rows that were read. */
export interface Scene {
  readonly ledger: LedgerDefinition;
  readonly list: ListSheet;
  readonly rowNow: (row: number) => number;
}

export function faultProblem(scene: Scene, row: RowState | RowWithoutId, fault: Fault): Problem {
  const field = scene.ledger.fields.find(({ key }) => key === fault.field);
  return {
    address: addressOf(scene, row.row, fault.field),
    sheetId: scene.list.sheetId,
    rowTitle: rowTitle(row.fields),
    column: field?.label ?? null,
    message: fault.message,
    code: fault.code,
  };
}

export function conflictView(scene: Scene, row: RowState, conflict: Conflict): ConflictView {
  const field = scene.ledger.fields.find(({ key }) => key === conflict.field);
  return {
    ...conflict,
    rowTitle: rowTitle(row.fields),
    label: field?.label ?? conflict.field,
    address: addressOf(scene, row.row, conflict.field),
    sheetId: scene.list.sheetId,
  };
}

/** The cell of a field, or the first managed cell of the row. */
function addressOf({ ledger, list, rowNow }: Scene, row: number, field: string | null): string {
  const [first] = ledger.fields;
  const column = list.managed.columnOf[field ?? first?.key ?? ID_KEY];
  return cellAddress(rowNow(row), column ?? list.grid.column);
}

/** A copied row has the id of its original: which one is meant only a person knows, so neither is sent. */
export function duplicateProblems(scene: Scene): readonly Problem[] {
  const { managed, grid, sheetId } = scene.list;
  return managed.doubledIds.flatMap(({ rows }) =>
    rows.map((row) => {
      const others = rows.filter((other) => other !== row).map((other) => scene.rowNow(other) + 1);
      const title = titleAt(scene, row);
      return {
        address: cellAddress(scene.rowNow(row), managed.columnOf['number'] ?? grid.column),
        sheetId,
        rowTitle: title,
        column: null,
        message: `这一行和第 ${others.join('、')} 行是同一项，复制出来的行不能成为新任务，所以都没有上报。请保留一行，其余的点“删除重复行”。`,
        code: 'DUPLICATE_ROW_ID',
      };
    }),
  );
}

function titleAt({ list }: Scene, row: number): string {
  const read = (key: string) => {
    const column = list.managed.columnOf[key];
    const value =
      column === undefined
        ? ''
        : list.grid.values[row - list.grid.row]?.[column - list.grid.column];
    return value === undefined || value === '' ? null : String(value);
  };
  return rowTitle({ number: read('number'), title: read('title'), action: read('action') });
}

export function foreignIdProblems(scene: Scene): readonly Problem[] {
  const { managed, grid, sheetId } = scene.list;
  return managed.foreignIds.map(({ row }) => ({
    address: cellAddress(scene.rowNow(row), managed.columnOf['number'] ?? grid.column),
    sheetId,
    rowTitle: titleAt(scene, row),
    column: null,
    message: '这一行的行标识被改动过，认不出是哪一项，没有上报。请删掉这一行，再点同步恢复。',
    code: 'ROW_UNKNOWN',
  }));
}

export const UNNUMBERED: Fault = {
  field: null,
  code: 'ROW_WITHOUT_ID',
  message:
    '这一行不是镇里发布的任务，没有上报。自己记的内容可以留在表里；需要增加任务，请联系镇应急办。',
};

export const MERGED: Fault = {
  field: null,
  code: 'MERGED_CELLS',
  message: '这一行有合并的单元格，没有上报也没有改动。请取消合并，每行填完整，再点同步。',
};
