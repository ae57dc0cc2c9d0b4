import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeXlsx } from '../../../../server/documents/write-xlsx.ts';
import { widthInFile } from '../../../../shared/sheet/column-width.ts';
import {
  ID_KEY,
  RESULT_KEY,
  type ImageColumn,
  type SheetImage,
} from '../../../../shared/sheet/image.ts';
import { TOTAL_ROW_ID } from '../../../../shared/sheet/managed-rows.ts';
import { lineCount, textWidth } from '../../../../shared/sheet/text-lines.ts';
import { summarySheets } from '../../../../shared/summary/sheets.ts';
import { exampleFacts } from '../../../support/summary-facts.ts';

const AT = new Date('2024-10-15T06:05:00.000Z');

const column = (own: Partial<ImageColumn> & Pick<ImageColumn, 'key' | 'label'>): ImageColumn => ({
  kind: 'text',
  width: 10,
  hidden: false,
  editable: false,
  ...own,
});

const LONG = '组织开展重点场所安全隐患排查整治，建立问题隐患和整改责任“两个清单”。'.repeat(3);

const IMAGE: SheetImage = {
  sheetName: '我的清单',
  title: '重点任务清单 A&B',
  note: '清单通 · 大湾镇',
  columns: [
    column({ key: 'action', label: '行动名称' }),
    column({
      key: 'status',
      label: '进展状态',
      editable: true,
      align: 'center',
      choices: ['推进中', '已完成'],
    }),
    column({ key: 'percent', label: '完成率', kind: 'percent', width: 6, editable: true }),
    column({ key: 'progress', label: '进展情况', width: 20, editable: true }),
    column({ key: RESULT_KEY, label: '校验结果' }),
    column({ key: ID_KEY, label: '行标识', hidden: true }),
  ],
  rows: [
    { id: 'a', values: ['行动一', '已完成', 1, '=1+1', '', 'a'] },
    { id: 'b', values: ['行动一', '', '', LONG, '请写【进展状态】', 'b'] },
    { id: TOTAL_ROW_ID, values: ['合计', '', '/', '', '', TOTAL_ROW_ID] },
  ],
  toneRules: [{ columns: ['status'], word: '已完成', tone: 'green' }],
  markedColumns: ['status'],
  greyRepeats: ['action'],
  frozenColumns: 2,
};

async function readBack(images: readonly SheetImage[]): Promise<ExcelJS.Workbook> {
  const bytes = await writeXlsx(images, { at: AT });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

let sheet: ExcelJS.Worksheet;

beforeAll(async () => {
  const [first] = (await readBack([IMAGE])).worksheets;
  if (first === undefined) throw new Error('no sheet was written');
  sheet = first;
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a sheet written from an image', () => {
  it('has title, note, hidden keys, headings and data in their rows', () => {
    expect(sheet.getCell('A1').value).toBe('重点任务清单 A&B');
    expect(sheet.getCell('A2').value).toBe('清单通 · 大湾镇');
    expect(sheet.getRow(3).hidden).toBe(true);
    const line = (row: number) => IMAGE.columns.map((_, at) => sheet.getCell(row, at + 1).value);
    expect(line(3)).toEqual(IMAGE.columns.map(({ key }) => key));
    expect(line(4)).toEqual(IMAGE.columns.map(({ label }) => label));
    expect(line(5)).toEqual(['行动一', '已完成', 1, '=1+1', null, 'a']);
  });

  it('hides the columns that only the add-in reads, and gives each its width', () => {
    for (const [at, own] of IMAGE.columns.entries()) {
      expect(sheet.getColumn(at + 1).hidden, own.key).toBe(own.hidden);
      expect(sheet.getColumn(at + 1).width, own.key).toBeCloseTo(widthInFile(own), 5);
    }
  });

  it('keeps a text that begins like a formula as text', () => {
    const cell = sheet.getCell('D5');
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.formula).toBeUndefined();
    expect(cell.numFmt).toBe('@');
  });

  it('gives numbers and cells to come the format of their column, and words the one of text', () => {
    expect(['C5', 'C6', 'C7'].map((at) => sheet.getCell(at).numFmt)).toEqual(['0%', '0%', '@']);
  });

  it('wraps and borders what is seen, and tints only what is not to be filled in', () => {
    const [given, own, id] = ['A5', 'B5', 'F5'].map((at) => sheet.getCell(at));
    expect(own?.alignment).toEqual({ vertical: 'middle', horizontal: 'center', wrapText: true });
    expect(own?.border.top).toEqual({ style: 'thin', color: { argb: 'FFBFBFBF' } });
    expect(own?.fill).not.toMatchObject({ pattern: 'solid' });
    expect(given?.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } });
    expect(id?.border).toEqual({});
    expect(id?.alignment.wrapText).toBeUndefined();
  });

  it('offers the choices of a column and says which they are', () => {
    expect(sheet.getCell('B6').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"推进中,已完成"'],
      errorStyle: 'stop',
      error: '这一格只能填：推进中、已完成。',
    });
  });

  it('makes a row as high as its longest text, so that nothing is cut on paper', () => {
    const lines = lineCount(LONG, 20);
    expect(lines).toBeGreaterThanOrEqual(Math.ceil(textWidth(LONG) / 20));
    expect(sheet.getRow(6).height).toBeGreaterThanOrEqual(lines * 14);
    expect(sheet.getRow(5).height).toBeLessThan(20);
  });

  it('never asks for a row that is higher than Excel allows', async () => {
    const [first] = IMAGE.rows;
    const rows = [{ id: 'a', values: [...(first?.values.slice(0, 3) ?? []), LONG.repeat(9)] }];
    const [high] = (await readBack([{ ...IMAGE, rows }])).worksheets;
    expect(high?.getRow(5).height).toBe(409);
  });

  it('freezes its headings and first columns', () => {
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 2, ySplit: 4 }]);
  });

  it('prints like the sheet in Excel, with its title as words at the foot', () => {
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: '4:4',
      printTitlesColumn: 'A:B',
    });
    expect(sheet.pageSetup.margins?.bottom).toBeCloseTo(45 / 72, 5);
    expect(sheet.headerFooter.oddFooter).toBe('&L重点任务清单 A&&B&R第 &P 页，共 &N 页');
  });

  it('without rows has headings and nothing below them', async () => {
    const [empty] = (await readBack([{ ...IMAGE, rows: [] }])).worksheets;
    expect(empty?.rowCount).toBe(4);
    expect(rulesOf(empty)).toEqual([]);
  });
});

