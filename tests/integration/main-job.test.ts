import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../shared/sheet/grid.ts';
import { FIRST_DATA_ROW } from '../../shared/sheet/image.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { Filler } from '../support/filler.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { readTownList } from '../support/samples.ts';

/** Forty-one days after the end of 2024: what was due then is long late. */
const NOW = '2025-02-10T02:00:00.000Z';

let town: DemoTown;
let office: ExcelDesk;
let coordinator: Pane;
let planId: PlanId;
const units = new Map<string, Filler>();
const desks: ExcelDesk[] = [];

const VILLAGES = ['shanmu', 'qinglong', 'shiqiao'] as const;
const DEPARTMENTS = ['jingfaban', 'guijianban'] as const;

async function desk(options: Parameters<typeof excelDesk>[0] = {}): Promise<ExcelDesk> {
  const opened = await excelDesk(options);
  desks.push(opened);
  return opened;
}

async function sit(login: string): Promise<Filler> {
  const own = await desk();
  return new Filler(own, openPane({ book: own.book, client: await town.signIn(login) }));
}

function unit(login: string): Filler {
  const found = units.get(login);
  if (found === undefined) throw new Error(`${login} has not opened its list`);
  return found;
}

/** Everything a person sees in a sheet, by address. */
function contents({ host }: ExcelDesk, sheetName: string): ReadonlyMap<string, unknown> {
  const { cells } = host.model.sheet(sheetName);
  const used = cells.usedArea(cells.bounds(), 'content');
  const seen = new Map<string, unknown>();
  for (let row = 0; used !== null && row < used.row + used.rows; row += 1) {
    for (let column = 0; column < used.column + used.columns; column += 1) {
      const { value, formula } = cells.readCell(row, column);
      if (value !== '') seen.set(`${row},${column}`, formula ?? value);
    }
  }
  return seen;
}

/** Data rows of a written sheet, without the hidden id at the end. */
function rowsOf(name: string): readonly (readonly CellValue[])[] {
  const { cells } = office.host.model.sheet(name);
  const used = cells.usedArea(cells.bounds(), 'content');
  const { rows, columns } = used ?? { rows: 0, columns: 0 };
  return Array.from({ length: rows - FIRST_DATA_ROW }, (_row, row) =>
    Array.from(
      { length: columns - 1 },
      (_column, column) => cells.readCell(FIRST_DATA_ROW + row, column).value,
    ),
  );
}

/** A warning stands above its status: how they are parted on paper is not counted here. */
const wordsIn = (cell: CellValue | undefined) => String(cell).replace('\n', '·');

/** Data row of a task in a unit's list, by its printed number; of a task with two rows the first. */
function rowOf(filler: Filler, number: number): number {
  for (let row = 0; row < filler.desk.rows() - FIRST_DATA_ROW; row += 1) {
    if (filler.at(row, 'number') === String(number)) return row;
  }
  throw new Error(`the list has no task ${number}`);
}

beforeAll(async () => {
  town = await openDemoTown({ now: NOW });
  office = await desk({ xlsx: await readTownList() });
  coordinator = openPane({ book: office.book, client: await town.signIn('yingjiban') });
});

