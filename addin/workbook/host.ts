import type { Book } from '../../shared/sheet/book.ts';
import type { BatchOptions } from './batch.ts';
import { createWorkbook } from './workbook.ts';

/** The workbook this pane stands beside, once Office.js is ready: the one place that takes the library's globals. */
export function openWorkbook(options: BatchOptions): Book {
  return createWorkbook(Excel, {
    ...options,
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  });
}
