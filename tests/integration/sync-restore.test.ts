import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { towns } from '../../server/storage/tables.ts';
import { browserFetch } from '../support/browser-fetch.ts';
import { ListRoom } from '../support/list-room.ts';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

/** What restoring a copy of the database leaves behind in every town. */
async function newGeneration(): Promise<void> {
  await room.town.server.deps.db.update(towns).set({ generation: randomUUID() });
}

describe('after the database was restored', () => {
  it('同步 is refused in words, and 全面核对 brings both sides level without overwriting a cell that differs', async () => {
    const planId = await room.publish({ rows: 4 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    unit.type(0, { progress: '两边一致' }).type(1, { progress: '本表的旧话' });
    await unit.sync();
    other.type(2, { problems: '只有别人填了' });
    await other.sync();
    await other.sync();
    other.type(1, { progress: '服务器上的新话' });
    await other.sync();
    await newGeneration();
    unit.type(3, { next: '恢复之后才填的' });

    const before = unit.desk.cellsWritten();
    const refused = await unit.outcome();
    expect(refused).toMatchObject({ kind: 'refused', code: 'CURSOR_UNKNOWN' });
    expect(refused.kind === 'refused' && refused.sentence).toBe(
      '服务器的数据恢复过，要逐项核对。请点“全面核对”，表里的内容不会被覆盖。',
    );
    expect(unit.desk.cellsWritten()).toBe(before);

    const done = await unit.sync('review');
    expect(unit.at(1, 'progress')).toBe('本表的旧话');
    expect(done.conflicts).toMatchObject([{ mine: '本表的旧话', theirs: '服务器上的新话' }]);
    expect([unit.at(0, 'progress'), unit.at(2, 'problems')]).toEqual(['两边一致', '只有别人填了']);
    expect(unit.at(3, 'next')).toBe('恢复之后才填的');

    const [conflict] = done.conflicts;
    if (conflict === undefined) throw new Error('the difference was not told');
    await unit.pane.commands.decideConflict(conflict, 'mine');
    expect((await unit.sync()).sentence).toBe('成功 1 行。');
    expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');
    const fresh = await room.opened(planId);
    expect([0, 1, 2, 3].map((row) => [fresh.at(row, 'progress'), fresh.at(row, 'next')])).toEqual(
      [0, 1, 2, 3].map((row) => [unit.at(row, 'progress'), unit.at(row, 'next')]),
    );
  });

  it('a parcel of the past generation is not sent into the new one', async () => {
    let lose = false;
    const through: typeof fetch = (input, init) =>
      lose ? Promise.reject(new TypeError('fetch failed')) : browserFetch(input, init);
    const planId = await room.publish({ rows: 2 });
    const unit = await room.opened(planId, { through });
    unit.type(0, { progress: '没送到的话' });
    lose = true;
    expect(await unit.outcome()).toMatchObject({ code: 'OFFLINE' });
    lose = false;
    await newGeneration();
    expect(await unit.outcome()).toMatchObject({ code: 'CURSOR_UNKNOWN' });
    unit.type(0, { progress: '后来改成这样' });
    expect((await unit.sync('review')).sentence).toBe('成功 1 行。');
    expect((await room.opened(planId)).at(0, 'progress')).toBe('后来改成这样');
  });
});

describe('重新绑定', () => {
  it('brings a sheet back whose binding was deleted from the workbook, with what was typed there', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    unit.type(0, { progress: '绑定丢失前已上报' });
    await unit.sync();
    await unit.desk.book.saveSettings({ version: 1, links: [] });
    unit.type(1, { progress: '绑定丢失后填的' });
    other.type(2, { progress: '别人填的' });
    await other.sync();
    expect(await unit.outcome()).toMatchObject({ kind: 'refused', code: 'NOT_BOUND' });

    const before = unit.desk.cellsWritten();
    expect(await unit.pane.commands.rebind(planId)).toMatchObject({
      kind: 'edited',
      sentence:
        '已重新绑定到杉木村，表里的内容没有改动。请再点“同步”，会把每一行和服务器核对一遍。',
    });
    expect(unit.desk.cellsWritten()).toBe(before);
    const done = await unit.sync('review');
    expect(done).toMatchObject({ conflicts: [], missing: [], fieldsPending: 0 });
    expect([0, 1, 2].map((row) => unit.at(row, 'progress'))).toEqual([
      '绑定丢失前已上报',
      '绑定丢失后填的',
      '别人填的',
    ]);
    await other.sync();
    expect(other.at(1, 'progress')).toBe('绑定丢失后填的');
  });

  it('followed by a plain 同步 loses nothing either', async () => {
    const planId = await room.publish({ rows: 2 });
    const unit = await room.opened(planId);
    await unit.desk.book.saveSettings({ version: 1, links: [] });
    unit.type(1, { progress: '绑定丢失后填的' });
    await unit.pane.commands.rebind(planId);
    expect((await unit.sync()).sentence).toBe('成功 1 行。');
    expect((await unit.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });
});

describe('撤销本次同步', () => {
  it('gives every cell back that the sync wrote, as an edit that waits, and leaves later typing alone', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    unit.type(0, { progress: '原来的话' });
    await unit.sync();
    await other.sync();
    other.type(0, { progress: '别人改的话' }).type(1, { progress: '别人填的' });
    await other.sync();
    expect((await unit.sync()).rowsPulled).toBe(2);
    unit.type(1, { progress: '取回之后我又改了' });

    expect(await unit.pane.commands.undoSync()).toMatchObject({ kind: 'edited', cellsWritten: 1 });
    expect([unit.at(0, 'progress'), unit.at(1, 'progress')]).toEqual([
      '原来的话',
      '取回之后我又改了',
    ]);
    expect(await unit.pane.commands.pending()).toMatchObject({ fields: 2, rows: 2 });
    expect(await unit.pane.commands.undoSync()).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    const asked = await unit.sync();
    expect(asked.sentence).toBe('成功 1 行，冲突 1 行。');
    expect(asked.conflicts).toMatchObject([{ mine: '原来的话', theirs: '别人改的话' }]);
    await other.sync();
    expect(other.at(0, 'progress')).toBe('别人改的话');
  });

  it('finds its rows again when they were sorted in between', async () => {
    const planId = await room.publish({ rows: 3 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    other.type(0, { problems: '别人填的' });
    await other.sync();
    await unit.sync();
    unit.desk.reorderRows(4, [6, 5, 4]);
    expect(unit.at(2, 'problems')).toBe('别人填的');
    expect(await unit.pane.commands.undoSync()).toMatchObject({ cellsWritten: 1 });
    expect(unit.at(2, 'problems')).toBe('');
  });
});
