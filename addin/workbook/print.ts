import { withoutDraft } from '../../shared/sheet/draft-mark.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { pagesWide } from '../../shared/sheet/pages-wide.ts';
import { footerOf, MARGIN_POINTS, repeatedOnPages } from '../../shared/sheet/print-layout.ts';

/** A4 landscape; headings on every page, the frozen columns too where one page is too narrow; title and n / N below. */
export function prepareForPrint(sheet: Excel.Worksheet, image: SheetImage): void {
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: pagesWide(image) };
  layout.centerHorizontally = true;
  layout.leftMargin = MARGIN_POINTS.side;
  layout.rightMargin = MARGIN_POINTS.side;
  layout.topMargin = MARGIN_POINTS.top;
  layout.bottomMargin = MARGIN_POINTS.bottom;
  layout.footerMargin = MARGIN_POINTS.footer;
  const { row, firstColumn, lastColumn } = repeatedOnPages(image);
  layout.setPrintTitleRows(`$${row}:$${row}`);
  layout.setPrintTitleColumns(`$${firstColumn}:$${lastColumn}`);
  const footer = layout.headersFooters.defaultForAllPages;
  // Written once: the mark of a draft would stay at the foot of what has been accepted since.
  const { left, right } = footerOf({ title: withoutDraft(image.title) });
  footer.leftFooter = left;
  footer.rightFooter = right;
}
