import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableBlock, TableColumn } from '../../shared/summary/official-text.ts';
import { runsOf } from './official-runs.ts';
import { STYLES } from './official-styles.ts';

const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<TableColumn['align'], string>;

/**
 * A table as wide as the text, its headings on every page; its rows are not broken between pages. After it comes the
 * paragraph that Word wants behind a table, too low to need a page of its own.
 */
export function tableBlocks(
  { title, columns, rows }: TableBlock,
  textTwips: number,
): readonly (Paragraph | Table)[] {
  const widths = widthsOf(columns, textTwips);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, at) =>
      cell(widths[at], new Paragraph({ style: STYLES.tableHead.id, children: runsOf(label) })),
    ),
  });
  const table = new Table({
    width: { size: textTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: CELL_MARGINS,
    rows: [head, ...rows.map((texts) => dataRow({ columns, widths }, texts))],
  });
  const caption =
    title === null ? [] : [new Paragraph({ style: STYLES.tableTitle.id, children: runsOf(title) })];
  return [...caption, table, new Paragraph({ style: STYLES.tableEnd.id })];
}

interface Frame {
  readonly columns: readonly TableColumn[];
  readonly widths: readonly number[];
}

function dataRow({ columns, widths }: Frame, texts: readonly string[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, at) => {
      const alignment = ALIGNMENTS[align];
      const children = runsOf(texts[at] ?? '');
      return cell(widths[at], new Paragraph({ style: STYLES.table.id, alignment, children }));
    }),
  });
}

function cell(width: number | undefined, paragraph: Paragraph): TableCell {
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [paragraph],
  });
}

/** Whole twips that together are exactly the width of the text. */
function widthsOf(columns: readonly TableColumn[], textTwips: number): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const edges = columns.reduce<readonly number[]>(
    (found, { share }) => [...found, (found.at(-1) ?? 0) + share],
    [0],
  );
  const twips = edges.map((edge) => Math.round((edge / total) * textTwips));
  return columns.map((_, at) => (twips[at + 1] ?? 0) - (twips[at] ?? 0));
}
