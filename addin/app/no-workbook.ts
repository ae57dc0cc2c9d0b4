import { BookFault, type Book } from '../../shared/sheet/book.ts';

const refuse = (): Promise<never> => Promise.reject(new BookFault('SHEET_GONE'));

/** The book of a plain browser window: every command ends with «there is no sheet». */
export const noWorkbook: Book = {
  overview: refuse,
  read: refuse,
  write: refuse,
  addSheet: refuse,
  drawCharts: refuse,
  deleteSheet: refuse,
  deleteRow: refuse,
  addTable: refuse,
  copyFilled: refuse,
  writeHiddenColumns: refuse,
  saveSettings: refuse,
  select: refuse,
  selection: refuse,
  watch: refuse,
  watchSelection: refuse,
};
