import type { Grid } from '../../shared/sheet/grid.ts';
import { documentFault, type DocumentFault } from './document-fault.ts';
import { asDocument, type ReadDocument } from './document-grids.ts';
import { countedWords, DAMAGED_PACKAGE, DDE } from './package-contents.ts';
import type { PackageParts } from './package-parts.ts';
import type { CellReading } from './xlsx-cell.ts';
import { cellFormats } from './xlsx-formats.ts';
import { sheetGrid } from './xlsx-grid.ts';
import { readSheetPart } from './xlsx-sheet.ts';
import { sharedStrings } from './xlsx-strings.ts';
import { workbookParts, type WorkbookParts } from './xlsx-workbook.ts';

const OUTSIDE_FORMULA = '引用外部文件或网络的公式';

const NO_SHEET = documentFault(
  '文件里没有工作表，不能读取。请在 Excel 里打开，确认有任务清单，另存为 .xlsx 再试。',
);

function readingOf(parts: PackageParts, workbook: WorkbookParts): CellReading | null {
  const strings = sharedStrings(parts, workbook.strings);
  const formats = cellFormats(parts, workbook.styles);
  if (strings === null || formats === null) return null;
  return { strings, formats, is1904: workbook.is1904 };
}

/**
 * Worksheets of a guarded .xlsx package, hidden ones too, in the order of their tabs. Dates are serials of the 1900
 * system beside their format, formulas stand by their results, errors by their text.
 *
 * Read here and not by exceljs, which needs twelve times the memory of a sheet's text, half a second to begin, and
 * does not know the dates that Chinese versions of Excel write by number alone.
 */
export function readXlsx(parts: PackageParts, mainPart: string): ReadDocument | DocumentFault {
  const workbook = workbookParts(parts, mainPart);
  const reading = workbook === null ? null : readingOf(parts, workbook);
  if (workbook === null || reading === null) return DAMAGED_PACKAGE;
  const grids: Grid[] = [];
  const reaches: string[] = [];
  for (const { name, path } of workbook.sheets) {
    const bytes = parts.read(path);
    const content = bytes === null ? null : readSheetPart(bytes, reading);
    if (content === null) return DAMAGED_PACKAGE;
    if (content.reaches.includes('dde')) return DDE;
    const grid = sheetGrid(name, content);
    if ('kind' in grid) return grid;
    grids.push(grid);
    for (const reach of content.reaches) if (reach === 'outside') reaches.push(OUTSIDE_FORMULA);
  }
  return grids.length === 0 ? NO_SHEET : asDocument(grids, countedWords(reaches));
}
