import type { Overview, SheetReading } from '../../shared/sheet/book.ts';
import type { Grid } from '../../shared/sheet/grid.ts';
import { filledColumns, type FilledColumn } from '../../shared/summary/filled-columns.ts';
import type { OriginalSheet } from '../../shared/summary/original-sheet.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { linksOf, planLinkOf } from './links.ts';
import { sayFilled } from './original-words.ts';
import type { OriginalFilled, Refusal, Run } from './outcome.ts';
import type { ReadFrom } from './read-original.ts';
import { orRefusal, refusal } from './refusal.ts';
import { copyName } from './sheet-title.ts';
import type { SummaryWanted } from './take-summary.ts';
import { taskReports } from './task-reports.ts';

const SUFFIX = '（已填进展）';

const NO_SHEET =
  '这个工作簿里找不到发布这份清单的那张表：不在这个文件里，或已经删了。请打开发布时用的工作簿再点一次；' +
  '表要是挪到了别的文件，请先点开那张表。找不回来，就点“按发布的内容重新排一张”。';

/** Reads the sheet as somebody's list; it lies with the recognition of lists, which is fetched when it is needed. */
export type ReadOriginal = (from: ReadFrom) => Promise<OriginalSheet | Refusal>;

export interface FillOrder extends SummaryWanted {
  readonly readOriginal: ReadOriginal;
}

/**
 * The list as it came, for the higher office: a copy of the sheet it was published from, with headings, merges and order as
 * they are now and the present progress filled in. The sheet itself stays untouched.
 */
export function fillOriginal(
  deps: Deps,
  order: FillOrder,
  run: Run,
): Promise<OriginalFilled | Refusal> {
  return orRefusal(async () => {
    const found = await findOriginal(deps, order);
    if ('kind' in found) return found;
    const { reading, grid, original } = found;
    const reports = await taskReports(deps, order, run);
    if (reports.kind === 'refused') return reports;
    const { no, reportOf, ids } = reports;
    const there = new Set(original.rows.flatMap((row) => row.ids.map((id) => id.toLowerCase())));
    const rows = ids.filter((id) => there.has(id)).length;
    if (rows === 0) return refusal('SHEET_GONE', NO_SHEET);
    const columns = filledColumns({ grid, original, reportOf });
    const name = copyName(reading.overview, reading.sheetName, SUFFIX);
    const made = orderOf(original, grid, columns);
    const sheetId = await deps.book.copyFilled({ sheetId: reading.sheetId, name, ...made });
    await deps.book.select(sheetId, 'A1');
    const { unpublished } = original;
    const sentence = sayFilled({
      ...{ name, rows, no, columns, unpublished },
      absent: ids.length - rows,
    });
    return { kind: 'filled', ...{ sheetId, name, rows, no }, sentence };
  });
}

interface Found {
  readonly reading: SheetReading;
  readonly grid: Grid;
  readonly original: OriginalSheet;
}

async function findOriginal(
  deps: Deps,
  { planId, readOriginal }: FillOrder,
): Promise<Found | Refusal> {
  const reading = await deps.book.read((overview) => publishedFrom(overview, planId));
  if (reading?.grid == null) return refusal('SHEET_GONE', NO_SHEET);
  const { grid } = reading;
  const original = await readOriginal({
    grid,
    link: planLinkOf(reading.overview, reading.sheetId),
  });
  if ('kind' in original) return original;
  if (original.rows.length === 0) return refusal('SHEET_GONE', NO_SHEET);
  if (reading.protected) {
    return refusal(
      'SHEET_PROTECTED',
      `工作表“${reading.sheetName}”受保护，复制出来也填不进去。请先取消工作表保护，再点一次。`,
    );
  }
  return { reading, grid, original };
}

/**
 * The active sheet if the plan was published from it, else the first such. A sheet that was moved into another workbook
 * took its ids along but not its link: there it is the one that is open.
 */
function publishedFrom(overview: Overview, planId: PlanId): string | null {
  const links = linksOf(overview);
  const own = links.filter((link) => link.kind === 'plan' && link.planId === planId);
  const active = own.find(({ sheetId }) => sheetId === overview.activeId) ?? own[0];
  if (active !== undefined) return active.sheetId;
  const isOther = links.some(({ sheetId }) => sheetId === overview.activeId);
  return isOther ? null : overview.activeId;
}

/** Without our hidden columns everything right of them moves; new columns stand right of everything in the list. */
function orderOf(original: OriginalSheet, grid: Grid, columns: readonly FilledColumn[]) {
  const left = original.hidden;
  const moved = (column: number) => column - left.filter((gone) => gone < column).length;
  const width = Math.max(0, ...grid.values.map((row) => row.length));
  const end = moved(grid.column + width);
  const filled = columns.flatMap(({ place, firstRow: row, texts }) =>
    typeof place === 'number' ? [{ column: moved(place), row, texts }] : [],
  );
  const appended = columns.flatMap(({ place, header, lastColumn, firstRow: row, texts }) =>
    typeof place === 'number'
      ? []
      : [
          {
            ...{ column: end + place.nth, width: place.width, like: moved(lastColumn) },
            heading:
              header === null || place.label === null
                ? null
                : { row: header.first, rows: header.last - header.first + 1, label: place.label },
            ...{ row, texts },
          },
        ],
  );
  return { left, filled, appended };
}
