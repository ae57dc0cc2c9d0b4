import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { readTownList } from '../support/samples.ts';

/** Of the town's list: sheet rows from 0. */
const HEADING = 2;
const FIRST_TASK = 3;

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

interface Seat {
  readonly desk: ExcelDesk;
  readonly pane: Pane;
}

async function sit(login: string, xlsx?: Uint8Array): Promise<Seat> {
  const desk = await excelDesk(xlsx === undefined ? {} : { xlsx });
  desks.push(desk);
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn(login) }) };
}

async function publish({ pane }: Seat): Promise<PlanId> {
  const reading = succeeded(await pane.commands.readPlan());
  const done = succeeded(await pane.commands.publishPlan(reading, [], pane.run));
  return done.planId;
}

const fill = async ({ pane }: Seat, planId: PlanId) =>
  pane.commands.fillOriginal(planId, null, pane.run);

const sheetOf = ({ host }: ExcelDesk) => host.model.activeSheet;

/** Values; of a cell that holds a formula the formula: Excel calculates it anew in the copy, the stand-in does not. */
const textsOf = (desk: ExcelDesk) =>
  Array.from({ length: desk.rows() }, (_, row) =>
    Array.from({ length: desk.columns() }, (__, column) => {
      const { formula, value } = sheetOf(desk).cells.readCell(row, column);
      return formula ?? value;
    }),
  );

describe('the list as it came, filled in', () => {
  it('gets columns of progress at its right where it has none, and is else what it was', async () => {
    const office = await sit('yingjiban', await readTownList());
    const { desk } = office;
    const original = { name: sheetOf(desk).name, texts: textsOf(desk) };
    const merges = sheetOf(desk).structure.merges();
    const width = desk.columns();
    const planId = await publish(office);
    const village = await sit('shanmu');
    const filler = await new Filler(village.desk, village.pane).open(planId);
    await filler.type(0, { status: '推进中', progress: '-已排查 12 户', problems: '缺人' }).sync();
    const published = textsOf(desk);

    const done = succeeded(await fill(office, planId));

    expect(done).toMatchObject({ kind: 'filled', rows: 18 });
    expect(sheetOf(desk).name).toBe(done.name);
    const texts = textsOf(desk);
    expect(texts[HEADING]?.slice(width)).toEqual([
      ...['进展状态', '进展情况', '存在问题', '下一步措施'],
    ]);
    expect(texts.map((row) => row.slice(0, width))).toEqual(original.texts);
    expect(sheetOf(desk).structure.merges()).toEqual(merges);
    const told = texts.slice(FIRST_TASK).map((row) => row.slice(width + 1, width + 3));
    expect(told.filter(([progress]) => progress !== '')).toEqual([
      ['杉木村：-已排查 12 户。', '杉木村：缺人。'],
    ]);
    desk.host.person.openSheet(original.name);
    expect(textsOf(desk)).toEqual(published);
  });

  it('is told in its own columns where it has them, rows of one merged cell together', async () => {
    const office = await sit('yingjiban', await listWithOwnColumns());
    const planId = await publish(office);
    const village = await sit('shanmu');
    const filler = await new Filler(village.desk, village.pane).open(planId);
    filler.type(0, { status: '推进中', progress: '-1 排查了两个小区', next: '再查三个' });
    await filler.type(1, { status: '推进中', progress: '整改了一半' }).sync();

    succeeded(await fill(office, planId));

    const rows = textsOf(office.desk).slice(2);
    expect(rows.map((row) => row.slice(4))).toEqual([
      ['推进中', '-1 排查了两个小区\n整改了一半', '上级的话'],
      ['推进中', '', ''],
    ]);
  });

  it('is not made without the sheet it was published from, or where that is protected', async () => {
    const office = await sit('yingjiban', await readTownList());
    const planId = await publish(office);

    const elsewhere = await fill(await sit('yingjiban'), planId);
    office.desk.protect();
    const closed = await fill(office, planId);

    expect(elsewhere).toMatchObject({ kind: 'refused', code: 'SHEET_GONE' });
    expect(elsewhere).toHaveProperty('sentence', expect.stringContaining('发布时用的工作簿'));
    expect(closed).toMatchObject({ kind: 'refused', code: 'SHEET_PROTECTED' });
  });
});

/** A heading of its own, two dated rows of one task, and one merged cell for what was done. */
async function listWithOwnColumns(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('清单');
  sheet.addRows([
    ['消防安全重点任务清单'],
    ['重点任务', '任务内容', '完成时限', '责任单位', '完成状态', '工作进展', '备注'],
    ['清查小区通道', '查清堵占的通道', '2024年6月底前', '杉木村', '', '', '上级的话'],
    ['', '把堵占的清开', '2024年底前', '杉木村', '', '', ''],
  ]);
  for (const area of ['A1:G1', 'A3:A4', 'F3:F4']) sheet.mergeCells(area);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
