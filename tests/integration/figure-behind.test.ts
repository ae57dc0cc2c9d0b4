import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureBehind, FigureOutcome } from '../../addin/sync/figure-behind.ts';
import { FIRST_DATA_ROW, HEADING_ROW } from '../../shared/sheet/image.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { quarterlyDuty } from '../support/duty.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { publishTasks } from '../support/published-plan.ts';

/** Forty-one days after the end of 2024: what was due then is long late. */
const NOW = '2025-02-10T02:00:00.000Z';

let town: DemoTown;
let planId: PlanId;
let office: Seat;
const desks: ExcelDesk[] = [];
const units = new Map<string, Filler>();

interface Seat {
  readonly desk: ExcelDesk;
  readonly pane: Pane;
}

async function sit(login: string): Promise<Seat> {
  const desk = await excelDesk();
  desks.push(desk);
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn(login) }) };
}

async function unit(login: string): Promise<Filler> {
  const known = units.get(login);
  if (known !== undefined) return known;
  const { desk, pane } = await sit(login);
  const opened = await new Filler(desk, pane).open(planId);
  units.set(login, opened);
  return opened;
}

/** Column of a heading in the active sheet. */
function columnOf(desk: ExcelDesk, label: string): number {
  for (let column = 0; column < desk.columns(); column += 1) {
    if (desk.at(HEADING_ROW, column) === label) return column;
  }
  throw new Error(`there is no column ${label}`);
}

/** The row in which the words stand one beside the other. */
function rowOf(desk: ExcelDesk, words: readonly string[]): number {
  for (let row = FIRST_DATA_ROW; row < desk.rows(); row += 1) {
    const cells = Array.from({ length: desk.columns() }, (_, column) => desk.at(row, column));
    if (words.every((word) => cells.includes(word))) return row;
  }
  throw new Error(`there is no row ${words.join(' ')}`);
}

interface Cell {
  readonly sheet: string;
  readonly row: readonly string[];
  readonly column: string;
}

/** Clicks a cell, as a person does, and asks for its rows. */
async function ask({ desk, pane }: Seat, { sheet, row, column }: Cell): Promise<FigureOutcome> {
  desk.host.person.select(sheet, 'A1');
  const at = { row: rowOf(desk, row), column: columnOf(desk, column) };
  const model = desk.host.model.sheet(sheet);
  desk.host.model.select(model, { ...at, rows: 1, columns: 1 });
  return pane.commands.figureBehind(pane.run.signal);
}

async function figure(seat: Seat, cell: Cell): Promise<FigureBehind> {
  const outcome = succeeded(await ask(seat, cell));
  if (outcome.kind !== 'figure') throw new Error(outcome.sentence);
  return outcome;
}

/** «1 任务1 杉木村» of the rows that count, and how many more are in the base. */
function counted({ value, rows }: FigureBehind) {
  const inPart = rows.filter(({ counts }) => counts);
  return {
    value,
    rows: inPart.map(({ task, unit: name }) => `${task} ${name}`),
    rest: rows.length - inPart.length,
  };
}

beforeAll(async () => {
  town = await openDemoTown({ now: NOW });
  office = await sit('yingjiban');
  const { client } = office.pane;
  planId = await publishTasks(client, { rows: 3, responsible: '杉木村、青龙村' });
  const [shanmu, qinglong] = [await unit('shanmu'), await unit('qinglong')];
  shanmu
    .type(0, { status: '已完成', percent: 1, progress: '全部排查' })
    .type(1, { status: '推进中', percent: 0.4, problems: '缺经费' });
  await shanmu.sync();
  qinglong.type(0, { status: '推进中', percent: 0.2 });
  await qinglong.sync();
  succeeded(await office.pane.commands.pullSummary(planId, null, office.pane.run));
});

afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

/*
 * Counted by hand: three tasks, due at the end of 2024, of 应急办 (which leads them), 杉木村 and 青龙村: nine states.
 * 杉木村 has finished task 1 and begun 2, 青龙村 has begun 1; all else is blank. Eight of nine are 41 days late.
 */
