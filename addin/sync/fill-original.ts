import type { Overview, SheetReading } from '../../shared/sheet/book.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { BASE_KEY, ID_KEY } from '../../shared/sheet/image.ts';
import { recogniseSheet } from '../../shared/sheet/recognise.ts';
import type { RecognisedSheet } from '../../shared/sheet/recognised.ts';
import { filledColumns, type FilledColumn } from '../../shared/summary/filled-columns.ts';
import { judgeFacts } from '../../shared/summary/judged.ts';
import { taskReport, type TaskReport } from '../../shared/summary/task-report.ts';
import { entryId, type PlanId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { linksOf } from './links.ts';
import type { OriginalFilled, Refusal, Run } from './outcome.ts';
import { readingSource } from './reading-source.ts';
import { orRefusal, refusal } from './refusal.ts';
import { freeSheetName } from './sheet-title.ts';
import { takeSummary, type SummaryWanted } from './take-summary.ts';

/** Excel's longest sheet name. */
const LONGEST_NAME = 31;
const SUFFIX = '（已填进展）';

const NO_SHEET =
  '这个工作簿里没有发布这份清单的那张表。请打开发布时用的工作簿，再点一次；或把清单再发布一次。';
const NO_LONGER_A_LIST =
  '发布过的那张表已经认不出清单了，可能删了标题行或隐藏的编号列。请再发布一次，再点。';

/**
 * The list as it came, for the higher office: a copy of the sheet it was published from, with headings, merges and order as
 * they are and the present progress filled in. The sheet itself stays untouched.
 */
export function fillOriginal(
  deps: Deps,
  wanted: SummaryWanted,
  run: Run,
): Promise<OriginalFilled | Refusal> {
  return orRefusal(async () => {
    const reading = await deps.book.read((overview) => publishedFrom(overview, wanted.planId));
    if (reading?.grid == null) return refusal('SHEET_GONE', NO_SHEET);
    if (reading.protected) {
      return refusal(
        'SHEET_PROTECTED',
        `工作表“${reading.sheetName}”受保护，复制出来也填不进去。请先取消工作表保护，再点一次。`,
      );
    }
    const readBy = await readingSource(deps, reading.grid, undefined);
    if (readBy.kind === 'refused') return readBy;
    const sheet = recogniseSheet(reading.grid, { settled: readBy.settled });
    if (sheet.rows.every(({ id }) => id === null)) return refusal('NO_HEADER', NO_LONGER_A_LIST);
    run.onProgress({ words: '正在取各单位的进展…', done: 0, total: 2 });
    const facts = await takeSummary(deps, wanted, run.signal);
    if (!facts.ok) return facts.refusal;
    run.onProgress({ words: '正在填表…', done: 1, total: 2 });
    const judged = judgeFacts(facts.value);
    const reportOf = (id: string): TaskReport | null => {
      const known = entryId.safeParse(id);
      return known.success ? taskReport(judged, known.data) : null;
    };
    const columns = filledColumns({ grid: reading.grid, sheet, reportOf });
    const name = copyName(reading);
    const made = orderOf({ grid: reading.grid, sheet }, columns);
    const sheetId = await deps.book.copyFilled({ sheetId: reading.sheetId, name, ...made });
    await deps.book.select(sheetId, 'A1');
    const rows = new Set(sheet.rows.flatMap(({ id }) => (id === null ? [] : [id]))).size;
    const { no } = facts.value;
    const source = no === null ? '' : `，数据是第 ${no} 号汇总`;
    return {
      kind: 'filled',
      ...{ sheetId, name, rows, no },
      sentence: `已写出“${name}”：${rows} 行${source}。原来的表没有动。`,
    };
  });
}

/** The active sheet if it is one, else the first. */
function publishedFrom(overview: Overview, planId: PlanId): string | null {
  const plans = linksOf(overview).filter((link) => link.kind === 'plan');
  const own = plans.filter((link) => link.planId === planId);
  const active = own.find(({ sheetId }) => sheetId === overview.activeId);
  return (active ?? own[0])?.sheetId ?? null;
}

function copyName({ overview, sheetName }: SheetReading): string {
  for (let length = LONGEST_NAME - SUFFIX.length; ; length -= 1) {
    const name = freeSheetName(overview, `${sheetName.slice(0, length)}${SUFFIX}`);
    if (name.length <= LONGEST_NAME) return name;
  }
}

interface Filling {
  readonly grid: Grid;
  readonly sheet: RecognisedSheet;
}

/** Without our hidden columns everything right of them moves; new columns stand right of the last one of the list. */
function orderOf({ grid, sheet }: Filling, columns: readonly FilledColumn[]) {
  const left = sheet.columns.flatMap(({ key, column }) =>
    key === ID_KEY || key === BASE_KEY ? [column] : [],
  );
  const moved = (column: number) => column - left.filter((gone) => gone < column).length;
  const width = Math.max(0, ...grid.values.map((row) => row.length));
  const end = moved(grid.column + width);
  const headingRow = (sheet.header?.first ?? 1) - 1;
  const filled = columns.flatMap(({ place, firstRow: row, texts }) =>
    typeof place === 'number' ? [{ column: moved(place), row, texts }] : [],
  );
  const added = columns.flatMap(({ place, firstRow: row, texts }) =>
    typeof place === 'number' ? [] : [{ ...place, headingRow, row, texts, like: end - 1 }],
  );
  const appended = added.map((column, index) => ({ ...column, column: end + index }));
  return { left, filled, appended };
}
