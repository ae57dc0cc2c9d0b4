import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanReading } from '../../addin/sync/outcome.ts';
import type { Meaning } from '../../shared/sheet/meaning.ts';
import { openQuestions } from '../../shared/sheet/open-questions.ts';
import { NOTHING_SETTLED, withMeaning } from '../../shared/sheet/settled-reading.ts';
import { columnsSaid, withColumn } from '../../shared/sheet/settled-tables.ts';
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

type Lines = readonly (readonly string[])[];

/** The coordinator before a new workbook with these cells. */
async function sit(lines: Lines): Promise<{ desk: ExcelDesk; pane: Pane }> {
  const desk = await excelDesk();
  desks.push(desk);
  for (const [row, line] of lines.entries()) {
    for (const [column, text] of line.entries()) desk.put(row, column, text);
  }
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn('yingjiban') }) };
}

/** As the pane does it: the column's meaning is chosen, and the sheet read again at once. */
async function choose(
  pane: Pane,
  reading: PlanReading,
  [heading, meaning]: readonly [heading: string, meaning: Meaning],
) {
  const { columns } = reading.sheet;
  const column = columns.find((each) => each.heading === heading);
  if (column === undefined) throw new Error(`no column «${heading}»`);
  const settled = withMeaning(reading.source.settled ?? NOTHING_SETTLED, columns, {
    column,
    meaning,
  });
  return succeeded(await pane.commands.readPlan({ settled }));
}

const publish = (pane: Pane, reading: PlanReading) =>
  pane.commands.publishPlan(reading, [], pane.run);

const ODD = ['项', '办啥事', '啥时候办完', '哪个办'];

describe('a list with headings nobody has heard of', () => {
  const year = (label: string, day: string) => [
    [`大湾镇${label}安全要事`],
    [],
    ODD,
    ['1', `${label}查燃气软管`, day, '杉木村、青龙村'],
    ['2', `${label}修消防栓`, '长期坚持', '石桥村'],
  ];

  /** The row is pointed at and each column named, whatever was recognised by itself. */
  async function settle(pane: Pane): Promise<PlanReading> {
    const headerRows = { first: 3, last: 3 };
    const settled = { ...NOTHING_SETTLED, headerRows };
    const pointed = succeeded(await pane.commands.readPlan({ settled }));
    const withTitle = await choose(pane, pointed, ['办啥事', 'title']);
    const withDay = await choose(pane, withTitle, ['啥时候办完', 'deadline']);
    return choose(pane, withDay, ['哪个办', 'responsible']);
  }

  it('is settled once, published, and in the next workbook read without a question', async () => {
    const { pane } = await sit(year('2025年', '2025年6月底前'));
    const settled = await settle(pane);
    expect(settled).toMatchObject({ tasks: 2, unknownUnits: [], frame: { from: '2025-01-01' } });
    const done = succeeded(await publish(pane, settled));
    expect(done).toMatchObject({ added: 2, units: 3 });
    expect(done.sentence).toContain('识别办法已记下');

    const next = await sit([['附件2'], ...year('2026年', '2026年3月底前')]);
    const reading = succeeded(await next.pane.commands.readPlan());

    expect(reading.source).toMatchObject({ kind: 'remembered' });
    expect(openQuestions(reading.sheet)).toEqual([]);
    expect(reading.sheet.rows).toMatchObject([
      { row: 5, title: '2026年查燃气软管', deadline: { due: '2026-03-31' } },
      { row: 6, title: '2026年修消防栓', responsible: ['石桥村'] },
    ]);
    const second = succeeded(await publish(next.pane, reading));
    expect(second).toMatchObject({ added: 2, units: 3 });
    expect(second.sentence).not.toContain('识别办法');
  });

  it('is known again in the workbook it was published from', async () => {
    const { pane } = await sit(year('2027年', '2027年3月底前'));
    succeeded(await publish(pane, succeeded(await pane.commands.readPlan())));

    const again = succeeded(await pane.commands.readPlan());

    expect(again.source.kind).toBe('remembered');
    expect(again.draft.baseRevision).toBe(1);
    expect(await pane.commands.previewPlan(again)).toMatchObject({ unchanged: 2, added: [] });
  });

  it('is filled in for the higher office as it was read for publishing', async () => {
    const lines = year('2024年', '2024年6月底前').map((line, row) =>
      row < 2 ? line : [...line, row === 2 ? '办得咋样' : ''],
    );
    const { desk, pane } = await sit(lines);
    const reading = await choose(pane, await settle(pane), ['办得咋样', 'progress']);
    const { planId } = succeeded(await publish(pane, reading));
    const village = await excelDesk();
    desks.push(village);
    const shanmu = openPane({ book: village.book, client: await town.signIn('shanmu') });
    const filler = await new Filler(village, shanmu).open(planId);
    await filler.type(0, { status: '推进中', progress: '已查四十户' }).sync();

    const filled = succeeded(await pane.commands.fillOriginal(planId, null, pane.run));

    expect(filled.rows).toBe(2);
    expect(String(desk.at(3, 4))).toContain('已查四十户');
    expect(desk.columns()).toBe(5);
  });

  it('is read as if nothing were known when the coordinator takes the reading back', async () => {
    const { pane } = await sit(year('2028年', '2028年3月底前'));
    expect(await pane.commands.readPlan()).toMatchObject({ source: { kind: 'remembered' } });

    const back = await pane.commands.readPlan({ settled: null });

    expect(back).not.toMatchObject({ source: { kind: 'remembered' } });
  });

  it('says which row holds nothing when a row outside of the sheet is pointed at', async () => {
    const { pane } = await sit(year('2029年', '2029年3月底前'));
    const asked = await pane.commands.readPlan({
      settled: { ...NOTHING_SETTLED, headerRows: { first: 90, last: 90 } },
    });

    expect(asked).toMatchObject({ kind: 'header-asked' });
    expect(asked.kind === 'header-asked' && asked.sentence).toContain('第 90 行没有内容');
  });
});

