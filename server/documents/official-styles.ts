import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import {
  CHARACTER_SPACING_TWIPS,
  CHARACTER_TWIPS,
  faceOf,
  FACES,
  LINE_TWIPS,
  SIZES,
  TABLE_LINE_TWIPS,
  TITLE_LINE_TWIPS,
  TWIPS_PER_POINT,
  type Face,
} from './official-type.ts';

/** Paragraph styles by what they are for; Word shows their names. */
export const STYLES = {
  title: { id: 'GwTitle', name: '公文标题' },
  subtitle: { id: 'GwSubtitle', name: '公文题注' },
  body: { id: 'GwBody', name: '公文正文' },
  signature: { id: 'GwSignature', name: '公文署名' },
  attachment: { id: 'GwAttachment', name: '附件标识' },
  tableTitle: { id: 'GwTableTitle', name: '表格标题' },
  tableHead: { id: 'GwTableHead', name: '表格表头' },
  table: { id: 'GwTable', name: '表格文字' },
  tableEnd: { id: 'GwTableEnd', name: '表格之后' },
  pageNumber: { id: 'GwPageNumber', name: '公文页码' },
  footer: { id: 'GwFooter', name: '公文页脚' },
} as const;

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });

/** «段首缩进2个字»: in characters for Word, in twips for whoever does not know them. */
const INDENT = { firstLineChars: 200, firstLine: 2 * CHARACTER_TWIPS };

const CENTRED = { alignment: AlignmentType.CENTER };

/** Letters of 三号 stand so that 28 fill a line; those of tables and titles as they are made. */
function runOf(face: Face, size: number) {
  const spacing = size === SIZES.body ? { characterSpacing: CHARACTER_SPACING_TWIPS } : {};
  return { font: faceOf(face), size, color: '000000', ...spacing };
}

/** A heading never stands alone at the foot of a page. */
function heading(face: Face, outlineLevel: number) {
  return {
    run: runOf(face, SIZES.body),
    paragraph: { spacing: exactly(LINE_TWIPS), indent: INDENT, keepNext: true, outlineLevel },
  };
}

function style(
  { id, name }: (typeof STYLES)[keyof typeof STYLES],
  look: { readonly face: Face; readonly size: number; readonly bold?: boolean },
) {
  const run = { ...runOf(look.face, look.size), bold: look.bold ?? false };
  return { id, name, basedOn: 'Normal', quickFormat: true, run };
}

const PARAGRAPH_STYLES = [
  {
    ...style(STYLES.title, { face: FACES.title, size: SIZES.title }),
    paragraph: { ...CENTRED, spacing: exactly(TITLE_LINE_TWIPS), keepNext: true },
  },
  {
    ...style(STYLES.subtitle, { face: FACES.subheading, size: SIZES.body }),
    paragraph: { ...CENTRED, spacing: exactly(LINE_TWIPS), keepNext: true },
  },
  {
    ...style(STYLES.body, { face: FACES.body, size: SIZES.body }),
    paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(LINE_TWIPS), indent: INDENT },
  },
  {
    ...style(STYLES.signature, { face: FACES.body, size: SIZES.body }),
    paragraph: { alignment: AlignmentType.RIGHT, spacing: exactly(LINE_TWIPS) },
  },
  {
    ...style(STYLES.attachment, { face: FACES.heading, size: SIZES.body }),
    paragraph: { spacing: exactly(LINE_TWIPS), keepNext: true, outlineLevel: 0 },
  },
  {
    ...style(STYLES.tableTitle, { face: FACES.heading, size: SIZES.tableTitle }),
    paragraph: { ...CENTRED, spacing: exactly(LINE_TWIPS), keepNext: true },
  },
  {
    ...style(STYLES.tableHead, { face: FACES.table, size: SIZES.table, bold: true }),
    paragraph: { ...CENTRED, spacing: exactly(TABLE_LINE_TWIPS), keepNext: true },
  },
  {
    ...style(STYLES.table, { face: FACES.table, size: SIZES.table }),
    paragraph: { spacing: exactly(TABLE_LINE_TWIPS) },
  },
  {
    ...style(STYLES.tableEnd, { face: FACES.table, size: 2 }),
    paragraph: { spacing: { ...exactly(TWIPS_PER_POINT), after: TABLE_LINE_TWIPS } },
  },
  {
    ...style(STYLES.pageNumber, { face: FACES.table, size: SIZES.pageNumber }),
    paragraph: { ...CENTRED, spacing: exactly(TABLE_LINE_TWIPS) },
  },
  {
    ...style(STYLES.footer, { face: FACES.table, size: SIZES.footer }),
    paragraph: { ...CENTRED, spacing: exactly(TABLE_LINE_TWIPS) },
  },
];

/** The look of each kind of text; the three levels of headings are Word's own, so that its outline shows them. */
export const OFFICIAL_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: faceOf(FACES.body),
        size: SIZES.body,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(LINE_TWIPS) },
    },
    heading1: heading(FACES.heading, 0),
    heading2: heading(FACES.subheading, 1),
    heading3: heading(FACES.body, 2),
  },
  paragraphStyles: PARAGRAPH_STYLES,
};
