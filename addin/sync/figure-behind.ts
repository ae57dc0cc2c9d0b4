import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { cellAddress } from '../../shared/sheet/address.ts';
import type { Selection, SheetReading } from '../../shared/sheet/book.ts';
import { cellAt, wordAt } from '../../shared/sheet/grid-cell.ts';
import { ID_KEY } from '../../shared/sheet/image.ts';
import { locateColumns } from '../../shared/sheet/managed-columns.ts';
import { saysTheSame } from '../../shared/sheet/same-cell.ts';
import { isFigure, rowsBehind, type StateBehind } from '../../shared/summary/behind.ts';
import type { SummaryPart } from '../../shared/summary/parts.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import type { Answer } from './client.ts';
import type { Deps } from './deps.ts';
import { figureOf, figureText, type FigureCell } from './figure-cell.ts';
import { summaryLinkOf, type SummaryLink } from './links.ts';
import type { Refusal } from './outcome.ts';
import { orRefusal } from './refusal.ts';

/** What a figure of a summary is, and the rows it is counted from. */
export interface FigureBehind {
  readonly kind: 'figure';
  readonly sheetName: string;
  readonly address: string;
  /** What the row is about: «2 建立数据清单», «按行动 · 三、开展…行动», «合计». */
  readonly row: string;
  readonly column: string;
  /** «2/9», «22%», as the facts give it. */
  readonly value: string;
  /** What the cell shows, where it says something else: typed over, or things have moved on. */
  readonly shown: string | null;
  /** Number of the kept summary the sheet was made from; null: counted from how things stand now. */
  readonly no: number | null;
  readonly at: string;
  readonly rows: readonly StateBehind[];
}

/** The selected cell is no figure of rows; the sentence says what to select. */
export interface NotAFigure {
  readonly kind: 'not-a-figure';
  readonly sentence: string;
}

export type FigureOutcome = FigureBehind | NotAFigure | Refusal;

const PLACES =
  '请在“全镇汇总”“分项汇总”“报送情况”或“五色图”里选中一个数字，再点“看这个数字的明细”。';

const notAFigure = (sentence: string): NotAFigure => ({ kind: 'not-a-figure', sentence });

/** Sheets of a summary whose figures do not come from rows, and what is said of them. */
const OTHER_PARTS: Readonly<Partial<Record<SummaryPart, string>>> = {
  trend: `这张表的数字是各期报送的份数，不是一行一行数出来的。${PLACES}`,
  overdue: `这张表的每一行就是一项逾期，没有更细的明细。${PLACES}`,
  targets: `这张表的数字是各单位填的指标数，不是一行一行数出来的。${PLACES}`,
  changes: `这张表的每一行就是一处变化，没有更细的明细。${PLACES}`,
};

/**
 * «看这个数字的明细»: reads the active cell, finds which figure of which summary it is, and asks for the same facts the sheet was
 * made from: the kept ones by their number, else those of now.
 */
export function figureBehind(deps: Deps, signal: AbortSignal): Promise<FigureOutcome> {
  return orRefusal(async () => {
    const selection = await deps.book.selection();
    const reading = await deps.book.read(
      (overview) => summaryLinkOf(overview, selection.sheetId)?.sheetId ?? null,
    );
    const link = reading === null ? null : summaryLinkOf(reading.overview, reading.sheetId);
    if (reading === null || link === null) {
      return notAFigure(`选中的格子不在汇总写出的表里。${PLACES}`);
    }
    const other = OTHER_PARTS[link.part];
    if (other !== undefined) return notAFigure(other);
    const facts = await factsOf(deps, link, signal);
    return facts.ok ? trace(facts.value, { link, reading, selection }) : facts.refusal;
  });
}

function factsOf(
  { server }: Deps,
  { planId, no, of }: SummaryLink,
  signal: AbortSignal,
): Promise<Answer<SummaryFacts>> {
  return no === null ? server.summary({ planId, of }, signal) : server.kept({ planId, no }, signal);
}

interface Place {
  readonly link: SummaryLink;
  readonly reading: SheetReading;
  readonly selection: Selection;
}

function trace(facts: SummaryFacts, place: Place): FigureBehind | NotAFigure {
  const { link, reading, selection } = place;
  const cell = cellOf(facts, place);
  if ('sentence' in cell) return cell;
  const figure = { part: link.part, row: cell.row.id, column: cell.column.key };
  if (cell.value === '' || !isFigure(facts, figure)) {
    return notAFigure(`选中的“${cell.column.label}”不是数出来的数字。${PLACES}`);
  }
  return {
    kind: 'figure',
    sheetName: reading.sheetName,
    address: cellAddress(selection.row, selection.column),
    row: cell.name,
    column: cell.column.label,
    value: figureText(cell),
    shown: shownOf(cell, place),
    no: link.no,
    at: facts.at,
    rows: rowsBehind(facts, figure),
  };
}

/** The cell of the sheet's image that stands where the person is, wherever rows and columns were moved. */
function cellOf(facts: SummaryFacts, { link, reading, selection }: Place): FigureCell | NotAFigure {
  const image = summarySheets(facts)[link.part];
  const { grid } = reading;
  const columns = image === null || grid === null ? null : locateColumns(grid, image.columns);
  const idColumn = columns?.columnOf[ID_KEY];
  if (image === null || grid === null || columns === null || idColumn === undefined) {
    return notAFigure(
      '这张表的标题行或隐藏的编号列被改动过，认不出选中的是哪个数字。请再点一次“汇总”，会另写一张完整的表。',
    );
  }
  const index = image.columns.findIndex(({ key }) => columns.columnOf[key] === selection.column);
  const row = wordAt(grid, selection.row, idColumn);
  return (
    figureOf(image, { part: link.part, row, index }) ??
    notAFigure(`选中的格子不是这次汇总里的数字。${PLACES}`)
  );
}

function shownOf(cell: FigureCell, { reading: { grid }, selection }: Place): string | null {
  if (grid === null) return null;
  const standing = cellAt(grid, selection.row, selection.column);
  return saysTheSame(standing, cell.value, cell.column) ? null : standing.text;
}
