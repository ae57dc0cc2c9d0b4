import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListRoom } from '../support/list-room.ts';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

describe('撤销本次同步 after a sync that changed no field of the sheet', () => {
  it('is not offered, and does not take back what an earlier sync brought', async () => {
    const planId = await room.publish({ rows: 2 });
    const unit = await room.opened(planId);
    const other = await room.opened(planId);
    other.type(0, { progress: '别人填的' });
    await other.sync();
    expect((await unit.sync()).undoable).toBe(true);
    unit.type(1, { progress: '我填的' });

    expect((await unit.sync()).undoable).toBe(false);

    expect(await unit.pane.commands.undoSync()).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(unit.at(0, 'progress')).toBe('别人填的');
  });
});
