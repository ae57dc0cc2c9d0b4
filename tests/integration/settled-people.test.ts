import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../addin/features/publish-plan/people-way.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

/** The coordinator before a new workbook with one task for each cell of people. */
async function sit(...cells: readonly string[]): Promise<Pane> {
  const desk = await excelDesk();
  desks.push(desk);
  const lines = [
    ['重点任务', '完成时限', '责任单位', '责任人'],
    ...cells.map((cell, at) => [`办理第${String(at + 1)}项`, '2025年底前', '经发办', cell]),
  ];
  for (const [row, line] of lines.entries()) {
    for (const [column, text] of line.entries()) desk.put(row, column, text);
  }
  return openPane({ book: desk.book, client: await town.signIn('yingjiban') });
}

const readPlan = async (pane: Pane) => succeeded(await pane.commands.readPlan());

const peopleOf = async (pane: Pane) =>
  (await readPlan(pane)).sheet.rows.map(({ people }) => people?.join('、'));

describe('names that run together', () => {
  it('do not hold the list up, are parted once by a person, and then known to the town', async () => {
    const pane = await sit('周小高强郑国', '吴芳、何兰');
    const open = await readPlan(pane);
    expect(open.doubtfulPeople).toEqual([
      {
        written: '周小高强郑国',
        ways: [
          ['周小高', '强郑国'],
          ['周小', '高强', '郑国'],
        ],
        rows: [2],
      },
    ]);
    expect(open.sheet.problems).toMatchObject([{ code: 'DOUBTFUL_PEOPLE', row: 2, column: 3 }]);
    expect(open).toMatchObject({ unknownUnits: [], unitSets: [], openLists: [] });

    const names = namesOf('周小高强郑国', '周小 高强 郑国') ?? [];
    await pane.client.plan.rememberPeople.mutate({
      said: [{ written: '周小高强郑国', names: [...names] }],
    });

    expect(await peopleOf(pane)).toEqual(['周小、高强、郑国', '吴芳、何兰']);
    expect((await readPlan(pane)).doubtfulPeople).toEqual([]);
    expect(await peopleOf(await sit('周小高强郑国', '高强何小兵'))).toEqual([
      '周小、高强、郑国',
      '高强、何小兵',
    ]);
  });

  it('are told apart by the names of lists that were published, and by the town’s accounts', async () => {
    const pane = await sit('严小红、秦大明');
    const reading = await readPlan(pane);
    const done = succeeded(await pane.commands.publishPlan(reading, [], pane.run));
    expect(done.sentence).not.toContain('姓名');

    const next = await sit('秦大明严小红', '田秀英陆明');

    expect(await peopleOf(next)).toEqual(['秦大明、严小红', '田秀英、陆明']);
    expect((await readPlan(next)).doubtfulPeople).toEqual([]);
  });
});
