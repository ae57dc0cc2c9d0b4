import { z } from 'zod';
import { baselineOf, encodeBaseline } from '../../shared/ledger/baseline.ts';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import { planLedger } from '../../shared/ledgers/plan.ts';
import type { PlanDraft, PlanPreview } from '../../shared/protocol/plan.ts';
import type { HiddenColumns, SheetReading } from '../../shared/sheet/book.ts';
import { cellsOf } from '../../shared/sheet/cells.ts';
import { BASE_KEY, ID_KEY } from '../../shared/sheet/image.ts';
import { openQuestions, sayQuestions } from '../../shared/sheet/open-questions.ts';
import { ID_SEPARATOR, publishedColumns } from '../../shared/sheet/row-name.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { parseJson } from './instance.ts';
import { rememberPeople } from './known-people.ts';
import { linksOf, settingsWith, type PlanLink } from './links.ts';
import type { PlanReading, PublishDone, Refusal, Run } from './outcome.ts';
import { readPlan } from './read-plan.ts';
import { ownReadingOf } from './own-reading.ts';
import { rememberSource } from './reading-source.ts';
import { orRefusal, refusal } from './refusal.ts';
import { mustKeep } from './storage-full.ts';
import type { PublishOutput } from './sheet-server.ts';

const STEPS = 3;

/** What publishing would do; nothing is written, neither here nor on the server. */
export function previewPlan(deps: Deps, { draft }: PlanReading): Promise<PlanPreview | Refusal> {
  return orRefusal(async () => {
    const answer = await deps.server.preview(draft);
    return answer.ok ? answer.value : answer.refusal;
  });
}

interface Publication {
  readonly reading: PlanReading;
  readonly confirmedRemovals: readonly EntryId[];
}

/**
 * Publishes what the coordinator saw. The row ids and the link are in the sheet before the first send, so a lost
 * answer never makes a twin; only hidden columns at the right end of the sheet are written.
 */
export function publishPlan(
  deps: Deps,
  publication: Publication,
  run: Run,
): Promise<PublishDone | Refusal> {
  return orRefusal(async () => {
    const { reading } = publication;
    const open = sayQuestions(openQuestions(reading.sheet));
    if (open !== null) return refusal('READING_OPEN', `没有发布：${open}`);
    run.onProgress({ words: '正在核对表格…', done: 0, total: STEPS });
    const fault = await changedSince(deps, reading);
    if (fault !== null) return fault;
    const sheet = await deps.book.read(() => reading.sheetId);
    if (sheet === null) return refusal('SHEET_GONE');
    if (sheet.protected) return refusal('SHEET_PROTECTED');
    const columns = hiddenColumns(reading, sheet);
    await deps.book.writeHiddenColumns(columns(() => ''));
    await deps.book.saveSettings(linked(sheet, reading, reading.draft.baseRevision));
    run.onProgress({ words: '正在发布…', done: 1, total: STEPS });
    const answer = await send(deps, publication, run);
    if ('kind' in answer) return answer;
    run.onProgress({ words: '正在记下版本…', done: 2, total: STEPS });
    await deps.book.writeHiddenColumns(columns((row) => baseText(row, answer.revision)));
    await deps.book.saveSettings(linked(sheet, reading, answer.revision));
    const remembered =
      (await rememberSource(deps, reading)) + (await rememberPeople(deps, reading));
    return published(answer, remembered);
  });
}

/** Between the preview and the click the sheet may have been edited: what was not seen is not published. */
async function changedSince(deps: Deps, reading: PlanReading): Promise<Refusal | null> {
  const { frame, source } = reading;
  const again = await readPlan(deps, { frame, settled: source.settled });
  if (again.kind === 'refused') return again;
  const same =
    again.kind === 'plan' &&
    again.sheetId === reading.sheetId &&
    canonicalJson(withoutIds(again.draft)) === canonicalJson(withoutIds(reading.draft));
  return same
    ? null
    : refusal('ROW_MOVED', '识别之后表里又有改动，没有发布。请再识别一次，核对后发布。');
}

