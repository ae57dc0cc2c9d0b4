import { briefOf } from '../../shared/summary/brief.ts';
import type { SummaryFacts } from '../../shared/summary/facts.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { writeDocx } from './write-docx.ts';
import { writeXlsx } from './write-xlsx.ts';

export interface SummaryDocument {
  /** «工作小结.docx» */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every sheet of the summary that has something to say, as a workbook; the same facts give the same bytes. */
export async function summaryWorkbook(facts: SummaryFacts): Promise<SummaryDocument> {
  const sheets: readonly (SheetImage | null)[] = Object.values(summarySheets(facts));
  const images = sheets.filter((sheet) => sheet !== null);
  return { name: '全镇汇总.xlsx', bytes: await writeXlsx(images, { at: new Date(facts.at) }) };
}

/** The brief of the period as a document of the usual official form; the same facts give the same bytes. */
export async function summaryBrief(facts: SummaryFacts): Promise<SummaryDocument> {
  return { name: '工作小结.docx', bytes: await writeDocx(briefOf(facts)) };
}
