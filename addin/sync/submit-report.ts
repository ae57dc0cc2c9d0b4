import type { Deps } from './deps.ts';
import { editRows, onSheet, openList } from './edit-list.ts';
import { syncSheet } from './engine.ts';
import { forgetRequest, keepRequest, keptRequest } from './kept-request.ts';
import { listLinkOfPlan, type ListLink } from './links.ts';
import type {
  Refusal,
  ReportDone,
  ReportHeld,
  ReportOutcome,
  Run,
  SubmitOrder,
  SyncDone,
} from './outcome.ts';
import { resultAt } from './read-list.ts';
import { orRefusal, refusal } from './refusal.ts';
import { withoutReturn } from './return-notes.ts';
import { isPassing } from './schedule.ts';
import type { SubmitInput, SubmitOutput } from './sheet-server.ts';

/** Listed after a sync, but nothing a unit could mend before it reports: own notes, formulas, cells Excel refused. */
const NO_HINDRANCE: ReadonlySet<string> = new Set([
  'ROW_WITHOUT_ID',
  'FORMULA_READ',
  'FORMULA_KEPT',
  'WRITE_REFUSED',
]);

/**
 * 报送. Syncs the list of the report's plan, so that what is frozen is what the person sees, and hands it in with the cursor
 * of that sync: whatever a colleague wrote later was not seen and stops it (ROWS_MOVED). While anything is left to mend
 * or to decide nothing is handed in. Afterwards the lines of a return leave the sheet.
 */
export function submitReport(deps: Deps, order: SubmitOrder, run: Run): Promise<ReportOutcome> {
  return orRefusal(async () => {
    const choose: Chooser = (overview) => listLinkOfPlan(overview, order.planId);
    const sync = await syncSheet(deps, run, { choose });
    if (sync.kind === 'refused') return sync;
    const hindrance = hindranceOf(sync);
    if (hindrance !== null) return { kind: 'held', sync, sentence: hindrance };
    run.onProgress({ words: '正在报送…', done: 3, total: 4 });
    const link = choose(await deps.book.overview());
    if (link === null) return refusal('NOT_BOUND');
    const sent = await send({ deps, order, run }, link);
    if ('kind' in sent) return held(sync, sent);
    await clearReturn(deps, link);
    return done(sync, order, sent);
  });
}

type Chooser = (overview: Parameters<typeof listLinkOfPlan>[0]) => ListLink | null;

const held = (sync: SyncDone, { sentence }: Refusal): ReportHeld => ({
  kind: 'held',
  sync,
  sentence,
});

function done(sync: SyncDone, { nil }: SubmitOrder, sent: SubmitOutput): ReportDone {
  const { receipt, at, rows, completeRows, late } = sent;
  return { kind: 'reported', sync, receipt, at, rows, completeRows, late, nil: nil !== null };
}

/** What must be done first, as a sentence; null: nothing. */
export function hindranceOf(sync: SyncDone): string | null {
  if (sync.protected)
    return '工作表受保护，取回的内容没有写入，没有报送。请取消工作表保护后再点报送。';
  const faults = sync.problems.filter(({ code }) => !NO_HINDRANCE.has(code)).length;
  const open = [
    [faults, '处要修改'],
    [sync.conflicts.length, '处冲突要选择'],
    [sync.missing.length, '行在表里少了，要恢复'],
  ] as const;
  const said = open.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  if (said.length > 0) return `还有 ${said.join('，')}，没有报送。请按下面的提示处理完，再点报送。`;
  if (sync.fieldsPending === 0) return null;
  return `还有 ${sync.fieldsPending} 格没有同步，没有报送。请停一下编辑，再点报送。`;
}

interface Sending {
  readonly deps: Deps;
  readonly order: SubmitOrder;
  readonly run: Run;
}

async function send(sending: Sending, link: ListLink): Promise<SubmitOutput | Refusal> {
  const { deps, order } = sending;
  const earlier = await repeatKept(sending);
  if (earlier !== null) return earlier;
  const { reportId, nil } = order;
  const input: SubmitInput = { requestId: deps.newId(), reportId, cursor: link.cursor, nil };
  keepRequest(deps, input);
  return submit(sending, input);
}

/** Cut short or unheard, the request may have arrived: only then it is kept, to be sent again under its name. */
async function submit(
  { deps, order, run }: Sending,
  input: SubmitInput,
): Promise<SubmitOutput | Refusal> {
  const answer = await deps.server.submit(input, run.signal);
  if (answer.ok) {
    forgetRequest(deps, order.reportId);
    return answer.value;
  }
  const { code } = answer.refusal;
  if (!isPassing(code) && code !== 'CANCELLED') forgetRequest(deps, order.reportId);
  return answer.refusal;
}

/** The answer to a request that was lost on its way; null: there was none, or it says nothing of what stands now. */
async function repeatKept(sending: Sending): Promise<SubmitOutput | Refusal | null> {
  const { deps, order } = sending;
  const kept = keptRequest(deps, order.reportId);
  if (kept === null || kept.nil !== order.nil) return null;
  const again = await submit(sending, kept);
  if ('kind' in again) return isPassing(again.code) || again.code === 'CANCELLED' ? again : null;
  return !again.replayed || (await stillStands(sending)) ? again : null;
}

/** Is what arrived then the report of today: neither sent back nor left behind by later edits? */
async function stillStands({ deps, order, run }: Sending): Promise<boolean> {
  const mine = await deps.server.mine(order.planId, run.signal);
  const item = mine.ok ? mine.value.items.find(({ report }) => report.id === order.reportId) : null;
  return item != null && item.report.state !== 'returned' && item.changedSince === 0;
}

/** The report is in whatever becomes of this: lines that could not be taken away now go with the next sync. */
async function clearReturn(deps: Deps, { sheetId }: ListLink): Promise<void> {
  const opened = await openList(deps, onSheet(sheetId));
  if ('kind' in opened) return;
  const { list } = opened;
  const cleared = list.rows.flatMap(({ id, row }) => {
    const before = resultAt(list.grid, list.managed, row);
    const after = withoutReturn(before);
    return after === before ? [] : [[id, after] as const];
  });
  if (cleared.length === 0) return;
  await editRows(deps, list, { rows: [], results: new Map(cleared), sentence: '' });
}
