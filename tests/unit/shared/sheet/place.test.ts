import { beforeEach, describe, expect, it } from 'vitest';
import type { Fields } from '../../../../shared/ledger/value.ts';
import {
  FIRST_DATA_ROW,
  HEADING_ROW,
  KEY_ROW,
  type SheetImage,
} from '../../../../shared/sheet/image.ts';
import { layOutMyList } from '../../../../shared/sheet/lay-out.ts';
import { MY_LIST_COLUMNS } from '../../../../shared/sheet/my-list-columns.ts';
import { canPlace, place } from '../../../../shared/sheet/place.ts';
import { entryIdOf, progressRow } from '../../../support/progress-rows.ts';
import { SheetModel } from '../../../support/sheet-model.ts';

const at = (key: string) => MY_LIST_COLUMNS.findIndex((column) => column.key === key);
const PERCENT = at('percent');
const PROGRESS = at('progress');

function imageOf(numbers: readonly number[], fields: Fields = {}): SheetImage {
  return layOutMyList({
    townName: '大湾镇',
    unitName: '经发办',
    planTitle: '重点任务清单',
    rows: numbers.map((n) => progressRow(n, fields)),
  });
}

let model: SheetModel;

beforeEach(() => {
  model = new SheetModel().apply(place(imageOf([1, 2, 4]), null));
});

const grid = () => model.grid('我的清单', [PERCENT]);

/** Writes but for the baselines, which change with every value. */
function visibleWrites(image: SheetImage, keep?: (id: string, key: string) => boolean) {
  const placement = place(image, grid(), keep === undefined ? {} : { keep });
  return placement.writes.filter(({ column }) => column !== at('_base'));
}

describe('a fresh sheet', () => {
  it('has title, note, keys and headings in the first four rows', () => {
    expect(model.at(0, 0).value).toBe('重点任务清单（经发办）');
    expect(model.at(1, 0).value).toMatch(/^清单通 · 大湾镇/u);
    expect(model.at(KEY_ROW, 0).value).toBe('number');
    expect(model.at(HEADING_ROW, 0).value).toBe('序号');
  });

  it('may be a sheet that exists and holds nothing', () => {
    const blank = new SheetModel().set(5, 5, { value: '' }).grid('x');
    expect(place(imageOf([1]), blank)).toEqual(place(imageOf([1]), null));
  });
});