describe('a list whose second table speaks in words of its own', () => {
  const lines = (year: string, title: readonly string[] = []) => [
    title,
    ['重点任务', '完成时间', '责任单位'],
    [`${year}查燃气软管`, `${year}6月底前`, '杉木村'],
    [`${year}修消防栓`, `${year}底前`, '青龙村'],
    [],
    ['哪个办', '办结安排', '办啥事'],
    ['石桥村', `${year}3月底前`, `${year}清理占道杂物`],
    ['青龙村', `${year}9月底前`, `${year}加装路灯`],
  ];

  /** As the pane does it for a column of any table. */
  async function chooseIn(pane: Pane, reading: PlanReading, choice: readonly [string, Meaning]) {
    const [heading, meaning] = choice;
    const table = { sheet: reading.sheet, nth: 1 };
    const settled = reading.source.settled ?? NOTHING_SETTLED;
    const column = columnsSaid(settled, table).find((each) => each.heading === heading);
    if (column === undefined) throw new Error(`no column «${heading}»`);
    return succeeded(
      await pane.commands.readPlan({ settled: withColumn(settled, table, { column, meaning }) }),
    );
  }

  it('is settled table by table, published, and next year read without a question', async () => {
    const { pane } = await sit(lines('2025年'));
    const read = succeeded(await pane.commands.readPlan());
    expect(read.pictures.map(({ rows }) => rows[0]?.row)).toEqual([3, 7]);
    expect(await publish(pane, read)).toMatchObject({ code: 'READING_OPEN' });
    const withTitle = await chooseIn(pane, read, ['办啥事', 'title']);
    const withDay = await chooseIn(pane, withTitle, ['办结安排', 'deadline']);
    const settled = await chooseIn(pane, withDay, ['哪个办', 'responsible']);
    const done = succeeded(await publish(pane, settled));
    expect(done).toMatchObject({ added: 4, units: 3 });

    const next = await sit([['附件2'], ...lines('2026年', ['大湾镇2026年要事'])]);
    const again = succeeded(await next.pane.commands.readPlan());

    expect(again.source.kind).toBe('remembered');
    expect(openQuestions(again.sheet)).toEqual([]);
    expect(again.sheet.rows.at(-1)).toMatchObject({
      ...{ row: 9, title: '2026年加装路灯', responsible: ['青龙村'] },
      deadline: { due: '2026-09-30' },
    });
    expect(succeeded(await publish(next.pane, again)).added).toBe(4);
  });
});

