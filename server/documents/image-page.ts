import type { PageSetup, Worksheet } from 'exceljs';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { pagesWide } from '../../shared/sheet/pages-wide.ts';
import { footerOf, MARGIN_POINTS, repeatedOnPages } from '../../shared/sheet/print-layout.ts';

const POINTS_PER_INCH = 72;

/** Number of A4 in the list of papers of the file format. */
const A4 = 9;

/** Prints on A4 landscape, as the add-in prepares it. */
export function setPage(sheet: Worksheet, image: SheetImage): void {
  const { row, firstColumn, lastColumn } = repeatedOnPages(image);
  const setup: Partial<PageSetup> = {
    orientation: 'landscape',
    paperSize: A4,
    fitToPage: true,
    fitToWidth: pagesWide(image),
    fitToHeight: 0,
    horizontalCentered: true,
    margins: marginsInInches(),
    printTitlesRow: `${row}:${row}`,
    printTitlesColumn: `${firstColumn}:${lastColumn}`,
  };
  Object.assign(sheet.pageSetup, setup);
  const { left, right } = footerOf(image);
  sheet.headerFooter.oddFooter = `&L${left}&R${right}`;
}

function marginsInInches(): PageSetup['margins'] {
  const side = MARGIN_POINTS.side / POINTS_PER_INCH;
  const top = MARGIN_POINTS.top / POINTS_PER_INCH;
  return {
    left: side,
    right: side,
    top,
    bottom: MARGIN_POINTS.bottom / POINTS_PER_INCH,
    header: top,
    footer: MARGIN_POINTS.footer / POINTS_PER_INCH,
  };
}
