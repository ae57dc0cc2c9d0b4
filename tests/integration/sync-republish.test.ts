import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_DATA_ROW, HEADING_ROW } from '../../shared/sheet/image.ts';
import { RETIRED_MARK } from '../../shared/sheet/retired-mark.ts';
import { ListRoom, type ListFiller } from '../support/list-room.ts';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

function numbers(filler: ListFiller): unknown[] {
  const rows = filler.desk.rows() - FIRST_DATA_ROW;
  return Array.from({ length: rows }, (_row, row) => filler.at(row, 'number'));
}

/** Formulas of the rules over a cell, those that win first. */
function rulesAt(filler: ListFiller, row: number, key: string): string[] {
  const cell = { row: FIRST_DATA_ROW + row, column: filler.column(key) };
  return filler.desk.host.model.activeSheet.conditionalRules
    .touching({ ...cell, rows: 1, columns: 1 })
    .map(({ condition }) => (condition.type === 'Custom' ? condition.formula : ''));
}

describe('when the coordinator publishes again', () => {
  it('an added task appears at its place, below one, above another and at the end', async () => {
    const planId = await room.publish({ rows: 5, without: [1, 3] });
    const unit = await room.opened(planId);
    unit.type(0, { progress: '发布前填的' });
    await unit.sync();
    await room.publish({ planId, rows: 6, baseRevision: 1 });

    const done = await unit.sync();
    expect(done.sentence).toBe('新增 3 行。');
    expect(numbers(unit)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(unit.at(1, 'progress')).toBe('发布前填的');
    expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');

    for (const row of [0, 2, 5]) {
      unit.type(row, { status: '推进中', progress: `新任务 ${row}` });
      expect(rulesAt(unit, row, 'status').some((rule) => rule.includes('推进中'))).toBe(true);
    }
    expect((await unit.sync()).sentence).toBe('成功 3 行。');
  });

  it('an added task finds its neighbours in a sheet that was sorted the other way round', async () => {
    const planId = await room.publish({ rows: 4, without: [2] });
    const unit = await room.opened(planId);
    unit.desk.reorderRows(FIRST_DATA_ROW, [6, 5, 4]);
    await room.publish({ planId, rows: 4, baseRevision: 1 });
    expect((await unit.sync()).sentence).toBe('新增 1 行。');
    expect(numbers(unit)).toEqual(['4', '3', '1', '2']);
  });

  it('a changed title comes into clean cells, and one typed over stays until it is restored', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    unit.type(1, { title: '我改的标题' });
    unit.type(0, { progress: '照常填写' });
    await room.publish({
      planId,
      rows: 3,
      baseRevision: 1,
      words: { 1: { title: '改过的任务一' }, 2: { title: '改过的任务二' } },
    });

    const done = await unit.sync();
    expect(done).toMatchObject({ rowsPulled: 1, sentence: '成功 1 行，需修改 1 行。取回 1 行。' });
    expect([unit.at(0, 'title'), unit.at(1, 'title')]).toEqual(['改过的任务一', '我改的标题']);
    const [problem] = done.problems;
    if (problem === undefined) throw new Error('the edit of the title was not told');
    expect(problem).toMatchObject({ code: 'READ_ONLY', address: 'C6' });
    await unit.pane.commands.restoreOriginal(problem, unit.pane.run);
    expect(unit.at(1, 'title')).toBe('改过的任务二');
    expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });

  it('a removed task is kept, marked and greyed with what was typed into it, and comes back if published once more', async () => {
    const planId = await room.publish({ rows: 4 });
    const unit = await room.opened(planId);
    unit.type(1, { progress: '停用前已上报' });
    await unit.sync();
    unit.type(1, { next: '还没上报的一句' });
    await room.publish({ planId, rows: 4, without: [2], baseRevision: 1 });

    const done = await unit.sync();
    expect(done.rowsRetired).toBe(1);
    expect(done.sentence).toContain('停用 1 行。');
    expect(numbers(unit)).toEqual(['1', '2', '3', '4']);
    expect(String(unit.at(1, '_result')).startsWith(RETIRED_MARK)).toBe(true);
    expect([unit.at(1, 'progress'), unit.at(1, 'next')]).toEqual([
      '停用前已上报',
      '还没上报的一句',
    ]);
    const result = String.fromCharCode('A'.charCodeAt(0) + unit.column('_result'));
    const grey = `=LEFT($${result}${HEADING_ROW + 1},4)="${RETIRED_MARK}"`;
    for (const key of ['number', 'title', 'status', 'next']) {
      expect(rulesAt(unit, 1, key)[0]).toBe(grey);
    }
    const quiet = await unit.sync();
    expect(quiet).toMatchObject({ cellsWritten: 0, fieldsSent: 0, rowsRetired: 0, missing: [] });

    await room.publish({ planId, rows: 4, baseRevision: 2 });
    const back = await unit.sync();
    expect(back.rowsAdded).toBe(0);
    expect(numbers(unit)).toEqual(['1', '2', '3', '4']);
    const again = await unit.sync();
    expect([unit.at(1, '_result'), unit.at(1, 'next')]).toEqual(['', '还没上报的一句']);
    expect([back.fieldsSent + again.fieldsSent, again.fieldsPending]).toEqual([1, 0]);
    expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });
});
