import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReading } from '../../addin/sync/outcome.ts';
import type { Meaning } from '../../shared/sheet/meaning.ts';
import { openQuestions } from '../../shared/sheet/open-questions.ts';
import { NOTHING_SETTLED } from '../../shared/sheet/settled-reading.ts';
import { columnsSaid, withColumn, withoutHeading } from '../../shared/sheet/settled-tables.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
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

async function sit(lines: readonly (readonly string[])[], login = 'yingjiban') {
  const desk = await excelDesk();
  desks.push(desk);
  for (const [row, line] of lines.entries()) {
    for (const [column, text] of line.entries()) desk.put(row, column, text);
  }
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn(login) }) };
}

const TASKS = [
  ['杉木村', '查燃气软管，逐户登记', '2025年6月底前', '先易后难'],
  ['杉木村', '修村口的消防栓', '2025年底前', '按图施工'],
];
const MEANINGS: readonly Meaning[] = ['responsible', 'title', 'deadline', 'remark'];

/** «没有标题行», then each column by its letter. */
async function settle(pane: Pane, tasksFrom: number): Promise<PlanReading> {
  let settled = withoutHeading(NOTHING_SETTLED, tasksFrom);
  let reading = succeeded(await pane.commands.readPlan({ settled }));
  for (const [index, meaning] of MEANINGS.entries()) {
    const table = { sheet: reading.sheet, nth: 0 };
    const column = columnsSaid(settled, table).find((each) => each.column === index);
    if (column === undefined) throw new Error(`no column ${String(index)}`);
    settled = withColumn(settled, table, { column, meaning });
    reading = succeeded(await pane.commands.readPlan({ settled }));
  }
  return reading;
}

const publish = async (pane: Pane, reading: PlanReading) =>
  succeeded(await pane.commands.publishPlan(reading, [], pane.run));

describe('a list without a heading', () => {
  it.each([
    ['from its first row', TASKS, 1],
    ['below a title', [['大湾镇要事'], ...TASKS], 2],
  ] as const)(
    '%s is settled, published, and read again as the same plan',
    async (_, lines, from) => {
      const { desk, pane } = await sit(lines);
      const reading = await settle(pane, from);
      expect(openQuestions(reading.sheet)).toEqual([]);
      expect(reading.sheet.header).toBeNull();
      expect(reading.sheet.rows).toMatchObject([
        { title: '查燃气软管，逐户登记', responsible: ['杉木村'], deadline: { due: '2025-06-30' } },
        { title: '修村口的消防栓', responsible: ['杉木村'] },
      ]);
      const done = await publish(pane, reading);
      expect(done.sentence).toContain('只对这一张表有效');

      desk.insertRow(0);
      const again = succeeded(await pane.commands.readPlan());

      expect(again.source.kind).toBe('published');
      expect(await pane.commands.previewPlan(again)).toMatchObject({
        ...{ unchanged: 2, added: [], removed: [] },
      });
    },
  );

  it('is asked about again where a column came in: each may be another one now', async () => {
    const { desk, pane } = await sit(TASKS);
    await publish(pane, await settle(pane, 1));
    desk.insertColumn(1);
    desk.put(0, 1, '新加的列');

    const again = await pane.commands.readPlan();

    expect(again).not.toMatchObject({ source: { kind: 'published' } });
  });

  it('is told at the right of each task how far it is', async () => {
    const { desk, pane } = await sit(TASKS);
    const { planId } = await publish(pane, await settle(pane, 1));
    const village = await sit([], 'shanmu');
    const filler = await new Filler(village.desk, village.pane).open(planId);
    await filler.type(1, { status: '推进中', progress: '已订配件' }).sync();

    succeeded(await pane.commands.fillOriginal(planId, null, pane.run));

    expect([0, 1].map((row) => desk.at(row, 4))).toEqual([
      '',
      '进展状态：推进中\n进展情况：已订配件',
    ]);
  });

  it('may have the row of its heading pointed at by selecting it', async () => {
    const { desk, pane } = await sit([['大湾镇要事'], ...TASKS]);
    const asked = await pane.commands.readPlan({
      settled: { ...NOTHING_SETTLED, headerRows: { first: 90, last: 90 } },
    });
    expect(asked).toMatchObject({ kind: 'header-asked', tasksFrom: 2 });
    if (asked.kind !== 'header-asked') return;
    desk.host.person.select(desk.host.model.activeSheet.name, 'B3');

    const here = await pane.commands.selectedRow(asked.sheetId);
    const elsewhere = await pane.commands.selectedRow('another sheet');

    expect(here).toEqual({ kind: 'selected', row: 3 });
    expect(elsewhere).toHaveProperty('sentence', expect.stringContaining('请先在这张表里点一下'));
  });
});
