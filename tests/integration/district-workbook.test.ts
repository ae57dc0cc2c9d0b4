import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_TOWN } from '../../server/demo/town.ts';
import { planId as planIdSchema, type PlanId, type TownId } from '../../shared/town/ids.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { publishTasks } from '../support/published-plan.ts';
import { addDistrict, addSecondTown, SECOND_TOWN } from '../support/second-town.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const DISTRICT = '江北区安委办';
const FIRST_DATA_ROW = 4;

interface Room {
  readonly server: TestServer;
  readonly desk: ExcelDesk;
  readonly pane: Pane;
  readonly districtId: TownId;
  readonly planId: PlanId;
}

const room: Room = {} as never;

/** Two towns with copies of one workbook, so with one plan id; their district with a workbook of its own. */
beforeAll(async () => {
  const server = await startTestServer({ seed: 'town' });
  const first = { planId: planIdSchema.parse(crypto.randomUUID()), responsible: '石桥村' };
  await addSecondTown(server.deps);
  const towns = [DEMO_TOWN, SECOND_TOWN];
  const { townId: districtId } = await addDistrict(server.deps, {
    ...{ name: DISTRICT, login: 'jiangbei', towns },
  });
  await publishTasks((await server.signIn('yingjiban')).client, { ...first, rows: 3 });
  await publishTasks((await server.signIn('qingping')).client, { ...first, rows: 2 });
  const desk = await excelDesk();
  const { client } = await server.signIn('jiangbei');
  const pane = openPane({ book: desk.book, client });
  Object.assign(room, { server, desk, pane, districtId, planId: first.planId });
}, 120_000);

afterAll(async () => {
  room.desk[Symbol.dispose]();
  await room.server[Symbol.asyncDispose]();
});

async function pull(name: string) {
  const { pane, districtId, planId } = room;
  const { towns } = await pane.client.district.towns.query();
  const town = towns.find((each) => each.name === name);
  if (town === undefined) throw new Error(`no town ${name}`);
  const order = { districtId, townId: town.id, townName: name, planId };
  return succeeded(await pane.commands.pullTown(order, pane.run));
}

describe('the workbook of a district', () => {
  it('gets the sheets of each town under the town’s name, also where two plans have one id', async () => {
    const first = await pull(DEMO_TOWN);
    const second = await pull(SECOND_TOWN);

    expect(first.sheets.map(({ name }) => name)).toEqual(
      second.sheets.map(({ name }) => name.replace(SECOND_TOWN, DEMO_TOWN)),
    );
    expect(first.sheets[0]).toMatchObject({ name: '大湾镇·全镇汇总', rows: 3 });
    expect(second.sheets[0]).toMatchObject({ name: '青坪镇·全镇汇总', rows: 2 });
    expect(room.desk.at(0, 0)).toBe('青坪镇 大湾镇重点任务清单 全镇汇总');
  });

  it('writes nothing at a second 汇总 of a town in which nothing changed but the moment', async () => {
    const again = await pull(DEMO_TOWN);

    expect(again.sheets.map(({ cellsWritten }) => cellsWritten > 1)).toEqual(
      again.sheets.map(() => false),
    );
  });

  it('sets all towns side by side in one sheet, and keeps a remark beside them', async () => {
    const { pane, desk, districtId } = room;
    const compare = async () =>
      succeeded(await pane.commands.compareTowns(districtId, pane.run)).sheets;

    const [made] = await compare();
    expect(made).toMatchObject({ name: '各镇对照', rows: 2 });
    const names = [0, 1, 2].map((row) => desk.at(FIRST_DATA_ROW + row, 0));
    expect(names).toEqual([DEMO_TOWN, SECOND_TOWN, '合计']);
    const remark = desk.columns();
    desk.put(FIRST_DATA_ROW, remark, '已电话提醒');
    const [again] = await compare();

    expect(again?.sheetId).toBe(made?.sheetId);
    expect(again?.cellsWritten).toBe(0);
    expect(desk.at(FIRST_DATA_ROW, remark)).toBe('已电话提醒');
  });

  it('is told in words that a town is not under the district', async () => {
    const { pane, districtId, planId } = room;
    const order = { districtId, townId: districtId, townName: '外镇', planId };

    expect(await pane.commands.pullTown(order, pane.run)).toMatchObject({
      kind: 'refused',
      code: 'RIGHT_MISSING',
    });
  });
});