const OFFICE = ['1 任务1 应急办', '2 任务2 应急办', '3 任务3 应急办'];
const QINGLONG = ['1 任务1 青龙村', '2 任务2 青龙村', '3 任务3 青龙村'];

type Expected = readonly [
  sheet: string,
  row: readonly string[],
  column: string,
  value: string,
  rows: readonly string[],
  rest: number,
];

const FIGURES: readonly Expected[] = [
  ['全镇汇总', ['任务1'], '已完成/应完成', '1/3', ['1 任务1 杉木村'], 2],
  ['全镇汇总', ['任务1'], '完成率', '33%', ['1 任务1 杉木村'], 2],
  ['全镇汇总', ['任务1'], '逾期/应完成', '2/3', ['1 任务1 应急办', '1 任务1 青龙村'], 1],
  ['全镇汇总', ['任务2'], '杉木村', '严重逾期，推进中 40%', [], 1],
  ['全镇汇总', ['合计'], '已完成/应完成', '1/9', ['1 任务1 杉木村'], 8],
  ['全镇汇总', ['合计'], '杉木村', '1/3', ['1 任务1 杉木村'], 2],
  ['分项汇总', ['按责任单位', '青龙村'], '逾期/应完成', '3/3', QINGLONG, 0],
  ['分项汇总', ['按牵头部门', '应急办'], '已完成/应完成', '1/9', ['1 任务1 杉木村'], 8],
  ['分项汇总', ['按行动', '行动1'], '有问题的行', '1', ['2 任务2 杉木村'], 0],
  ['五色图', ['青龙村'], '严重逾期/应完成', '3/3', QINGLONG, 0],
  ['五色图', ['应急办'], '已完成/应完成', '0/3', [], 3],
  ['报送情况', ['应急办'], '未填行数', '3', OFFICE, 0],
  ['报送情况', ['杉木村'], '已填行数', '2', ['1 任务1 杉木村', '2 任务2 杉木村'], 0],
  [
    ...(['报送情况', ['合计'], '填报率', '33%'] as const),
    ['1 任务1 杉木村', '1 任务1 青龙村', '2 任务2 杉木村'],
    6,
  ],
];

