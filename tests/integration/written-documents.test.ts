import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/documents/write-docx.ts';
import { writeXlsx } from '../../server/documents/write-xlsx.ts';
import { KEY_ROW, type SheetImage } from '../../shared/sheet/image.ts';
import { layOutMyList } from '../../shared/sheet/lay-out.ts';
import { placeFresh } from '../../shared/sheet/place-fresh.ts';
import type { SummaryFacts } from '../../shared/summary/facts.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import { excelDesk, type ExcelDesk } from '../support/excel-desk.ts';
import { OFFICIAL_SAMPLE } from '../support/official-sample.ts';
import {
  printText,
  printWorkbook,
  whyNoTextPrinted,
  whyNotPrinted,
  type PrintedPage,
} from '../support/printed.ts';
import { entryIdOf } from '../support/progress-rows.ts';
import { exampleFacts, stateFact, unitFact } from '../support/summary-facts.ts';

const AT = new Date('2024-10-15T06:05:00.000Z');
const A4 = { long: 841.9, short: 595.3 };

/** Wide enough for two pages side by side, with texts that take many lines. */
function largeFacts(): SummaryFacts {
  const facts = exampleFacts();
  const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
  return {
    ...facts,
    planTitle: '大湾镇安全生产治本攻坚三年行动重点任务清单',
    tasks: facts.tasks.map((task) => ({
      ...task,
      action: '安全生产治本攻坚行动',
      title: `开展城乡结合部、城中村和自建房安全隐患排查整治，建立台账并逐项销号，止于${task.title}`,
    })),
    units: numbers.map((n) => unitFact(n, `第${n}村`)),
    states: numbers.flatMap((n) => [1, 2, 3].map((task) => stateFact([task, n], '推进中', 50))),
  };
}

function myList(): SheetImage {
  const rows = [1, 2].map((n) => ({
    id: entryIdOf(n),
    position: n,
    rev: 1,
    retired: false,
    fields: {
      action: '行动一',
      title: `任务${n}`,
      status: '推进中',
      percent: 50,
      progress: '=1+1',
    },
    result: n === 1 ? '请改【进展状态】' : '',
  }));
  return layOutMyList({ townName: '大湾镇', unitName: '大湾村', planTitle: '清单', rows });
}

function sheetsOf(facts: SummaryFacts): readonly SheetImage[] {
  const { town, activity, overdue } = summarySheets(facts);
  return [town, activity, overdue];
}

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

describe('a sheet written on the server', () => {
  const images = [...sheetsOf(largeFacts()), myList()];
  let desk: ExcelDesk;
  let laidOut: ExcelJS.Workbook;
  let written: ExcelJS.Workbook;

  beforeAll(async () => {
    desk = await excelDesk();
    for (const image of images) {
      const sheetId = await desk.book.addSheet(image);
      const placement = placeFresh(image);
      await desk.book.write({ sheetId, placement, columns: image.columns, expected: null });
    }
    laidOut = await read(await desk.host.save());
    written = await read(await writeXlsx(images, { at: AT }));
  });

  afterAll(() => {
    desk[Symbol.dispose]();
  });

  function both(name: string) {
    const [excel, file] = [laidOut, written].map((workbook) => workbook.getWorksheet(name));
    if (excel === undefined || file === undefined) throw new Error(`${name} is missing`);
    return { excel, file };
  }

  describe.each(images)('$sheetName, as the add-in lays it out', ({ sheetName: name }) => {
    it('holds the same values', () => {
      const { excel, file } = both(name);
      expect(cellsOf(file, ({ value }) => value)).toEqual(cellsOf(excel, ({ value }) => value));
    });

    it('gives them the same formats, fonts, fills, borders and places', () => {
      const { excel, file } = both(name);
      expect(cellsOf(file, look)).toEqual(cellsOf(excel, look));
    });

    it('has the same columns and hides the same', () => {
      const { excel, file } = both(name);
      expect(columnsOf(file)).toEqual(columnsOf(excel));
      expect(file.getRow(3).hidden).toBe(excel.getRow(3).hidden);
    });

    it('prints in the same way', () => {
      const { excel, file } = both(name);
      const { margins, ...setup } = file.pageSetup;
      expect(excel.pageSetup).toMatchObject({
        orientation: setup.orientation,
        paperSize: setup.paperSize,
        fitToPage: setup.fitToPage,
        fitToWidth: setup.fitToWidth,
        fitToHeight: setup.fitToHeight,
        horizontalCentered: setup.horizontalCentered,
        printTitlesRow: setup.printTitlesRow,
        printTitlesColumn: setup.printTitlesColumn,
      });
      for (const edge of ['left', 'right', 'top', 'bottom', 'footer'] as const) {
        expect(margins?.[edge], edge).toBeCloseTo(excel.pageSetup.margins?.[edge] ?? 0, 3);
      }
      expect(file.headerFooter.oddFooter).toBe(excel.headerFooter.oddFooter);
      expect(file.views[0]).toMatchObject(frozen(excel));
    });

    it('colours by the same rules, of the same strength', () => {
      const { excel, file } = both(name);
      expect(rulesOf(file)).toEqual(rulesOf(excel));
      expect(rulesOf(file).length).toBeGreaterThan(0);
    });

    it('lets people choose the same words', () => {
      const { excel, file } = both(name);
      const choices = (cell: ExcelJS.Cell): unknown => cell.dataValidation?.formulae;
      expect(cellsOf(file, choices)).toEqual(cellsOf(excel, choices));
    });
  });
});