describe('a list that is misread', () => {
  const lines = [
    ['重点任务', '工作措施', '完成时限', '责任单位'],
    ['燃气安全', '查燃气软管', '2025年6月底前', '杉木村'],
    ['道路安全', '装减速带', '2025年底前', '青龙村'],
  ];

  it('is not published while a column is in doubt that matters, and nothing is written for it', async () => {
    const { desk, pane } = await sit(lines);
    const reading = succeeded(await pane.commands.readPlan());
    const columns = reading.sheet.columns.map((each) =>
      each.meaning === 'deadline' ? { ...each, confidence: 0.5 } : each,
    );

    const held = await publish(pane, { ...reading, sheet: { ...reading.sheet, columns } });

    expect(held).toMatchObject({ kind: 'refused', code: 'READING_OPEN' });
    expect(held.kind === 'refused' && held.sentence).toMatch(/没有发布.*C 列“完成时限”.*请/u);
    expect(desk.cellsWritten()).toBe(0);
  });

  it('is not published while nothing says what the tasks are', async () => {
    const { pane } = await sit(lines);
    const reading = succeeded(await pane.commands.readPlan());
    const without = await choose(pane, reading, ['重点任务', 'action']);
    const neither = await choose(pane, without, ['工作措施', 'remark']);

    expect(await publish(pane, neither)).toMatchObject({ kind: 'refused', code: 'READING_OPEN' });
  });

  it('is published as the coordinator says, until he takes it back', async () => {
    const first = await sit(lines);
    const read = succeeded(await first.pane.commands.readPlan());
    const withAction = await choose(first.pane, read, ['重点任务', 'action']);
    const settled = await choose(first.pane, withAction, ['工作措施', 'title']);
    succeeded(await publish(first.pane, settled));
    const second = await sit(lines);
    const remembered = succeeded(await second.pane.commands.readPlan());
    expect(remembered.source.kind).toBe('remembered');
    expect(remembered.draft.rows[0]).toMatchObject({ action: '燃气安全', title: '查燃气软管' });

    const back = succeeded(await second.pane.commands.readPlan({ settled: null }));
    expect(back.draft.rows[0]).toMatchObject({ title: '燃气安全', detail: '查燃气软管' });
    succeeded(await publish(second.pane, back));

    const third = succeeded(await (await sit(lines)).pane.commands.readPlan());
    expect(third.source.kind).toBe('recognised');
  });

  it('changed after it was read is not published as something nobody saw', async () => {
    const { desk, pane } = await sit(lines);
    const reading = succeeded(await pane.commands.readPlan());
    const settled = await choose(pane, reading, ['重点任务', 'action']);
    desk.put(1, 1, '查热水器');

    expect(await publish(pane, settled)).toMatchObject({ kind: 'refused', code: 'ROW_MOVED' });
  });
});

describe('the server, which cannot see the sheet', () => {
  it('takes no list whose units it does not know', async () => {
    const { pane } = await sit([
      ['重点任务', '完成时限', '责任单位'],
      ['查燃气软管', '2025年6月底前', '北山煤矿'],
    ]);
    const reading = succeeded(await pane.commands.readPlan());
    expect(reading.unknownUnits).toHaveLength(1);

    expect(await publish(pane, reading)).toMatchObject({
      kind: 'refused',
      code: 'UNITS_UNSETTLED',
    });
  });
});
