import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { Overview, SheetReading, WriteReport } from '../../shared/sheet/book.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { Placement } from '../../shared/sheet/image.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import type { Talk } from './exchange.ts';
import { hear, type Hearing } from './hear.ts';
import { shifted } from './insert-place.ts';
import { keepLastSync } from './last-sync.ts';
import { linksOf, listLinkOf, settingsWith, type ListLink } from './links.ts';
import type { Refusal, Run, SyncDone, SyncMode, SyncOutcome } from './outcome.ts';
import { emptyOutbox } from './outbox.ts';
import { readList, type ListSheet } from './read-list.ts';
import { orRefusal, refusal } from './refusal.ts';
import { mendRefused } from './refused-cells.ts';
import { remarksByRow } from './remarks.ts';
import { returnNotes, type ReturnNotes } from './return-notes.ts';
import { joinReceipts } from './fold-answer.ts';
import { tallySync } from './tally.ts';
import { keepSnapshot } from './undo-snapshot.ts';
import { planWrites, type Wanted } from './write-plan.ts';

/** Attempts when somebody moves rows between reading and writing; nothing that was sent is sent twice in effect. */
const ATTEMPTS = 3;

const STEPS = 4;

export interface SyncOptions {
  readonly mode?: SyncMode;
  /** Which list is meant; the active sheet, else the first, when left out. */
  readonly choose?: (overview: Overview) => ListLink | null;
}

/**
 * 同步 of the unit's list. Reads (2 batches), exchanges with no batch open, writes only managed cells that still hold
 * what was read (2 batches per 1 MB), and saves the cursor with the last of them: whatever breaks in between, the next
 * sync begins from the same place and nothing is lost.
 */
export function syncSheet(
  deps: Deps,
  run: Run,
  { mode = 'normal', choose = listLinkOf }: SyncOptions = {},
): Promise<SyncOutcome> {
  return orRefusal(async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await syncOnce(deps, run, { mode, choose });
      if (outcome !== 'moved') return outcome;
    }
    return refusal('ROW_MOVED', '同步时表里的行一直在移动，没有写入。请停一下编辑，再点同步。');
  });
}

async function syncOnce(
  deps: Deps,
  run: Run,
  { mode, choose }: Required<SyncOptions>,
): Promise<SyncOutcome | 'moved'> {
  run.onProgress({ words: '正在读取…', done: 0, total: STEPS });
  const reading = await deps.book.read((overview) => choose(overview)?.sheetId ?? null);
  const link = reading === null ? null : choose(reading.overview);
  if (reading === null || link === null) return refusal('NOT_BOUND');
  const list = readList(progressLedger, reading);
  if ('kind' in list) return list;
  const bound = mode === 'review' ? await bindAnew(deps, link) : link;
  if ('kind' in bound && bound.kind === 'refused') return bound;
  run.onProgress({ words: '正在同步…', done: 1, total: STEPS });
  const talk: Talk = { deps, run, ledger: progressLedger, link: bound, mode };
  const hearing = await hear(talk, list);
  if ('kind' in hearing) return hearing;
  const notes = await returnNotes(talk, list);
  run.onProgress({ words: '正在写入…', done: 2, total: STEPS });
  return bring(talk, { reading, list, hearing, notes, before: link });
}

/** After a restore the binding is of a past generation: the server is asked for one of today. */
async function bindAnew(deps: Deps, link: ListLink): Promise<ListLink | Refusal> {
  const { planId, unitId } = link.binding;
  const bound = await deps.server.bind({ planId, unitId });
  return bound.ok ? { ...link, binding: bound.value.binding, cursor: 0 } : bound.refusal;
}

interface Scene {
  readonly reading: SheetReading;
  readonly list: ListSheet;
  readonly hearing: Hearing;
  readonly notes: ReturnNotes;
  /** The link as it stands in the file. */
  readonly before: ListLink;
}