describe('看这个数字的明细', () => {
  it.each(FIGURES)('%s, %j, %s is %s', async (...expected) => {
    const [sheet, row, column, value, rows, rest] = expected;
    const found = await figure(office, { sheet, row, column });

    expect(counted(found)).toEqual({ value, rows, rest });
    expect(found).toMatchObject({ sheetName: sheet, column, shown: null, no: 1 });
  });

  it('says what the figure is, of whom, and how late each row is', async () => {
    const cell = { sheet: '分项汇总', row: ['按行动', '行动1'], column: '逾期/应完成' };
    const found = await figure(office, cell);

    expect(found).toMatchObject({ row: '按行动 · 行动1', value: '8/9', at: NOW });
    expect(found.rows[1]).toMatchObject({
      ...{ task: '1 任务1', unit: '杉木村', words: '已完成', daysLate: 0, counts: false },
    });
    expect(found.rows[4]).toMatchObject({
      ...{ task: '2 任务2', unit: '杉木村', words: '严重逾期，推进中 40%', daysLate: 41 },
    });
  });

  it('finds the figure where rows and columns were moved, and says when the cell was typed over', async () => {
    const cell = { sheet: '五色图', row: ['青龙村'], column: '逾期/应完成' };
    office.desk.host.person.select('五色图', 'A1');
    office.desk.insertColumn(0);
    office.desk.insertRow(FIRST_DATA_ROW);
    expect(counted(await figure(office, cell))).toMatchObject({ value: '3/3', rows: QINGLONG });

    const place = [rowOf(office.desk, cell.row), columnOf(office.desk, cell.column)] as const;
    office.desk.put(...place, '2/3');
    expect(await figure(office, cell)).toMatchObject({ value: '3/3', shown: '2/3' });
    office.desk.put(...place, '3/3');
  });

  it.each([
    ['报送情况', ['应急办'], '单位', '选中的“单位”不是数出来的数字。'],
    ['五色图', ['规则', '绿（完成）'], '完成率', '选中的“完成率”不是数出来的数字。'],
    ['逾期清单', ['任务2'], '责任单位', '这张表的每一行就是一项逾期，没有更细的明细。'],
  ])('in %s, %j, %s says that there is none', async (...said) => {
    const [sheet, row, column, words] = said;
    const outcome = await ask(office, { sheet, row, column });

    expect(outcome).toMatchObject({ kind: 'not-a-figure' });
    expect(outcome).toHaveProperty('sentence', expect.stringContaining(words));
  });

  it('is followed from cell to cell while somebody listens, and no longer', async () => {
    const { desk } = office;
    const heard: string[] = [];
    const stop = await desk.book.watchSelection((sheetId) => heard.push(sheetId));
    const { id } = desk.host.model.sheet('全镇汇总');
    desk.host.person.select('全镇汇总', 'G6');
    await expect.poll(() => heard).toContain(id);
    await stop();
    heard.length = 0;
    desk.host.person.select('全镇汇总', 'G7');
    await desk.book.selection();

    expect(heard).toEqual([]);
  });

  it('says in a heading and in a sheet of somebody else what to select', async () => {
    const { desk, pane } = office;
    const sentenceAt = async (sheet: string, address: string) => {
      desk.host.person.select(sheet, address);
      return pane.commands.figureBehind(pane.run.signal);
    };
    const [own] = desk.host.model.sheets();

    expect(await sentenceAt('全镇汇总', 'F4')).toMatchObject({
      sentence: expect.stringContaining('不是这次汇总里的数字') as string,
    });
    expect(await sentenceAt(own?.name ?? '', 'B2')).toMatchObject({
      sentence: expect.stringContaining('不在汇总写出的表里') as string,
    });
  });

  it('tells the rows of the summary that was kept, whatever was filled in since; of one not kept, those of now', async () => {
    const reader = await sit('lingdao');
    succeeded(await reader.pane.commands.pullSummary(planId, null, reader.pane.run));
    const qinglong = await unit('qinglong');
    qinglong.type(0, { status: '已完成', percent: 1, progress: '排查完' });
    await qinglong.sync();
    const cell = { sheet: '全镇汇总', row: ['任务1'], column: '已完成/应完成' };

    expect(await figure(office, cell)).toMatchObject({ value: '1/3', shown: null, no: 1 });
    expect(await figure(reader, cell)).toMatchObject({ value: '2/3', shown: '1/3', no: null });

    succeeded(await office.pane.commands.pullSummary(planId, null, office.pane.run));
    expect(await figure(office, cell)).toMatchObject({ value: '2/3', shown: null, no: 2 });
  });

  it('traces a period to what the units handed in', async () => {
    const { client, commands, run } = office.pane;
    const duty = quarterlyDuty(planId);
    await client.duty.save.mutate(duty);
    const shanmu = await unit('shanmu');
    for (const row of [0, 1, 2])
      shanmu.type(row, { status: '推进中', percent: 0.5, progress: '在办' });
    const { items } = await shanmu.pane.client.report.mine.query({ planId });
    const owed = items.find(({ period }) => period.key === '2024Q4');
    if (owed === undefined) throw new Error('the fourth quarter is not owed');
    const order = { planId, reportId: owed.report.id, nil: null };
    expect(await shanmu.pane.commands.submitReport(order, shanmu.pane.run)).toMatchObject({
      kind: 'reported',
    });
    const of = { dutyId: duty.id, periodKey: '2024Q4' };
    succeeded(await commands.pullSummary(planId, of, run));

    const all = ['1 任务1 杉木村', '2 任务2 杉木村', '3 任务3 杉木村'];
    const inReports = (row: string, column: string) =>
      figure(office, { sheet: '报送情况', row: [row], column });
    expect(counted(await inReports('杉木村', '完整行数'))).toEqual({
      value: '3',
      rows: all,
      rest: 0,
    });
    expect(counted(await inReports('合计', '已填行数'))).toEqual({
      value: '3',
      rows: all,
      rest: 0,
    });
    expect(counted(await inReports('青龙村', '已填行数'))).toEqual({
      value: '0',
      rows: [],
      rest: 0,
    });
  });
});