interface Rule {
  readonly ref: string;
  readonly formula: string | undefined;
  readonly style: Partial<ExcelJS.Style>;
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
function rulesOf(worksheet: ExcelJS.Worksheet | undefined): readonly Rule[] {
  const areas = (worksheet as unknown as WithRules | undefined)?.conditionalFormattings ?? [];
  return areas
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .toSorted((a, b) => a.rule.priority - b.rule.priority)
    .map(({ ref, rule }) => ({ ref, formula: rule.formulae[0], style: rule.style }));
}

describe('the colours of a written sheet', () => {
  it('are rules over the headings, the data and what may be added below', () => {
    expect(rulesOf(sheet).map(({ ref, formula }) => [ref, formula])).toEqual([
      ['A4:F207', 'LEFT($E4,4)="【停用】"'],
      ['B4:B207', 'ISNUMBER(FIND("【进展状态】",$E4))'],
      ['A4:F207', '$F4="total"'],
      ['A4:A207', 'AND(A4<>"",A4=A3)'],
      ['B4:B207', 'LEFT(B4,3)="已完成"'],
    ]);
  });

  it('say faulty, total, repeated and done as the palette does', () => {
    const [, faulty, total, repeated, done] = rulesOf(sheet).map(({ style }) => style);
    expect(faulty?.fill).toMatchObject({ bgColor: { argb: 'FFFFC7CE' } });
    expect(total?.font).toMatchObject({ bold: true });
    expect(repeated?.font).toMatchObject({ color: { argb: 'FF757575' } });
    expect(done).toMatchObject({
      fill: { bgColor: { argb: 'FFC6EFCE' } },
      font: { color: { argb: 'FF006100' } },
    });
  });
});

describe('the bytes of a workbook', () => {
  const { town, activity, overdue } = summarySheets(exampleFacts());
  const images = [town, activity, overdue];

  it('are the same whenever the same images are written for the same moment', async () => {
    const first = await writeXlsx(images, { at: AT });
    vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
    const later = await writeXlsx(images, { at: AT });
    expect(Buffer.from(later).equals(first)).toBe(true);
  });

  it('name the moment given and no other', async () => {
    const zip = await JSZip.loadAsync(await writeXlsx(images, { at: AT }));
    const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu)).toEqual([
      '2024-10-15T06:05:00Z',
      '2024-10-15T06:05:00Z',
    ]);
  });

  it('hold the sheets in the order given', async () => {
    const { worksheets } = await readBack(images);
    expect(worksheets.map(({ name }) => name)).toEqual(['全镇汇总', '报送情况', '逾期清单']);
  });
});