function cellsOf(sheet: ExcelJS.Worksheet, of: (cell: ExcelJS.Cell) => unknown) {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, at) => of(sheet.getCell(row + 1, at + 1))),
  );
}

function look(cell: ExcelJS.Cell) {
  const { address, numFmt, font, fill, border, alignment } = cell;
  return {
    address,
    numFmt,
    // The row of keys is hidden and stands in the font of its workbook.
    font: Number(cell.row) === KEY_ROW + 1 ? null : fontOf(font ?? {}),
    fill: fill?.type === 'pattern' ? fill.fgColor?.argb : undefined,
    border: border?.top,
    alignment: [alignment?.horizontal, alignment?.vertical, alignment?.wrapText ?? false],
  };
}

function fontOf({ name, size, bold = false, color }: Partial<ExcelJS.Font>) {
  return { name, size, bold, colour: color?.argb };
}

/** Widths in pixels. */
function columnsOf(sheet: ExcelJS.Worksheet) {
  return Array.from({ length: sheet.columnCount }, (_, at) => {
    const { width, hidden } = sheet.getColumn(at + 1);
    return { width: Math.round((width ?? 0) * 7), hidden };
  });
}

function frozen(sheet: ExcelJS.Worksheet) {
  const [view] = sheet.views;
  if (view?.state !== 'frozen') throw new Error(`${sheet.name} is not frozen`);
  return { state: 'frozen', xSplit: view.xSplit, ySplit: view.ySplit };
}

interface WithRules {
  /** Left out of exceljs' types. */
  readonly conditionalFormattings: readonly {
    readonly ref: string;
    readonly rules: readonly {
      readonly priority: number;
      readonly formulae: readonly string[];
      readonly style: Partial<ExcelJS.Style>;
    }[];
  }[];
}

/** The strongest first. */
function rulesOf(sheet: ExcelJS.Worksheet) {
  return (sheet as unknown as WithRules).conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })))
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ ref, formulae, style: { fill, font } }) => ({
      ref,
      formulae,
      fill: fill?.type === 'pattern' ? fill.bgColor?.argb : undefined,
      colour: font?.color?.argb,
      bold: font?.bold ?? false,
    }));
}

describe('a written workbook on paper', () => {
  it('shows every sheet on A4 landscape with its headings, its number and its whole texts', async (test) => {
    const reason = await whyNotPrinted();
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const bytes = await writeXlsx(sheetsOf(largeFacts()), { at: AT });
    const pages = await printWorkbook(bytes, 'written-summary');
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(A4.long, 0);
      expect(height).toBeCloseTo(A4.short, 0);
    }
    const numbers = pages.map(
      ({ words }) => /第\d+页，共\d+页/u.exec(words.replace(/ /gu, ''))?.[0],
    );
    expect(numbers).toEqual(pages.map((_, at) => `第${at + 1}页，共${pages.length}页`));
    const town = pages.filter(({ words }) => words.includes('重点任务清单 全镇汇总'));
    const beside = town.filter(({ words }) => words.includes('第20村'));
    expect(beside.length).toBe(town.length / 2);
    for (const { words } of town) expect(words).toContain('行动名称');
    const words = pages.map(({ words }) => words.replace(/\s/gu, '')).join('');
    for (const unit of ['第1村', '第20村', '严重逾期']) expect(words).toContain(unit);
    expect(words).not.toMatch(/_id|行标识/u);
  });
});

describe('an official text on paper', () => {
  let reason: string | null;
  let pages: readonly PrintedPage[] = [];

  beforeAll(async () => {
    reason = await whyNoTextPrinted();
    if (reason === null) pages = await printText(await writeDocx(OFFICIAL_SAMPLE), 'written-text');
  });

  /** Words without the spaces that a layout puts between Chinese characters and digits. */
  const plain = ({ words }: PrintedPage) => words.replace(/\s/gu, '');

  it('fills upright pages, then its attachment lies on its side with its headings on each page', (test) => {
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const upright = pages.filter(({ width, height }) => width < height);
    const lying = pages.slice(upright.length);
    expect(upright.length).toBe(3);
    expect(lying.length).toBeGreaterThan(1);
    for (const { width, height } of pages) {
      expect([width, height].map(Math.round).toSorted()).toEqual([595, 842]);
    }
    for (const page of lying) {
      for (const heading of ['重点任务', '责任单位', '逾期天数']) {
        expect(plain(page)).toContain(heading);
      }
    }
  });

  it('numbers its pages through, and says at each foot of when its figures are', (test) => {
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    for (const [index, page] of pages.entries()) {
      expect(plain(page)).toContain(`—${index + 1}—`);
      expect(plain(page)).toContain('数据时点2024-10-1514:05');
    }
  });

  it('leaves no heading at the foot of a page and no page without words', (test) => {
    if (reason !== null) return test.skip(`not printed: ${reason}`);
    const headings = OFFICIAL_SAMPLE.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    for (const page of pages) {
      const [text = ''] = plain(page).split(/—\d+—/u);
      expect(text).not.toBe('');
      expect(headings.filter((heading) => text.endsWith(heading))).toEqual([]);
    }
  });
});
