import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListRoom } from '../support/list-room.ts';
import { succeeded } from '../support/pane.ts';
import { publishTasks } from '../support/published-plan.ts';

let room: ListRoom;

beforeAll(async () => {
  room = await ListRoom.open();
});

afterAll(async () => {
  await room[Symbol.asyncDispose]();
});

describe('打开我的清单 in the workbook of another unit', () => {
  it('lays out a sheet of its own instead of calling the other unit’s sheet «我的清单»', async () => {
    const client = await room.coordinator();
    const planId = await publishTasks(client, { rows: 2, responsible: '杉木村、青龙村' });
    const owner = await room.opened(planId);
    owner.type(0, { progress: '杉木村填的' });
    const guest = await room.reopened(owner, { login: 'qinglong' });

    const opened = succeeded(await guest.pane.commands.openMyList(planId, guest.pane.run));

    expect(opened.laidOut).toBe(true);
    expect(guest.at(0, 'progress')).toBe('');
    const again = succeeded(await guest.pane.commands.openMyList(planId, guest.pane.run));
    expect(again).toMatchObject({ laidOut: false, sheetId: opened.sheetId });
    expect((await guest.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });
});