function withoutIds({ rows }: PlanDraft): unknown {
  return rows.map(({ id: _id, ...words }) => words);
}

type RowText = (row: PlanDraft['rows'][number]) => string;

/**
 * The block right of everything in the sheet, or where an earlier publication put it. Where no heading stands over the
 * list, ours would stand in somebody's row: then there is the column of ids alone, which is known by what it holds.
 */
function hiddenColumns(
  reading: PlanReading,
  { grid }: SheetReading,
): (base: RowText) => HiddenColumns {
  const known = grid === null ? [] : [...publishedColumns(cellsOf(grid))];
  const end = grid === null ? 0 : grid.column + (grid.values[0]?.length ?? 0);
  const { header } = reading.sheet;
  return (base) => ({
    sheetId: reading.sheetId,
    column: known.length === 0 ? end : Math.min(...known),
    headingRow: header === null ? null : header.last - 1,
    headings: header === null ? [ID_KEY] : [ID_KEY, BASE_KEY],
    rows: [...rowsInSheet(reading)].map(([row, tasks]) => {
      const ids = tasks.map(({ id }) => id).join(ID_SEPARATOR);
      return { row, texts: header === null ? [ids] : [ids, tasks.map(base).join(ID_SEPARATOR)] };
    }),
  });
}

/** By sheet row from 0: several tasks of a text may stand in one. */
function rowsInSheet({ draft, sheet }: PlanReading): ReadonlyMap<number, PlanDraft['rows']> {
  const rows = new Map<number, PlanDraft['rows']>();
  draft.rows.forEach((task, index) => {
    const row = (sheet.rows[index]?.row ?? 1) - 1;
    rows.set(row, [...(rows.get(row) ?? []), task]);
  });
  return rows;
}

function baseText(row: PlanDraft['rows'][number], revision: number): string {
  const { id: _id, ...fields } = row;
  const words: Fields = fields;
  return encodeBaseline(baselineOf(planLedger, words, revision));
}

function linked(sheet: SheetReading, reading: PlanReading, revision: number | null) {
  const { draft, sheetId } = reading;
  const { planId, title, from, to } = draft;
  const plan: PlanLink = { kind: 'plan', sheetId, planId, title, from, to, revision };
  const own = ownReadingOf(reading);
  const link = own === null ? plan : { ...plan, ownReading: own };
  return settingsWith(linksOf(sheet.overview), [link]);
}

const kept = z.strictObject({ requestId: z.uuid(), hash: z.string() });

/** The same draft goes under the same request id until it is answered. */
async function send(
  deps: Deps,
  { reading, confirmedRemovals }: Publication,
  run: Run,
): Promise<PublishOutput | Refusal> {
  const { draft } = reading;
  const key = `publish/${draft.planId}`;
  const hash = await deps.sha256(canonicalJson({ draft, confirmedRemovals }));
  const waiting = kept.safeParse(parseJson(deps.store.get(key) ?? 'null'));
  const requestId =
    waiting.success && waiting.data.hash === hash ? waiting.data.requestId : deps.newId();
  mustKeep(deps, { key, text: JSON.stringify({ requestId, hash }) });
  const input = { requestId, draft, confirmedRemovals: [...confirmedRemovals] };
  const answer = await deps.server.publish(input, run.signal);
  if (!answer.ok) return answer.refusal;
  deps.store.remove(key);
  return answer.value;
}

function published(answer: PublishOutput, remembered: string): PublishDone {
  const { planId, revision, receipt, added, changed, removed, entries, units } = answer;
  return {
    kind: 'published',
    planId,
    revision,
    receipt,
    added,
    changed,
    removed,
    entries,
    units,
    sentence: `已发布：新增 ${added} 行，修改 ${changed} 行，停用 ${removed} 行，共 ${units} 个单位、${entries} 条填报。${remembered}`,
  };
}
