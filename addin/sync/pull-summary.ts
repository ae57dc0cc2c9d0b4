import type { SummaryFacts } from '../../shared/protocol/summary.ts';
import { cellAddress } from '../../shared/sheet/address.ts';
import type { Overview, Selection } from '../../shared/sheet/book.ts';
import type { SheetImage } from '../../shared/sheet/image.ts';
import { isRowOfKind, TOTAL_ROW_ID } from '../../shared/sheet/managed-rows.ts';
import { canPlace, place } from '../../shared/sheet/place.ts';
import { SUMMARY_PARTS, type SummaryPart } from '../../shared/summary/parts.ts';
import { summarySheets } from '../../shared/summary/sheets.ts';
import type { Answer } from './client.ts';
import type { Deps } from './deps.ts';
import { drawCharts, summarySentence, type ChartsDrawn } from './draw-charts.ts';
import { linksOf, settingsWith, summaryLinksOf, type Link } from './links.ts';
import { newSheet } from './open-my-list.ts';
import type { Refusal, Run, SummaryDone } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';
import { freeSheetName } from './sheet-title.ts';
import { noteSource } from './summary-source.ts';
import { takeSummary, type SummaryWanted } from './take-summary.ts';

/** Attempts when somebody moves rows between reading and writing. */
const ATTEMPTS = 3;

export type Written = SummaryDone['sheets'][number] & ChartsDrawn;

/**
 * 汇总: the sheets of the town's summary that have something to say, each brought level with one moment of the server.
 * Own columns, notes, formats and formulas of the coordinator stay; a second click writes only cells that changed.
 */
export function pullSummary(
  deps: Deps,
  { planId, of }: SummaryWanted,
  run: Run,
): Promise<SummaryDone | Refusal> {
  return bringSummary(deps, run, {
    facts: () => takeSummary(deps, { planId, of }, run.signal),
    linkIn: (overview, part) =>
      summaryLinksOf(overview, planId).find((link) => link.part === part) ?? null,
    linkFor: (sheetId, part) => ({
      ...{ kind: 'summary', sheetId, planId, part },
      ...{ no: null, of: null },
    }),
    imageOf: (image) => image,
    note: ({ no }, sheets) => noteSource(deps, { no, of }, sheets),
  });
}

/** Whose summary is brought: where its facts come from, and how its sheets are linked and named in this workbook. */
export interface SummarySource {
  readonly facts: () => Promise<Answer<SummaryFacts>>;
  readonly linkIn: (overview: Overview, part: SummaryPart) => Link | null;
  readonly linkFor: (sheetId: string, part: SummaryPart) => Link;
  readonly imageOf: (image: SheetImage) => SheetImage;
  /** Writes down in the workbook which facts its sheets were last made of. */
  readonly note: (facts: SummaryFacts, sheets: readonly Written[]) => Promise<void>;
}

export function bringSummary(
  deps: Deps,
  run: Run,
  source: SummarySource,
): Promise<SummaryDone | Refusal> {
  return orRefusal(async () => {
    run.onProgress({ words: '正在汇总…', done: 0, total: SUMMARY_PARTS.length });
    const facts = await source.facts();
    if (!facts.ok) return facts.refusal;
    const images = summarySheets(facts.value);
    const stood = await deps.book.selection();
    const made = SUMMARY_PARTS.flatMap((part) => {
      const image = images[part];
      return image === null ? [] : [{ part, image: source.imageOf(image) }];
    });
    const { sheets, refused } = await bringAll({ deps, run, source }, made);
    await source.note(facts.value, sheets);
    if (refused !== null) return refused;
    await showSummary(deps, sheets, stood);
    const cellsWritten = sheets.reduce((sum, sheet) => sum + sheet.cellsWritten, 0);
    return {
      kind: 'summarised',
      no: facts.value.no,
      at: facts.value.at,
      sheets,
      cellsWritten,
      sentence: summarySentence(sheets),
    };
  });
}

interface Made {
  readonly part: SummaryPart;
  readonly image: SheetImage;
}

interface Bringing {
  readonly deps: Deps;
  readonly run: Run;
  readonly source: SummarySource;
}

