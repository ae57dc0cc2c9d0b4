import { captionAbove } from './caption.ts';
import type { Cells } from './cells.ts';
import { filledTexts } from './filled-cells.ts';
import { problem } from './problem.ts';
import type { HeaderRows } from './header-rows.ts';
import type { RecognitionProblem } from './recognised.ts';
import type { SettledReading } from './settled-reading.ts';
import { nameNature, natureOf, sayNature, type OtherNature } from './sheet-nature.ts';
import type { Table } from './table.ts';
import { textsAbove } from './title.ts';

const NO_HEADER =
  '没有找到表头，认不出这是任务清单。请确认表里有一行表头，写着“重点任务”“完成时间”“牵头部门”“责任部门”这样的栏目名称。';

const HEADLESS =
  '这张表没有标题行，各列是什么只能从内容推测，下面是试着读的结果。请在“栏目”里逐列核对；也可以在第一项任务上面加一行标题，写上“重点任务”“完成时间”“牵头部门”“责任部门”这样的栏目名称，再识别一次。';

export function isHeadless({ first, last }: HeaderRows): boolean {
  return last < first;
}

function isSettledAsPlan(settled: SettledReading | null): boolean {
  return (
    settled?.meanings.some(({ meaning }) => meaning === 'title' || meaning === 'detail') ?? false
  );
}

/** Doubts about the whole sheet: it has no headings, or it is another kind of list. */
export function doubtSheet(
  cells: Cells,
  tables: readonly [Table, ...Table[]],
  settled: SettledReading | null,
): readonly RecognitionProblem[] {
  const [{ header }] = tables;
  if (isHeadless(header)) {
    return settled?.tasksFrom === undefined ? [problem('NO_HEADER', HEADLESS)] : [];
  }
  if (isSettledAsPlan(settled)) return [];
  const found = tables
    .map((table, at) => ({ table, nature: natureIn(cells, table, at === 0) }))
    .filter(({ table }) => !table.isLeft);
  const others = found.filter(({ nature }) => nature !== null);
  const [other] = others;
  if (other === undefined || other.nature === null) return [];
  if (others.length === found.length) return [problem('NOT_A_PLAN', sayNature(other.nature))];
  const rows = others.flatMap(({ table }) => table.lines.map(({ row }) => row + 1));
  return rows.length === 0 ? [] : [doubtAttached(rows, other.nature)];
}

function natureIn(cells: Cells, { header, columns }: Table, isFirst: boolean): OtherNature | null {
  const caption = captionAbove(cells, header.first);
  const titles = isFirst ? [...textsAbove(cells, header.first), cells.sheetName] : [caption ?? ''];
  const headings = columns.map(({ heading }) => heading);
  return natureOf({ headings, titles, isBelow: !isFirst });
}

/** A ledger below a list: the list is read as one, the ledger is asked about. */
function doubtAttached(rows: readonly number[], nature: OtherNature): RecognitionProblem {
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  const place = first === last ? `第 ${first} 行` : `第 ${first} 行到第 ${last} 行`;
  return problem(
    'DOUBTFUL_ROW',
    `${place}的表像是${nameNature(nature)}，不像任务，也读了进来。不是任务的，请在“栏目”里点这张表的“不读”，或移到另一张工作表再识别一次。`,
    { row: first, column: null },
  );
}

const SEARCH_ROWS = 30;

/** Why nothing was read, with what the sheet seems to be. */
export function sayUnread(cells: Cells): string {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, SEARCH_ROWS); row += 1) {
    const nature = natureOf({ headings: filledTexts(cells, row), titles: [] });
    if (nature !== null)
      return `这张表像是${nameNature(nature)}，不是重点任务清单，没有读取。${NO_HEADER}`;
  }
  return NO_HEADER;
}
