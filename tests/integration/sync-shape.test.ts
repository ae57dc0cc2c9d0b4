import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_DATA_ROW } from '../../shared/sheet/image.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { ListRoom, type ListFiller } from '../support/list-room.ts';

const ROWS = 6;
const QUIET = '没有改动，表和服务器一致。';

let room: ListRoom;
let planId: PlanId;
let unit: ListFiller;

beforeAll(async () => {
  room = await ListRoom.open();
});

beforeEach(async () => {
  planId = await room.publish({ rows: ROWS });
  unit = await room.opened(planId);
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

const nameOf = ({ desk }: ListFiller) => desk.host.model.activeSheet.name;

describe('what people do to the shape of their sheet', () => {
  it('sorting, hiding, moving columns and an own column between two syncs are no change', async () => {
    unit.type(2, { status: '推进中', progress: '排序前填的' });
    await unit.sync();
    const { desk } = unit;
    desk.host.person.sort(nameOf(unit), `A${FIRST_DATA_ROW + 1}:O${FIRST_DATA_ROW + ROWS}`, {
      column: 0,
      ascending: false,
    });
    desk.host.person.hideRows(nameOf(unit), FIRST_DATA_ROW + 1, 2);
    const order = Array.from({ length: desk.columns() }, (_column, index) => index);
    desk.reorderColumns([...order.slice(5), ...order.slice(0, 5)]);
    desk.insertColumn(4);
    desk.put(FIRST_DATA_ROW, 4, '自留列');

    const before = desk.cellsWritten();
    expect(await unit.sync()).toMatchObject({ sentence: QUIET, fieldsSent: 0, cellsWritten: 0 });
    expect(desk.cellsWritten()).toBe(before);

    // Sorted the other way round, row 2 stands at 3; rows 1 and 2 of the sheet are hidden now.
    expect(unit.at(3, 'progress')).toBe('排序前填的');
    const other = await room.opened(planId);
    other.type(4, { progress: '隐藏的行也取回' });
    await other.sync();
    unit.type(2, { progress: '隐藏的行也上报' });
    expect((await unit.sync()).sentence).toBe('成功 1 行。取回 1 行。');
    expect(unit.at(1, 'progress')).toBe('隐藏的行也取回');
    expect(desk.at(FIRST_DATA_ROW, 4)).toBe('自留列');
    await other.sync();
    expect(other.at(3, 'progress')).toBe('隐藏的行也上报');
  });

  it('renaming and moving to another sheet has no effect', async () => {
    unit.type(0, { progress: '改名前填的' });
    unit.desk.host.person.renameSheet(nameOf(unit), '杉木村 2025 年');
    unit.desk.host.person.addSheet('草稿');
    unit.desk.host.person.openSheet('草稿');
    const done = await unit.sync();
    expect(done).toMatchObject({ sentence: '成功 1 行。', sheetName: '杉木村 2025 年' });
    unit.desk.host.person.openSheet('杉木村 2025 年');
    expect((await unit.sync()).sentence).toBe(QUIET);
  });

  it('merged rows are named and neither sent nor written, while the others go', async () => {
    const other = await room.opened(planId);
    const column = String.fromCharCode('A'.charCodeAt(0) + unit.column('progress'));
    unit.type(1, { progress: '合并前的话' }).type(3, { progress: '照常上报' });
    const merged = `${column}${FIRST_DATA_ROW + 2}:${column}${FIRST_DATA_ROW + 3}`;
    unit.desk.host.person.mergeCells(nameOf(unit), merged);
    other.type(2, { next: '别人给合并行填的' }).type(4, { next: '别人给普通行填的' });
    await other.sync();

    const done = await unit.sync();
    const told = done.problems.filter(({ code }) => code === 'MERGED_CELLS');
    expect(told.map(({ address, rowTitle }) => [address, rowTitle])).toEqual([
      ['A6', '第 2 项 任务2'],
      ['A7', '第 3 项 任务3'],
    ]);
    expect(done).toMatchObject({ sentence: '成功 1 行，需修改 2 行。取回 1 行。', missing: [] });
    expect([unit.at(2, 'next'), unit.at(4, 'next')]).toEqual(['', '别人给普通行填的']);
    await other.sync();
    expect([other.at(1, 'progress'), other.at(3, 'progress')]).toEqual(['', '照常上报']);

    unit.desk.host.model.activeSheet.structure.unmerge({
      row: FIRST_DATA_ROW + 1,
      column: unit.column('progress'),
      rows: 2,
      columns: 1,
    });
    const after = await unit.sync();
    expect(after.problems).toEqual([]);
    expect(unit.at(2, 'next')).toBe('别人给合并行填的');
    await other.sync();
    expect(other.at(1, 'progress')).toBe('合并前的话');
  });
});
