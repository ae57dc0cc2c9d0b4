import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../addin/sync/client.ts';
import { withoutDraft } from '../../shared/sheet/draft-mark.ts';
import { BASE_KEY, FIRST_DATA_ROW, HEADING_ROW, ID_KEY } from '../../shared/sheet/image.ts';
import { browserFetch } from '../support/browser-fetch.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { openPane, succeeded, type Pane } from '../support/pane.ts';
import { printWorkbook, whyNotPrinted, type PrintedPage } from '../support/printed.ts';
import { publishTasks } from '../support/published-plan.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Eleven weeks after the end of 2024: what was due then is long late. */
const NOW = '2025-03-20T02:00:00.000Z';
const TIMEOUT_MS = 30_000;

const KEYS = 3;
const HEADINGS = HEADING_ROW + 1;
const FIRST = FIRST_DATA_ROW + 1;

const A4 = { long: 841.9, short: 595.3 };
const BODY_POINTS = 10;
/** exceljs counts a width in digits of 7 pixels; a pixel is 0.75 points. */
const POINTS_OF_WIDTH = 7 * 0.75;

let server: TestServer;
let office: { readonly desk: ExcelDesk; readonly pane: Pane };
const desks: ExcelDesk[] = [];
const saved = new Map<string, ExcelJS.Worksheet>();
const files = new Map<string, Uint8Array>();
let summaryFile: ExcelJS.Workbook;

async function client(login: string): Promise<Client> {
  const { token } = await server.signIn(login);
  const url = `${server.url}/trpc`;
  return createClient({ url, token: () => token, fetch: browserFetch, timeoutMs: TIMEOUT_MS });
}

async function sit(login: string) {
  const desk = await excelDesk();
  desks.push(desk);
  return { desk, pane: openPane({ book: desk.book, client: await client(login) }) };
}

async function demoPlan() {
  const [plan] = (await (await client('yingjiban')).auth.session.query()).plans;
  if (plan === undefined) throw new Error('the demo town has no plan');
  return plan.id;
}

