import type { Overview } from '../../shared/sheet/book.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { TOTAL_ROW_ID } from '../../shared/sheet/managed-rows.ts';
import { canPlace, place } from '../../shared/sheet/place.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { linksOf, settingsWith, summaryLinksOf, type SummaryLink } from './links.ts';
import { newSheet } from './open-my-list.ts';
import type { Refusal, Run, SummaryDone } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';
import { freeSheetName } from './sheet-title.ts';

const PARTS = ['town', 'activity', 'overdue'] as const;

/** Attempts when somebody moves rows between reading and writing. */
const ATTEMPTS = 3;

type Written = SummaryDone['sheets'][number];

/**
 * 汇总: the three sheets of the town's summary, each brought level with one moment of the server. Own columns, notes,
 * formats and formulas of the coordinator stay; a second click writes only cells that changed.
 */
export function pullSummary(deps: Deps, planId: PlanId, run: Run): Promise<SummaryDone | Refusal> {
  return orRefusal(async () => {
    run.onProgress({ words: '正在汇总…', done: 0, total: PARTS.length });
    const facts = await deps.server.summary(planId, run.signal);
    if (!facts.ok) return facts.refusal;
    const images = summarySheets(facts.value);
    const { activeId } = await deps.book.overview();
    const sheets: Written[] = [];
    for (const [index, part] of PARTS.entries()) {
      run.onProgress({ words: '正在写入汇总…', done: index, total: PARTS.length });
      const written = await bringPart({ deps, run, planId, part }, images[part]);
      if ('kind' in written) return written;
      sheets.push(written);
    }
    await showSummary(deps, sheets, activeId);
    const cellsWritten = sheets.reduce((sum, sheet) => sum + sheet.cellsWritten, 0);
    return {
      kind: 'summarised',
      at: facts.value.at,
      sheets,
      cellsWritten,
      sentence: cellsWritten === 0 ? '已汇总，没有变化。' : `已汇总，更新 ${cellsWritten} 格。`,
    };
  });
}

/** 全镇汇总 comes to the front, unless the person already looks at one of the three: then nothing moves. */
async function showSummary(
  deps: Deps,
  sheets: readonly Written[],
  activeId: string,
): Promise<void> {
  const [town] = sheets;
  if (town === undefined || sheets.some(({ sheetId }) => sheetId === activeId)) return;
  await deps.book.select(town.sheetId, 'A1');
}

interface Part {
  readonly deps: Deps;
  readonly run: Run;
  readonly planId: PlanId;
  readonly part: SummaryLink['part'];
}

async function bringPart(part: Part, image: SheetImage): Promise<Written | Refusal> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const written = await bringOnce(part, image);
    if (written !== 'moved') return written;
  }
  return refusal('ROW_MOVED', '汇总时表里的行一直在移动，没有写完。请停一下编辑，再点汇总。');
}

async function bringOnce(part: Part, image: SheetImage): Promise<Written | Refusal | 'moved'> {
  const { deps } = part;
  const reading = await deps.book.read((overview) => linkOf(part, overview)?.sheetId ?? null);
  if (reading === null || !canPlace(image, reading.grid)) return makeSheet(part, image);
  const placement = place(image, reading.grid);
  const { sheetId, sheetName: name } = reading;
  const rows = rowsOf(image);
  const { writes, insertRows, insertColumns } = placement;
  if (writes.length + insertRows.length + insertColumns.length === 0) {
    return { name, sheetId, rows, cellsWritten: 0 };
  }
  const report = await deps.book.write({
    sheetId,
    placement,
    columns: image.columns,
    expected: reading.grid,
    isCancelled: () => part.run.signal.aborted,
  });
  if (report.moved) return 'moved';
  if (report.protected) {
    return refusal(
      'SHEET_PROTECTED',
      `工作表“${name}”受保护，汇总没有写入。请先取消工作表保护再点汇总。`,
    );
  }
  return { name, sheetId, rows, cellsWritten: report.cellsWritten };
}

/** Without 合计: «逾期清单：30 行» is thirty late tasks. */
function rowsOf({ rows }: SheetImage): number {
  return rows.filter(({ id }) => id !== TOTAL_ROW_ID).length;
}

function linkOf({ planId, part }: Part, overview: Overview): SummaryLink | null {
  return summaryLinksOf(overview, planId).find((link) => link.part === part) ?? null;
}

/** A sheet that is gone, or that somebody made unrecognisable, is not written over: a new one is made beside it. */
async function makeSheet(part: Part, image: SheetImage): Promise<Written> {
  const { deps, planId } = part;
  const overview = await deps.book.overview();
  const name = freeSheetName(overview, image.sheetName);
  const old = linkOf(part, overview)?.sheetId;
  const links = linksOf(overview).filter(({ sheetId }) => sheetId !== old);
  const named = { ...image, sheetName: name };
  const sheetId = await newSheet(part, named, (id) =>
    settingsWith(links, [{ kind: 'summary', sheetId: id, planId, part: part.part }]),
  );
  return { name, sheetId, rows: rowsOf(image), cellsWritten: place(image, null).writes.length };
}