interface Brought {
  readonly sheets: readonly Written[];
  /** Why the sheets after these were not written; null: all were. */
  readonly refused: Refusal | null;
}

async function bringAll({ deps, run, source }: Bringing, made: readonly Made[]): Promise<Brought> {
  const sheets: Written[] = [];
  for (const [index, { part, image }] of made.entries()) {
    run.onProgress({ words: '正在写入汇总…', done: index, total: made.length });
    const slot: Slot = {
      ...{ deps, run },
      linkIn: (overview) => source.linkIn(overview, part),
      linkFor: (sheetId) => source.linkFor(sheetId, part),
    };
    const written = await bringPart(slot, image);
    if ('kind' in written) return { sheets, refused: written };
    sheets.push(written);
  }
  return { sheets, refused: null };
}

/**
 * 全镇汇总 comes to the front, unless the person already looks at one of its sheets: then nothing moves, also where a new
 * sheet was made beside it and Excel has gone there.
 */
export async function showSummary(
  deps: Deps,
  sheets: readonly Written[],
  stood: Selection,
): Promise<void> {
  const [town] = sheets;
  if (town === undefined) return;
  if (!sheets.some(({ sheetId }) => sheetId === stood.sheetId)) {
    return deps.book.select(town.sheetId, 'A1');
  }
  const { sheetId } = await deps.book.selection();
  if (sheetId !== stood.sheetId) {
    await deps.book.select(stood.sheetId, cellAddress(stood.row, stood.column));
  }
}

/** A place in the workbook for one computed sheet. */
export interface Slot {
  readonly deps: Deps;
  readonly run: Run;
  readonly linkIn: (overview: Overview) => Link | null;
  readonly linkFor: (sheetId: string) => Link;
}

export async function bringPart(part: Slot, image: SheetImage): Promise<Written | Refusal> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const written = await bringOnce(part, image);
    if (written !== 'moved') return written;
  }
  return refusal('ROW_MOVED', '汇总时表里的行一直在移动，没有写完。请停一下编辑，再点汇总。');
}

async function bringOnce(part: Slot, image: SheetImage): Promise<Written | Refusal | 'moved'> {
  const { deps } = part;
  const reading = await deps.book.read((overview) => part.linkIn(overview)?.sheetId ?? null);
  if (reading === null || !canPlace(image, reading.grid)) return makeSheet(part, image);
  const placement = place(image, reading.grid);
  const { sheetId, sheetName: name } = reading;
  const rows = rowsOf(image);
  const { writes, insertRows, insertColumns } = placement;
  const table = { sheetId, sheetName: name, image, placement, existing: reading.grid };
  if (writes.length + insertRows.length + insertColumns.length === 0) {
    return { name, sheetId, rows, cellsWritten: 0, ...(await drawCharts(deps, table)) };
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
  const { cellsWritten } = report;
  return { name, sheetId, rows, cellsWritten, ...(await drawCharts(deps, table)) };
}

/** Without 合计 and the rules of the colours: «逾期清单：30 行» is thirty late tasks. */
function rowsOf({ rows }: SheetImage): number {
  return rows.filter(({ id }) => id !== TOTAL_ROW_ID && !isRowOfKind(id, 'rule')).length;
}

/** A sheet that is gone, or that somebody made unrecognisable, is not written over: a new one is made beside it. */
async function makeSheet(part: Slot, image: SheetImage): Promise<Written> {
  const { deps } = part;
  const overview = await deps.book.overview();
  const name = freeSheetName(overview, image.sheetName);
  const old = part.linkIn(overview)?.sheetId;
  const links = linksOf(overview).filter(({ sheetId }) => sheetId !== old);
  const named = { ...image, sheetName: name };
  const sheetId = await newSheet(part, named, (id) => settingsWith(links, [part.linkFor(id)]));
  const placement = place(image, null);
  const table = { sheetId, sheetName: name, image, placement, existing: null };
  const drawn = await drawCharts(deps, table);
  return { name, sheetId, rows: rowsOf(image), cellsWritten: placement.writes.length, ...drawn };
}
