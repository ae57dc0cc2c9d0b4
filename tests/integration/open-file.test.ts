import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoTown, type DemoTown } from '../support/demo-town.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { codeOf } from '../support/failure.ts';
import { describeOnSamples, samplePath } from '../support/samples.ts';

let town: DemoTown;
const desks: ExcelDesk[] = [];

beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await town[Symbol.asyncDispose]();
});

async function sit(login = 'yingjiban', xlsx?: Uint8Array) {
  const desk = await excelDesk(xlsx === undefined ? {} : { xlsx });
  desks.push(desk);
  return { desk, pane: openPane({ book: desk.book, client: await town.signIn(login) }) };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function lay(pane: Pane, name: string, bytes: Uint8Array) {
  const read = await pane.commands.readFile({ name, base64: base64(bytes) }, pane.run);
  if (read.kind === 'refused') throw new Error(read.sentence);
  const [table] = read.tables;
  if (table === undefined) throw new Error('the file has no table');
  return { read, laid: succeeded(await pane.commands.layTable(table, pane.run)) };
}

async function smallWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('消防清单');
  sheet.addRows([
    ['消防重点任务清单'],
    ['重点任务', '完成时限', '责任单位'],
    ['=清查通道', new Date(Date.UTC(2024, 5, 30)), '杉木村'],
    ['', '2024年底前', '杉木村'],
  ]);
  sheet.mergeCells('A1:C1');
  sheet.mergeCells('A3:A4');
  sheet.getCell('B3').numFmt = 'yyyy/m/d';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a list that came as a file', () => {
  it('stands in a new sheet as it did in the file: texts, merges, and no formula', async () => {
    const { desk, pane } = await sit();
    const { laid } = await lay(pane, '消防.xlsx', await smallWorkbook());

    const sheet = desk.host.model.activeSheet;
    expect([laid.name, sheet.name]).toEqual(['消防清单', '消防清单']);
    expect([0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => desk.at(row, column)))).toEqual([
      ['消防重点任务清单', '', ''],
      ['重点任务', '完成时限', '责任单位'],
      ['=清查通道', '2024/6/30', '杉木村'],
      ['', '2024年底前', '杉木村'],
    ]);
    expect(sheet.cells.readCell(2, 0).formula).toBeNull();
    expect(sheet.structure.merges()).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 2, column: 0, rows: 2, columns: 1 },
    ]);
  });

  it('gets a free name when it is opened twice', async () => {
    const { pane } = await sit();
    await lay(pane, '消防.xlsx', await smallWorkbook());
    const { laid } = await lay(pane, '消防.xlsx', await smallWorkbook());
    expect(laid.name).toBe('消防清单（2）');
  });

  it('gets a name that Excel allows', async () => {
    const { pane } = await sit();
    const table = { name: '附件1：《消防/清单》[2024]', texts: [['重点任务']], merges: [] };
    const laid = succeeded(await pane.commands.layTable(table, pane.run));
    expect(laid.name).toBe('附件1《消防清单》2024');
  });

  it('is not read where it is no document, in the words of why', async () => {
    const { pane } = await sit();
    const read = await pane.commands.readFile(
      { name: '照片.docx', base64: base64(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1])) },
      pane.run,
    );
    expect(read).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE' });
    expect(read).toHaveProperty('sentence', expect.stringContaining('不能读取'));
  });

  it('may be larger than any other call, and only by itself', async () => {
    const { pane } = await sit();
    const large = base64(new Uint8Array(9 * 1024 * 1024));
    const read = await pane.commands.readFile({ name: 'a.docx', base64: large }, pane.run);
    expect(read).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE' });
    const beyond = base64(new Uint8Array(11 * 1024 * 1024));
    const refused = await pane.commands.readFile({ name: 'a.docx', base64: beyond }, pane.run);
    expect(refused).toMatchObject({ kind: 'refused', code: 'INPUT_TOO_LARGE' });
  });

  it('is opened by the office alone', async () => {
    const client = await town.signIn('shanmu');
    const file = { name: 'a.txt', base64: base64(Buffer.from('重点任务')) };
    expect(await codeOf(client.file.read.mutate(file))).toBe('RIGHT_MISSING');
  });
});

describeOnSamples('the list of 大湾镇 as a Word document', () => {
  it('is recognised in its new sheet as the workbook of the same list is', async () => {
    const word = await sit();
    await lay(word.pane, '清单.docx', await readFile(samplePath('dawan-key-tasks.docx')));
    const excel = await sit('yingjiban', await readFile(samplePath('dawan-key-tasks.xlsx')));

    const rows = async ({ pane }: { readonly pane: Pane }) => {
      const { draft } = succeeded(await pane.commands.readPlan());
      return draft.rows.map(({ id: _id, ...words }) => words);
    };
    expect(await rows(word)).toHaveLength(18);
    expect(await rows(word)).toEqual(await rows(excel));
  });
});