afterAll(async () => {
  for (const opened of desks) opened[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

/*
 * Counted by hand from the list and from what the story below fills in, as things stand on 10 February 2025. A state
 * is a task row × a unit: eleven departments and six villages have 121 of them. 长期坚持 (3 and 16) and the one state
 * that says 长期推进 (15) have nothing to be finished; of what was due in 2024 only 经发办 has finished task 4.
 */

/** 序号, 完成率, 已完成/应完成, 逾期/应完成. */
const FIGURES = [
  ['1', 0, '0/1', '1/1'],
  ['2', 0, '0/10', '0/10'],
  ['3', '/', '/', '/'],
  ['4', 1 / 2, '1/2', '1/2'],
  ['5', 0, '0/2', '2/2'],
  ['5', 0, '0/2', '0/2'],
  ['6', 0, '0/10', '10/10'],
  ['7', 0, '0/10', '0/10'],
  ['8', 0, '0/10', '0/10'],
  ['9', 0, '0/10', '0/10'],
  ['10', 0, '0/10', '0/10'],
  ['11', 0, '0/10', '0/10'],
  ['12', 1 / 8, '1/8', '0/8'],
  ['13', 0, '0/4', '0/4'],
  ['14', 0, '0/2', '2/2'],
  ['15', 0, '0/2', '0/2'],
  ['16', '/', '/', '/'],
  ['17', 0, '0/16', '0/16'],
  ['', 2 / 109, '2/109', '16/109'],
];

const TEN = '应急办 经发办 党政办 民社办 规建办 农服中心 村建中心 文服中心 城管大队 市场监管所';
const UNITS = `${TEN} 镇武装部 杉木村 青龙村 石桥村 白鹤村 柳溪村 双河社区`.split(' ');

const LATE = '严重逾期·未填报';

/** Every state that is more than a bare 未填报, by the position of its task row. */
const SAID: readonly (readonly [row: number, unit: string, words: string])[] = [
  [0, '应急办', LATE],
  [3, '应急办', LATE],
  [3, '经发办', '已完成'],
  [4, '应急办', LATE],
  [4, '经发办', '严重逾期·基本完成 90%'],
  ...TEN.split(' ').map((unit) => [6, unit, LATE] as const),
  [12, '杉木村', '推进中 40%'],
  [12, '青龙村', '推进中 40%'],
  [12, '石桥村', '已完成'],
  [13, '规建办', '未启动'],
  [14, '应急办', LATE],
  [14, '经发办', '严重逾期·推进中 40%'],
  [15, '规建办', '长期推进'],
  [17, '石桥村', '推进中'],
];

/** 已完成/应完成 of each unit, in the order of `UNITS`. */
const SHARES = '0/16 1/14 0/8 0/8 0/9 0/8 0/9 0/8 0/8 0/8 0/1 0/2 0/2 1/2 0/2 0/2 0/2'.split(' ');

/** 单位, 应填行数, 已填行数, 未填行数, 填报率, 填报情况. */
const ACTIVITY = [
  ['应急办', 17, 0, 17, 0, '未填报'],
  ['经发办', 16, 3, 13, 3 / 16, '部分填报'],
  ['党政办', 9, 0, 9, 0, '未填报'],
  ['民社办', 9, 0, 9, 0, '未填报'],
  ['规建办', 11, 2, 9, 2 / 11, '部分填报'],
  ['农服中心', 9, 0, 9, 0, '未填报'],
  ['村建中心', 10, 0, 10, 0, '未填报'],
  ['文服中心', 9, 0, 9, 0, '未填报'],
  ['城管大队', 9, 0, 9, 0, '未填报'],
  ['市场监管所', 9, 0, 9, 0, '未填报'],
  ['镇武装部', 1, 0, 1, 0, '未填报'],
  ['杉木村', 2, 1, 1, 1 / 2, '部分填报'],
  ['青龙村', 2, 1, 1, 1 / 2, '部分填报'],
  ['石桥村', 2, 2, 0, 1, '已填齐'],
  ['白鹤村', 2, 0, 2, 0, '未填报'],
  ['柳溪村', 2, 0, 2, 0, '未填报'],
  ['双河社区', 2, 0, 2, 0, '未填报'],
  ['合计', 121, 9, 112, 9 / 121, ''],
];

/** 序号, 责任单位, 进展状态, 完成率, 存在问题 of what was due on 2024-12-31 and is not finished. */
const OVERDUE = [
  ['1', '应急办', '未填报', '', ''],
  ['4', '应急办', '未填报', '', ''],
  ['5', '应急办', '未填报', '', ''],
  ['5', '经发办', '基本完成', 0.9, ''],
  ...TEN.split(' ').map((unit) => ['6', unit, '未填报', '', '']),
  ['14', '应急办', '未填报', '', ''],
  ['14', '经发办', '推进中', 0.4, '有'],
];

describe('the main job on the real list of 大湾镇', () => {
  it('publishes 8 actions, 17 tasks and 18 dated rows, and adds only hidden columns to the sheet', async () => {
    const sheetName = office.host.model.activeSheet.name;
    const before = contents(office, sheetName);
    const merges = office.host.model.activeSheet.structure.merges();
    const reading = succeeded(await coordinator.commands.readPlan());
    expect(reading).toMatchObject({ actions: 8, tasks: 17, unknownUnits: [], emptyGroups: [] });
    expect(reading.draft.rows).toHaveLength(18);
    const published = succeeded(
      await coordinator.commands.publishPlan(reading, [], coordinator.run),
    );
    expect(published).toMatchObject({ added: 18, units: 17 });
    ({ planId } = published);
    const after = contents(office, sheetName);
    expect([...before].every(([place, value]) => after.get(place) === value)).toBe(true);
    expect(office.host.model.activeSheet.structure.merges()).toEqual(merges);
    expect(after.size).toBe(before.size + 2 * (18 + 1));
    const again = succeeded(await coordinator.commands.readPlan());
    expect(await coordinator.commands.previewPlan(again)).toMatchObject({
      added: [],
      changed: [],
      removed: [],
      unchanged: 18,
    });
  });

  it('gives every unit the rows it leads or takes part in, groups expanded', async () => {
    for (const login of [...VILLAGES, ...DEPARTMENTS]) {
      units.set(login, await (await sit(login)).open(planId));
    }
    for (const login of VILLAGES) {
      const titles = [0, 1].map((row) => unit(login).at(row, 'number'));
      expect(titles).toEqual(['12', '17']);
    }
    expect(unit('jingfaban').desk.rows()).toBeGreaterThan(10);
  });

  it('takes what all units fill in, and holds back the two mistakes of one unit with their reason', async () => {
    for (const login of ['shanmu', 'qinglong']) {
      unit(login).type(0, { status: '推进中', percent: 0.4, progress: `${login} 已动员部署` });
      expect((await unit(login).sync()).sentence).toBe('成功 1 行。');
    }
    const firms = unit('jingfaban');
    firms
      .type(rowOf(firms, 4), { status: '已完成', percent: 1, progress: '12 家企业全部定级' })
      .type(rowOf(firms, 5), { status: '基本完成', percent: 0.9 })
      .type(rowOf(firms, 14), { status: '推进中', percent: 0.4, problems: '两家小厂缺资金' });
    expect((await firms.sync()).sentence).toBe('成功 3 行。');
    const building = unit('guijianban');
    building
      .type(rowOf(building, 13), { status: '未启动' })
      .type(rowOf(building, 15), { status: '长期推进' });
    expect((await building.sync()).sentence).toBe('成功 2 行。');

    const village = unit('shiqiao');
    village.type(0, { status: '已完成', percent: 0.5, progress: '演练一次' });
    village.type(1, { status: '快好了', progress: '发放材料 300 份' });
    const done = await village.sync();
    expect(done.problems.map(({ column, address }) => [column, address]).sort()).toEqual([
      ['完成率', 'I5'],
      ['进展状态', 'H6'],
    ]);
    expect(done.sentence).toBe('需修改 2 行。');
    expect(village.at(0, '_result')).toContain('【完成率】');
    expect(village.at(1, '_result')).toContain('【进展状态】');
    village.type(0, { percent: 1 }).type(1, { status: '推进中' });
    expect((await village.sync()).sentence).toBe('成功 2 行。');
    expect((await village.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });

  it('merges two people in one row, and asks about the one cell both changed', async () => {
    const [a, b] = [unit('shanmu'), await (await sit('shanmu')).open(planId)];
    a.type(0, { problems: '缺经费', progress: '甲：已排查三次' });
    await a.sync();
    b.type(0, { next: '申请专项经费', progress: '乙：已排查四次' });
    const done = await b.sync();
    expect(done.conflicts).toMatchObject([{ mine: '乙：已排查四次', theirs: '甲：已排查三次' }]);
    expect(b.at(0, 'problems')).toBe('缺经费');
    const [conflict] = done.conflicts;
    if (conflict === undefined) throw new Error('the conflict was not told');
    await b.pane.commands.decideConflict(conflict, 'theirs');
    expect((await b.sync()).sentence).toBe('没有改动，表和服务器一致。');
    await a.sync();
    expect([a.at(0, 'progress'), a.at(0, 'next')]).toEqual(['甲：已排查三次', '申请专项经费']);
  });

  it("leaves a unit's own column, note and formula as they are, and shows them to nobody", async () => {
    const village = unit('shanmu');
    const { desk } = village;
    desk.insertColumn(3);
    desk.put(3, 3, '本村备注');
    desk.put(4, 3, '找老周要照片');
    desk.putFormula(5, 3, '自己算的');
    desk.put(1, 12, '村里自留');
    const before = desk.cellsWritten();
    village.type(1, { next: '院坝会再开两场' });
    const done = await village.sync();
    expect(done).toMatchObject({ sentence: '成功 1 行。', fieldsSent: 1, problems: [] });
    expect([desk.at(3, 3), desk.at(4, 3), desk.at(5, 3), desk.at(1, 12)]).toEqual([
      '本村备注',
      '找老周要照片',
      '自己算的',
      '村里自留',
    ]);
    // Nothing but the baseline of the one row.
    expect(desk.cellsWritten() - before).toBe(1);
  });

  it('汇总 shows in every figure what a hand count gives', async () => {
    const done = succeeded(await coordinator.commands.pullSummary(planId, null, coordinator.run));
    expect(done.sheets.map(({ name }) => name)).toEqual([
      ...['全镇汇总', '分项汇总', '报送情况', '逾期清单', '五色图'],
    ]);
    const rows = rowsOf('全镇汇总');
    expect(rows.map(([number, , , , , ...figures]) => [number, ...figures.slice(0, 3)])).toEqual(
      FIGURES,
    );
    const total = rows.at(-1)?.slice(8);
    expect(total).toEqual(SHARES);
    const states = rows
      .slice(0, -1)
      .flatMap((row, at) =>
        UNITS.map((name, column) => [at, name, wordsIn(row[8 + column])] as const),
      );
    const bare = states.filter(([, , words]) => words === '未填报' || words === '—');
    expect(states.filter((state) => !bare.includes(state))).toEqual(SAID);
    expect(bare.filter(([, , words]) => words === '未填报')).toHaveLength(121 - SAID.length);

    const activity = rowsOf('报送情况');
    expect(activity.map((row) => [row[0], ...row.slice(2, 7)])).toEqual(ACTIVITY);
    expect(activity.at(-1)?.[7]).toBe('5/17 个单位');
    const reported = activity.filter(([, , , filled]) => Number(filled) > 0).slice(0, -1);
    expect(reported.map(([, contact, , , , , , last, by]) => [contact, last, by])).toEqual(
      ['陈立', '唐松', '田秀英', '冉光明', '文小兰'].map((name) => [
        name,
        '2025-02-10 10:00',
        name,
      ]),
    );
    expect(reported.map((row) => row[10]).slice(2)).toEqual(['17', '17', '']);

    const overdue = rowsOf('逾期清单');
    expect(overdue.slice(0, -1).map((row) => [row[0], row[5], ...row.slice(9, 12)])).toEqual(
      OVERDUE,
    );
    const due = new Set(overdue.slice(0, -1).map((row) => row.slice(6, 9).join(' ')));
    expect([...due]).toEqual(['2024-12-31 41 严重逾期']);
    expect(overdue.at(-1)?.[2]).toBe('逾期 16 项，应完成 109 项');
  });

  it("a second 汇总 writes no cell, and a third only those that changed, whatever of the coordinator's own stands there", async () => {
    const [summary] = succeeded(
      await coordinator.commands.pullSummary(planId, null, coordinator.run),
    ).sheets;
    if (summary === undefined) throw new Error('there is no summary');
    const column = 27;
    await office.book.select(summary.sheetId, 'A1');
    office.put(5, column, '我的批注');
    office.putFormula(6, column, '自留公式');
    const quiet = succeeded(await coordinator.commands.pullSummary(planId, null, coordinator.run));
    expect(quiet).toMatchObject({ cellsWritten: 0, sentence: '已汇总，没有变化。' });

    unit('qinglong').type(1, { status: '已完成', percent: 1, progress: '宣传已全部完成' });
    await unit('qinglong').sync();
    const third = succeeded(await coordinator.commands.pullSummary(planId, null, coordinator.run));
    // 全镇汇总: note; 完成率, 已完成/应完成 and 青龙村 of task 17; the same three of the totals.
    // 分项汇总: note; 完成率 and 已完成/应完成 of its action, its lead, 青龙村 as unit and as village, and the totals.
    // 报送情况: note; 已填, 未填, 填报率, 填报情况, 回执号 and 未填任务 of 青龙村; 已填, 未填 and 填报率 of the totals.
    // 逾期清单: note.
    // 五色图: note; 完成率 and 已完成/应完成 of 青龙村 and of the totals.
    const [changes, ...before] = third.sheets.toReversed();
    expect(before.toReversed().map(({ cellsWritten }) => cellsWritten)).toEqual([7, 11, 10, 1, 5]);
    // A first summary was kept: from now on a sheet says what is different since.
    expect(changes).toMatchObject({ name: '变化', rows: 1 });
    expect(rowsOf('全镇汇总')[17]?.slice(5, 8)).toEqual([1 / 16, '1/16', '0/16']);
    expect(rowsOf('全镇汇总')[18]?.slice(5, 8)).toEqual([3 / 109, '3/109', '16/109']);
    expect(office.host.model.activeSheet.name).toBe('全镇汇总');
    expect(office.at(5, column)).toBe('我的批注');
    expect(office.host.model.activeSheet.cells.readCell(6, column).formula).toBe('="自留公式"');
  });
});