describe('a sheet with rows', () => {
  it('gets only the cell that differs', () => {
    const progress = { progress: '新进展' };
    const image = { ...imageOf([1, 2, 4]) };
    const rows = image.rows.map((row, index) =>
      index === 1 ? (imageOf([2], progress).rows[0] ?? row) : row,
    );
    expect(visibleWrites({ ...image, rows })).toEqual([
      { row: FIRST_DATA_ROW + 1, column: PROGRESS, value: '新进展' },
    ]);
  });

  it('gets a new row before the one that follows it, and the last one at the end', () => {
    const placement = place(imageOf([1, 2, 3, 4, 5]), grid());

    expect(placement.insertRows).toEqual([
      { before: FIRST_DATA_ROW + 2, count: 1 },
      { before: FIRST_DATA_ROW + 3, count: 1 },
    ]);
    expect(placement.data).toEqual({ row: FIRST_DATA_ROW, column: 0, rows: 5, columns: 15 });
    model.apply(placement);
    expect([0, 1, 2, 3, 4].map((n) => model.at(FIRST_DATA_ROW + n, 0).value)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('keeps an edit that was not sent yet', () => {
    model.set(FIRST_DATA_ROW, PROGRESS, { value: '我刚写的' });
    const keep = (id: string, key: string) => id === entryIdOf(1) && key === 'progress';

    expect(visibleWrites(imageOf([1, 2, 4]), keep)).toEqual([]);
    expect(visibleWrites(imageOf([1, 2, 4]))).toEqual([
      { row: FIRST_DATA_ROW, column: PROGRESS, value: '' },
    ]);
  });

  it('keeps a formula and names its cell', () => {
    model.set(FIRST_DATA_ROW, PROGRESS, { value: '算出来的', formula: true });

    const placement = place(imageOf([1, 2, 4], { progress: '新进展' }), grid());

    expect(placement.skippedFormulas).toEqual(['J5']);
    expect(
      placement.writes.some(({ row, column }) => row === FIRST_DATA_ROW && column === PROGRESS),
    ).toBe(false);
  });

  it('writes nothing into merged cells and names them', () => {
    model.merges = [{ row: FIRST_DATA_ROW, column: PROGRESS, rows: 2, columns: 1 }];

    const placement = place(imageOf([1, 2, 4], { progress: '新进展' }), grid());

    expect(placement.skippedMerges).toEqual(['J5', 'J6']);
  });

  it('takes «５０％» for what it is', () => {
    model.set(FIRST_DATA_ROW, PERCENT, { value: '５０％', format: '@' });
    const [row] = imageOf([1], { percent: 50 }).rows;
    const image = imageOf([1, 2, 4]);
    const rows = [row ?? image.rows[0], ...image.rows.slice(1)].flatMap((one) => one ?? []);

    expect(visibleWrites({ ...image, rows })).toEqual([]);
  });

  it('keeps rows that are gone and says where they stand now', () => {
    const placement = place(imageOf([1, 3, 4]), grid());

    expect(placement.retiredRows).toEqual([FIRST_DATA_ROW + 1]);
    expect(placement.writes.every(({ row }) => row !== FIRST_DATA_ROW + 1)).toBe(true);
  });

  it('writes a word into rows that are gone when the image has one for them', () => {
    const image = { ...imageOf([1, 4]), goneNote: { key: '_result', text: '任务已停用' } };
    expect(visibleWrites(image)).toEqual([
      { row: FIRST_DATA_ROW + 1, column: at('_result'), value: '任务已停用' },
    ]);
  });

  it('leaves copied rows of a list alone: one of them may hold the only copy of an edit', () => {
    model.insertRows(FIRST_DATA_ROW + 3, 1);
    model.set(FIRST_DATA_ROW + 3, at('_id'), { value: entryIdOf(1) });

    const placement = place(imageOf([1, 2, 4], { progress: '新进展' }), grid());

    expect(placement.writes.map(({ row }) => row).filter((row) => [4, 7].includes(row))).toEqual(
      [],
    );
    expect(placement.insertRows).toEqual([]);
  });

  it('gets a column back that was deleted, at its place, with key, heading and values', () => {
    model.deleteColumn(PERCENT);

    const placement = place(imageOf([1, 2, 4], { percent: 60 }), model.grid('我的清单'));
    model.apply(placement);

    expect(placement.insertColumns.map(({ before, column }) => [before, column.key])).toEqual([
      [PERCENT, 'percent'],
    ]);
    expect(
      [KEY_ROW, HEADING_ROW, FIRST_DATA_ROW].map((row) => model.at(row, PERCENT).value),
    ).toEqual(['percent', '完成率', 0.6]);
  });

  it('leaves a heading as a person has renamed it', () => {
    model.set(HEADING_ROW, PROGRESS, { value: '本周做了什么' });
    expect(visibleWrites(imageOf([1, 2, 4]))).toEqual([]);
  });
});

describe("somebody's own sheet", () => {
  const own = new SheetModel().set(0, 0, { value: '我的账本' }).grid('账本');

  it('is not a place for an image', () => {
    expect(canPlace(imageOf([1]), own)).toBe(false);
    expect(() => place(imageOf([1]), own)).toThrow(RangeError);
  });

  it('a sheet of ours is one, also without its key row', () => {
    model.deleteRow(KEY_ROW);
    expect(canPlace(imageOf([1]), grid())).toBe(true);
  });

  it('a sheet of ours without its ids is none: every row would come twice', () => {
    model.deleteColumn(at('_id'));
    expect(canPlace(imageOf([1]), grid())).toBe(false);
  });
});