/** Brings what was heard into the sheet. */
async function bring(talk: Talk, scene: Scene): Promise<SyncOutcome | 'moved'> {
  const { list, hearing } = scene;
  const remarks = remarksByRow(talk.ledger, hearing, scene.notes);
  const results = new Map([...remarks].map(([id, { result }]) => [id, result]));
  const wanted: Wanted = {
    list,
    rows: hearing.standing.rows,
    added: hearing.added,
    positions: hearing.standing.positions,
    results,
  };
  const placement = planWrites(talk.ledger, wanted);
  const link = nextLink(talk.link, scene);
  const report = await carryOut(talk, scene, { placement, link });
  if (report.moved) return 'moved';
  const mended = await mendRefused(talk, { wanted, placement, report });
  const written = !list.protected && !report.protected;
  const undoable = written && keepSnapshot(talk, { list, placement, report });
  if (written) {
    if (report.skipped.length === 0) emptyOutbox(talk.deps, link);
    const at = hearing.standing.at ?? talk.deps.now().toISOString();
    const receipt = joinReceipts(hearing.standing.receipts)?.no ?? null;
    keepLastSync(talk.deps, link, { at, receipt });
  }
  return done(talk, { ...scene, placement, report, remarks, mended, undoable });
}

function nextLink(link: ListLink, { list, hearing }: Scene): ListLink {
  const retired = [...hearing.standing.rows.values()].filter((row) => row.retired).length;
  const ids = new Set([...list.ids, ...hearing.standing.rows.keys()]);
  return {
    ...link,
    cursor: missesNews(hearing, list.ids) ? link.cursor : hearing.standing.cursor,
    rows: ids.size - retired + hearing.added.length + hearing.missing.length,
  };
}

/** A merged or copied row cannot follow: the cursor waits for it, so that it hears everything once it stands alone. */
function missesNews({ standing }: Hearing, held: ReadonlySet<EntryId>): boolean {
  return [...standing.strangers.keys()].some((id) => held.has(id));
}

const NOTHING_WRITTEN: WriteReport = {
  protected: false,
  moved: false,
  cellsWritten: 0,
  skipped: [],
  refused: [],
  before: [],
};

/** An unchanged sheet is not written to at all; a cursor that alone moved costs no cell. */
async function carryOut(
  { deps, run }: Talk,
  { reading, list, before }: Scene,
  { placement, link }: { readonly placement: Placement; readonly link: ListLink },
): Promise<WriteReport> {
  const settings = settingsWith(linksOf(reading.overview), [link]);
  const isMoved = JSON.stringify(link) !== JSON.stringify(before);
  const hasWrites = placement.writes.length > 0 || placement.insertRows.length > 0;
  if (list.protected) return { ...NOTHING_WRITTEN, protected: hasWrites };
  if (!hasWrites) {
    if (isMoved) await deps.book.saveSettings(settings);
    return NOTHING_WRITTEN;
  }
  return deps.book.write({
    sheetId: list.sheetId,
    placement,
    columns: MY_LIST_COLUMNS,
    expected: list.grid,
    ...(isMoved ? { settings } : {}),
    onProgress: (done, total) => run.onProgress({ words: '正在写入…', done, total }),
    isCancelled: () => run.signal.aborted,
  });
}

type Finished = Scene & {
  readonly placement: Placement;
  readonly report: WriteReport;
  readonly remarks: ReturnType<typeof remarksByRow>;
  readonly mended: Awaited<ReturnType<typeof mendRefused>>;
  readonly undoable: boolean;
};

function done(talk: Talk, finished: Finished): SyncDone {
  const { list, hearing, placement, report } = finished;
  const tally = tallySync({
    ledger: talk.ledger,
    list,
    hearing,
    remarks: finished.remarks,
    refused: finished.mended,
    isProtected: report.protected,
    rowNow: (row) => (report.protected ? row : shifted(placement.insertRows, row)),
  });
  return {
    kind: 'done',
    sheetName: list.sheetName,
    receipt: joinReceipts(hearing.standing.receipts),
    at: hearing.standing.at ?? talk.deps.now().toISOString(),
    cellsWritten: report.cellsWritten,
    undoable: finished.undoable,
    protected: report.protected,
    ...tally,
  };
}