/** Saves the workbook and keeps its sheets as exceljs reads them. */
async function save(desk: ExcelDesk, name: string): Promise<ExcelJS.Workbook> {
  const bytes = await desk.host.save();
  files.set(name, bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  for (const sheet of workbook.worksheets) saved.set(sheet.name, sheet);
  return workbook;
}

function sheet(name: string): ExcelJS.Worksheet {
  const found = saved.get(name);
  if (found === undefined) throw new Error(`${name} was not saved`);
  return found;
}

function file(name: string): Uint8Array {
  const found = files.get(name);
  if (found === undefined) throw new Error(`${name} was not saved`);
  return found;
}

interface Column {
  readonly number: number;
  readonly key: string;
  readonly hidden: boolean;
}

function columnsOf(worksheet: ExcelJS.Worksheet): readonly Column[] {
  return Array.from({ length: worksheet.columnCount }, (_, index) => ({
    number: index + 1,
    key: worksheet.getCell(KEYS, index + 1).text,
    hidden: worksheet.getColumn(index + 1).hidden,
  }));
}

function shown(worksheet: ExcelJS.Worksheet): readonly Column[] {
  return columnsOf(worksheet).filter(({ hidden }) => !hidden);
}

/** Cells that print, from the headings or from the first row of data on. */
function cellsFrom(worksheet: ExcelJS.Worksheet, first: number): readonly ExcelJS.Cell[] {
  const rows = Array.from({ length: worksheet.rowCount - first + 1 }, (_, index) => first + index);
  return rows.flatMap((row) =>
    shown(worksheet).map(({ number }) => worksheet.getCell(row, number)),
  );
}

beforeAll(async () => {
  server = await startTestServer({ seed: 'demo', clock: createFakeClock(NOW) });
  const plan = await demoPlan();
  office = await sit('yingjiban');
  succeeded(await office.pane.commands.pullSummary(plan, null, office.pane.run));
  summaryFile = await save(office.desk, 'summary');
  const unit = await sit('jingfaban');
  succeeded(await unit.pane.commands.openMyList(plan, unit.pane.run));
  await save(unit.desk, 'my-list');
});

afterAll(async () => {
  for (const desk of desks) desk[Symbol.dispose]();
  await server[Symbol.asyncDispose]();
});

const SHEETS = [
  { name: '我的清单', frozen: 3, repeated: 'A:C' },
  { name: '全镇汇总', frozen: 3, repeated: 'A:C' },
  { name: '分项汇总', frozen: 2, repeated: 'A:B' },
  { name: '报送情况', frozen: 1, repeated: 'A:A' },
  { name: '报送趋势', frozen: 1, repeated: 'A:A' },
  { name: '逾期清单', frozen: 3, repeated: 'A:C' },
  { name: '五色图', frozen: 1, repeated: 'A:A' },
] as const;

describe.each(SHEETS)('$name, as it is saved', ({ name, frozen, repeated }) => {
  it('prints on A4 landscape, one page wide and as many high as it needs', () => {
    expect(sheet(name).pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
  });

  it('prints its text in at least 7 points', () => {
    const worksheet = sheet(name);
    const { left = 0, right = 0 } = worksheet.pageSetup.margins ?? {};
    const paper = A4.long - (left + right) * 72;
    const width = shown(worksheet)
      .map(({ number }) => (worksheet.getColumn(number).width ?? 0) * POINTS_OF_WIDTH)
      .reduce((sum, points) => sum + points, 0);
    expect(BODY_POINTS * Math.min(1, paper / width)).toBeGreaterThanOrEqual(7);
  });

  it('repeats its headings, and the columns that say what a row is about, on every page', () => {
    expect(sheet(name).pageSetup).toMatchObject({
      printTitlesRow: `${HEADINGS}:${HEADINGS}`,
      printTitlesColumn: repeated,
    });
  });

  it('has its title, without the mark of a draft, and «page n of N» at the foot', () => {
    const title = sheet(name).getCell('A1').text;
    expect(title).toContain('大湾镇安全生产治本攻坚三年行动重点任务清单');
    expect(sheet(name).headerFooter.oddFooter).toBe(`&L${withoutDraft(title)}&R第 &P 页，共 &N 页`);
  });

  it('hides the row of keys and the columns of ids, and nothing else', () => {
    const worksheet = sheet(name);
    const hidden = columnsOf(worksheet).filter((column) => column.hidden);
    const own = name === '我的清单' ? [ID_KEY, BASE_KEY] : [ID_KEY];
    expect(hidden.map(({ key }) => key)).toEqual(own);
    const rows = Array.from({ length: worksheet.rowCount }, (_, index) => index + 1);
    expect(rows.filter((row) => worksheet.getRow(row).hidden)).toEqual([KEYS]);
  });

  it('keeps headings and first columns in sight', () => {
    expect(sheet(name).views).toMatchObject([
      { state: 'frozen', xSplit: frozen, ySplit: HEADINGS },
    ]);
  });

  it('wraps, borders and sets every cell in one Chinese font, and lets rows grow with their text', () => {
    const worksheet = sheet(name);
    for (const cell of cellsFrom(worksheet, HEADINGS)) {
      expect(cell.alignment, cell.address).toMatchObject({ wrapText: true, vertical: 'middle' });
      expect(cell.font, cell.address).toMatchObject({ name: '等线', size: BODY_POINTS });
      for (const side of ['top', 'bottom', 'left', 'right'] as const) {
        expect(cell.border[side]?.style, cell.address).toBe('thin');
      }
    }
  });

  it('holds words as text and no formula', () => {
    for (const cell of cellsFrom(sheet(name), FIRST)) {
      expect(cell.formula, cell.address).toBeUndefined();
      if (typeof cell.value === 'string') expect(cell.numFmt, cell.address).toBe('@');
      else if (cell.value !== null) expect(typeof cell.value, cell.address).toBe('number');
    }
  });
});

describe('a colour', () => {
  /** First lines that some rule of the sheet colours. */
  function colouredWords(worksheet: ExcelJS.Worksheet): ReadonlySet<string> {
    const rules = (worksheet as unknown as WithRules).conditionalFormattings;
    const formulas = rules.flatMap((area) => area.rules.flatMap(({ formulae }) => formulae));
    return new Set(formulas.flatMap((formula) => /^LEFT\(.*\)="(.*)"$/u.exec(formula)?.[1] ?? []));
  }

  interface WithRules {
    /** Left out of exceljs' types. */
    readonly conditionalFormattings: readonly {
      readonly rules: readonly { readonly formulae: readonly string[] }[];
    }[];
  }

  it('always stands beside its word', () => {
    expect([...colouredWords(sheet('全镇汇总'))].toSorted()).toEqual(
      [
        '临期',
        '严重逾期',
        '基本完成',
        '已完成',
        '推进中',
        '未启动',
        '未填报',
        '逾期',
        '长期推进',
      ].toSorted(),
    );
    expect([...colouredWords(sheet('逾期清单'))].toSorted()).toEqual(['严重逾期', '逾期']);
    expect([...colouredWords(sheet('报送情况'))].toSorted()).toEqual(
      ['审定', '已报', '未报', '免报', '迟报', '退回', '逾期未报'].toSorted(),
    );
    expect([...colouredWords(sheet('五色图'))].toSorted()).toEqual(
      ['绿（完成）', '蓝（正常）', '黄（临期）', '橙（逾期）', '红（严重逾期）'].toSorted(),
    );
  });

  it('is given to every state of a unit: none begins with another word', () => {
    const worksheet = sheet('全镇汇总');
    const words = colouredWords(worksheet);
    const units = shown(worksheet).filter(({ key }) => /^[\da-f]{8}-/u.test(key));
    expect(units).toHaveLength(17);
    const states = units.flatMap(({ number }) =>
      Array.from(
        { length: worksheet.rowCount - FIRST },
        (_, row) => worksheet.getCell(FIRST + row, number).text,
      ),
    );
    const spoken = states.filter((text) => text !== '—');
    expect(spoken).toHaveLength(121);
    expect(spoken.filter((text) => ![...words].some((word) => text.startsWith(word)))).toEqual([]);
    expect(spoken).toContain('严重逾期\n推进中 60%');
  });
});

describe('after 汇总', () => {
  it('the town as a whole is shown, with its first cell selected', () => {
    const { sheet: active, area } = office.desk.host.model.selection;
    expect(active.name).toBe('全镇汇总');
    expect(area).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    const [view] = summaryFile.views;
    expect(summaryFile.worksheets[view?.activeTab ?? -1]?.name).toBe('全镇汇总');
  });

  it('whoever looks at another of its sheets stays there, and a second 汇总 writes nothing', async () => {
    const { desk, pane } = office;
    const { sheets } = await desk.book.overview();
    const activity = sheets.find(({ name }) => name === '报送情况');
    await desk.book.select(activity?.id ?? '', 'C7');
    const again = succeeded(await pane.commands.pullSummary(await demoPlan(), null, pane.run));
    expect(again.cellsWritten).toBe(0);
    expect(desk.host.model.selection.sheet.name).toBe('报送情况');
    expect(desk.host.model.selection.area).toMatchObject({ row: 6, column: 2 });
  });
});

describe('on paper', () => {
  async function print(name: string): Promise<readonly PrintedPage[]> {
    const pages = await printWorkbook(file(name), name);
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(A4.long, 0);
      expect(height).toBeCloseTo(A4.short, 0);
    }
    return pages;
  }

  function numbersOf(pages: readonly PrintedPage[]): readonly string[] {
    return pages.map(({ words }) => /第\d+页，共\d+页/u.exec(words.replace(/ /gu, ''))?.[0] ?? '');
  }

  it('each summary stands on pages of its own, one page wide, with its headings and its number', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const pages = await print('summary');
    expect(pages.length).toBeLessThanOrEqual(10);
    const headings = {
      全镇汇总: ['行动名称', '应急办', '经发办', '杉木村', '柳溪村'],
      分项汇总: ['维度', '已完成/应完成', '长期任务'],
      报送情况: ['状态', '未填任务'],
      报送趋势: ['应报单位', '报送率'],
      逾期清单: ['责任单位', '逾期天数', '存在问题'],
      五色图: ['颜色', '依据', '一票否决'],
    };
    for (const [name, expected] of Object.entries(headings)) {
      const own = pages.filter(({ words }) => words.includes(`重点任务清单 ${name}`));
      expect(own.length, name).toBeGreaterThan(0);
      for (const { words } of own) {
        for (const heading of expected) expect(words, name).toContain(heading);
      }
    }
    expect(numbersOf(pages)).toEqual(
      pages.map((_, index) => `第${index + 1}页，共${pages.length}页`),
    );
  });

  it('a list of 60 rows takes more pages, each with the headings', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const plan = await publishTasks(await client('yingjiban'), { rows: 60, responsible: '杉木村' });
    const { desk, pane } = await sit('shanmu');
    succeeded(await pane.commands.openMyList(plan, pane.run));
    await save(desk, 'long-list');
    const pages = await print('long-list');
    expect(pages.length).toBeGreaterThan(1);
    for (const { words } of pages) {
      for (const heading of ['行动名称', '进展状态', '下一步措施', '校验结果']) {
        expect(words).toContain(heading);
      }
    }
    expect(numbersOf(pages).at(-1)).toBe(`第${pages.length}页，共${pages.length}页`);
  });

  it("a unit's list shows whose it is and nothing of the row of keys", async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const pages = await print('my-list');
    expect(pages.length).toBeLessThanOrEqual(2);
    for (const { words } of pages) {
      expect(words).toContain('（经发办）');
      expect(words).not.toMatch(/responsible|_result|行标识|同步底稿/u);
    }
  });
});
