import type { IWorkbookData, IWorksheetData } from '@univerjs/presets';
import ExcelJS from 'exceljs';
import type { Visibility, SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { writeCharts } from './charts.ts';
import { DifferentialStyles, writeConditionalFormats } from './conditional-formats.ts';
import { writeHostPart, type HostPart } from './host-part.ts';
import { insertBefore } from './insert-xml.ts';
import { readPackageMap, type PackageMap } from './package-map.ts';
import { PackageParts } from './package-parts.ts';
import {
  writeHeaderFooter,
  writePageBreaks,
  writePageSetup,
  writePrintNames,
} from './page-setup.ts';
import { writeProtection } from './protection.ts';
import { markQuotePrefixed, QuotedFormats } from './quote-prefix.ts';
import { freeFittedRows, quotedCells, SheetWriter } from './sheet-writer.ts';
import { writeValidations } from './validations.ts';
import { element, escapeXml } from './xml.ts';

const STATES = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
} as const satisfies Record<Visibility, ExcelJS.WorksheetState>;

/** ECMA-376 18.3.1.99: what stands behind the rules of a sheet, in the order of the schema. */
const AFTER_RULES =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

const AFTER_BREAKS = /<(?:colBreaks|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

const AFTER_PROTECTION =
  /<(?:autoFilter|mergeCells|phoneticPr|conditionalFormatting|dataValidations|hyperlinks|printOptions|pageMargins)\b|<\/worksheet>/;

function sheetData(snapshot: IWorkbookData, id: string): Partial<IWorksheetData> {
  const data = snapshot.sheets[id];
  if (data === undefined) throw new Error(`The snapshot has no sheet ${id}.`);
  return data;
}

function addSheet(workbook: ExcelJS.Workbook, sheet: SheetModel, snapshot: IWorkbookData): void {
  const data = sheetData(snapshot, sheet.id);
  const { oddHeader, oddFooter } = writeHeaderFooter(sheet.pageSetup.headerFooter);
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: STATES[sheet.visibility],
    pageSetup: writePageSetup(sheet.pageSetup),
    headerFooter: { oddHeader, oddFooter },
  });
  new SheetWriter(worksheet, snapshot.styles).write({ data, sheet });
}

/** Writes into the package what exceljs has no words for. */
class Finish {
  readonly #parts: PackageParts;
  readonly #model: WorkbookModel;
  readonly #snapshot: IWorkbookData;

  constructor(options: {
    readonly parts: PackageParts;
    readonly model: WorkbookModel;
    readonly snapshot: IWorkbookData;
  }) {
    this.#parts = options.parts;
    this.#model = options.model;
    this.#snapshot = options.snapshot;
  }

  async run(): Promise<void> {
    const map = await readPackageMap(this.#parts);
    await this.#sheets(map);
    await writeCharts(this.#parts, this.#model, map);
    await this.#names();
    await writeHostPart(this.#parts, this.#hostPart());
  }

  async #sheets(map: PackageMap): Promise<void> {
    const formats = new QuotedFormats(await this.#parts.mustText('xl/styles.xml'));
    const differential = new DifferentialStyles();
    for (const sheet of this.#model.sheets()) {
      const part = map.sheets.find(({ name }) => name === sheet.name);
      if (part === undefined) throw new Error(`exceljs did not write the sheet ${sheet.name}.`);
      const data = sheetData(this.#snapshot, sheet.id);
      const rules =
        writeConditionalFormats(sheet.conditionalRules.all(), differential) +
        writeValidations(sheet.validations.all());
      const plain = freeFittedRows(await this.#parts.mustText(part.path), data);
      const marked = markQuotePrefixed(plain, quotedCells(data), formats);
      const ruled = insertBefore(marked, { before: AFTER_RULES, xml: rules });
      const locked = insertBefore(ruled, {
        before: AFTER_PROTECTION,
        xml: writeProtection(sheet.protection),
      });
      const broken = insertBefore(locked, {
        before: AFTER_BREAKS,
        xml: writePageBreaks(
          sheet.pageBreaks.all().flatMap(({ areas }) => areas.map(({ row }) => row)),
        ),
      });
      this.#parts.set(part.path, broken);
    }
    const styles = formats
      .stylesXml()
      .replace(/<dxfs\b[^>]*?(?:\/>|>.*?<\/dxfs>)/s, () => differential.xml());
    this.#parts.set('xl/styles.xml', styles);
  }

  async #names(): Promise<void> {
    const own = [...this.#model.names()].map(([name, reference]) =>
      element('definedName', { name }, escapeXml(reference.replace(/^=/, ''))),
    );
    const print = this.#model
      .sheets()
      .map((sheet, index) => writePrintNames(sheet.pageSetup, { name: sheet.name, index }));
    const xml = [...print, ...own].join('');
    if (xml === '') return;
    const path = 'xl/workbook.xml';
    const text = await this.#parts.mustText(path);
    const names = element('definedNames', {}, xml);
    this.#parts.set(path, insertBefore(text, { before: /<calcPr\b|<\/workbook>/, xml: names }));
  }

  #hostPart(): HostPart {
    const settings = [...this.#model.settings].map(
      ([name, value]) => [name, JSON.stringify(value)] as const,
    );
    const sheets = this.#model
      .sheets()
      .map(
        (sheet) =>
          [
            sheet.name,
            { id: sheet.id, properties: Object.fromEntries(sheet.customProperties) },
          ] as const,
      );
    return { settings: Object.fromEntries(settings), sheets: Object.fromEntries(sheets) };
  }
}

/** The workbook as an .xlsx file, with everything `openXlsx` reads back. */
export async function saveXlsx(model: WorkbookModel): Promise<Uint8Array> {
  await model.calculated();
  const snapshot = model.engine.workbook.save();
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets()) addSheet(workbook, sheet, snapshot);
  const activeTab = model.sheets().indexOf(model.activeSheet);
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 17_600, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  const plain = await workbook.xlsx.writeBuffer();
  const parts = await PackageParts.read(new Uint8Array(plain));
  await new Finish({ parts, model, snapshot }).run();
  return parts.bytes();
}
