import { columnLetter } from '../../shared/sheet/address.ts';
import { HEADING_ROW, type SheetImage } from '../../shared/sheet/image.ts';
import { pagesWide, SIDE_MARGIN_POINTS } from './pages-wide.ts';

const TOP_MARGIN_POINTS = 36;
/** Leaves room for the footer. */
const BOTTOM_MARGIN_POINTS = 45;
const FOOTER_MARGIN_POINTS = 20;

/** A4 landscape; headings on every page, the frozen columns too where one page is too narrow; title and n / N below. */
export function prepareForPrint(sheet: Excel.Worksheet, image: SheetImage): void {
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: pagesWide(image) };
  layout.centerHorizontally = true;
  layout.leftMargin = SIDE_MARGIN_POINTS;
  layout.rightMargin = SIDE_MARGIN_POINTS;
  layout.topMargin = TOP_MARGIN_POINTS;
  layout.bottomMargin = BOTTOM_MARGIN_POINTS;
  layout.footerMargin = FOOTER_MARGIN_POINTS;
  layout.setPrintTitleRows(`$${HEADING_ROW + 1}:$${HEADING_ROW + 1}`);
  const lastRepeated = columnLetter(Math.max(1, image.frozenColumns) - 1);
  layout.setPrintTitleColumns(`$A:$${lastRepeated}`);
  const footer = layout.headersFooters.defaultForAllPages;
  footer.leftFooter = literal(image.title);
  footer.rightFooter = '第 &P 页，共 &N 页';
}

/** «&» begins a code in headers and footers. */
function literal(text: string): string {
  return text.replaceAll('&', '&&');
}
