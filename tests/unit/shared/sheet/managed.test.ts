import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DATA_ROW, HEADING_ROW, KEY_ROW } from '../../../../shared/sheet/image.ts';
import { layOutMyList } from '../../../../shared/sheet/lay-out.ts';
import { readManaged, type ManagedSheet } from '../../../../shared/sheet/managed.ts';
import { MY_LIST_COLUMNS } from '../../../../shared/sheet/my-list-columns.ts';
import { place } from '../../../../shared/sheet/place.ts';
import { entryIdOf, progressRow } from '../../../support/progress-rows.ts';
import { SheetModel } from '../../../support/sheet-model.ts';

const image = layOutMyList({
  townName: '大湾镇',
  unitName: '经发办',
  planTitle: '重点任务清单',
  rows: [1, 2, 3].map((n) => progressRow(n)),
});

const ID_COLUMN = MY_LIST_COLUMNS.findIndex(({ key }) => key === '_id');
const STATUS_COLUMN = MY_LIST_COLUMNS.findIndex(({ key }) => key === 'status');

let model: SheetModel;

beforeEach(() => {
  model = new SheetModel().apply(place(image, null));
});

function read(): ManagedSheet {
  const found = readManaged(model.grid('我的清单'));
  if ('fault' in found) throw new Error(`${found.fault} ${found.missing.join()}`);
  return found;
}

describe('the rows of a sheet of ours', () => {
  it('are found by their ids', () => {
    expect([...read().rowOf]).toEqual([
      [entryIdOf(1), FIRST_DATA_ROW],
      [entryIdOf(2), FIRST_DATA_ROW + 1],
      [entryIdOf(3), FIRST_DATA_ROW + 2],
    ]);
  });

  it('that were copied are all named, and none of them counts', () => {
    model.insertRows(FIRST_DATA_ROW + 3, 1);
    model.set(FIRST_DATA_ROW + 3, ID_COLUMN, { value: entryIdOf(2) });

    const { rowOf, doubledIds } = read();

    expect(rowOf.has(entryIdOf(2))).toBe(false);
    expect(doubledIds).toEqual([{ id: entryIdOf(2), rows: [5, 7], addresses: ['N6', 'N8'] }]);
  });

  it('whose id was emptied are own rows, whose id was overwritten are foreign', () => {
    model.set(FIRST_DATA_ROW, ID_COLUMN, { value: '' });
    model.set(FIRST_DATA_ROW + 1, ID_COLUMN, { value: '张三' });

    const { rowOf, ownRows, foreignIds } = read();

    expect([...rowOf.keys()]).toEqual([entryIdOf(3)]);
    expect(ownRows).toEqual([FIRST_DATA_ROW]);
    expect(foreignIds).toEqual([{ row: 5, address: 'N6', text: '张三' }]);
  });

  it('that are merged with a managed column are listed; merges beside the list are not', () => {
    const touching = { row: FIRST_DATA_ROW, column: 1, rows: 2, columns: 1 };
    const above = { row: 0, column: 0, rows: 1, columns: 5 };
    const beside = { row: FIRST_DATA_ROW, column: 20, rows: 2, columns: 2 };
    model.merges = [touching, above, beside];

    expect(read().merges).toEqual([touching]);
  });
});

describe('the columns of a sheet of ours', () => {
  it('are found by key when a heading was renamed', () => {
    model.set(HEADING_ROW, STATUS_COLUMN, { value: '进度' });
    expect(read().columnOf['status']).toBe(STATUS_COLUMN);
  });

  it('are found by heading when the key row was deleted', () => {
    model.deleteRow(KEY_ROW);

    const found = read();

    expect(found.keyRow).toBeNull();
    expect(found.headingRow).toBe(KEY_ROW);
    expect(found.columnOf['status']).toBe(STATUS_COLUMN);
    expect(found.rowOf.size).toBe(3);
  });

  it('are found by heading when one key was emptied, whatever spaces the heading holds', () => {
    model.set(KEY_ROW, STATUS_COLUMN, { value: '' });
    model.set(HEADING_ROW, STATUS_COLUMN, { value: '进展\n 状态' });
    expect(read().columnOf['status']).toBe(STATUS_COLUMN);
  });

  it('are found when they were moved and an own column stands between them', () => {
    model.reorderColumns(MY_LIST_COLUMNS.map((_, column) => column).reverse());
    model.insertColumn(3);
    model.set(FIRST_DATA_ROW, 3, { value: '自己的备注' });

    const { columnOf, missing } = read();

    expect(missing).toEqual([]);
    expect(columnOf['number']).toBe(MY_LIST_COLUMNS.length);
  });

  it('are found when lines were put above the list', () => {
    model.insertRows(0, 3);
    expect(read().firstDataRow).toBe(FIRST_DATA_ROW + 3);
  });

  it('are found when a line was put between keys and headings', () => {
    model.insertRows(HEADING_ROW, 1);
    model.set(HEADING_ROW, 0, { value: '自己的一行' });
    expect(read().firstDataRow).toBe(FIRST_DATA_ROW + 1);
  });

  it('count once, at the left, when a whole column was copied', () => {
    model.insertColumn(STATUS_COLUMN + 1);
    model.set(KEY_ROW, STATUS_COLUMN + 1, { value: 'status' });

    const { columnOf, doubled } = read();

    expect(columnOf['status']).toBe(STATUS_COLUMN);
    expect(doubled).toEqual([{ key: 'status', columns: [STATUS_COLUMN, STATUS_COLUMN + 1] }]);
  });

  it('may lack the baseline and the result: they can be made again', () => {
    model.deleteColumn(MY_LIST_COLUMNS.findIndex(({ key }) => key === '_base'));
    model.deleteColumn(MY_LIST_COLUMNS.findIndex(({ key }) => key === '_result'));
    expect(read().missing.map(({ key }) => key)).toEqual(['_result', '_base']);
  });
});

describe('a sheet that cannot be used', () => {
  it('names the heading that is gone, key and words', () => {
    model.deleteColumn(STATUS_COLUMN);
    expect(readManaged(model.grid('我的清单'))).toEqual({
      fault: 'HEADER_MISSING',
      missing: ['进展状态'],
    });
  });

  it('names the id column when it was deleted', () => {
    model.deleteColumn(ID_COLUMN);
    expect(readManaged(model.grid('我的清单'))).toEqual({
      fault: 'HEADER_MISSING',
      missing: ['行标识'],
    });
  });

  it('has no header when neither keys nor headings are there', () => {
    model.deleteRow(HEADING_ROW);
    model.deleteRow(KEY_ROW);
    expect(readManaged(model.grid('我的清单'))).toEqual({ fault: 'NO_HEADER', missing: [] });
  });

  it('is not taken for ours because of a few English headings', () => {
    const own = new SheetModel();
    ['title', 'status', 'percent', 'progress'].forEach((value, column) =>
      own.set(0, column, { value }),
    );
    expect(readManaged(own.grid('x'))).toEqual({ fault: 'NO_HEADER', missing: [] });
  });

  it('is empty when no cell holds anything', () => {
    expect(readManaged(new SheetModel().set(3, 3, { value: ' ' }).grid('x'))).toEqual({
      fault: 'EMPTY_SHEET',
      missing: [],
    });
  });
});
