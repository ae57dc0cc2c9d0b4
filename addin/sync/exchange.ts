import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import type { ExchangeOutput, PushedRow } from '../../shared/protocol/sheet.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { canonicalJson } from '../../shared/ledger/canonical.ts';
import type { Answer } from './client.ts';
import type { Deps } from './deps.ts';
import { foldAnswer, type Standing } from './fold-answer.ts';
import { currentInstance } from './instance.ts';
import type { ListLink } from './links.ts';
import { dropParcel, packParcel, waitingParcels, type Parcel } from './outbox.ts';
import type { Refusal, Run, SyncMode } from './outcome.ts';
import { pagesOf } from './pages.ts';
import { backOff, isPassing } from './schedule.ts';

/** Attempts before the person is told; the parcel stays in the outbox and goes first next time. */
const ATTEMPTS = 3;

export interface Talk {
  readonly deps: Deps;
  readonly run: Run;
  readonly ledger: LedgerDefinition;
  readonly link: ListLink;
  readonly mode: SyncMode;
}

/**
 * Sends the parcels whose answers are not in the sheet exactly as they were, before anything new is said. The server
 * leaves out of an answer what the very request wrote, so the cursor stays: the next question hears that too.
 */
export async function replayOutbox(talk: Talk, standing: Standing): Promise<Standing | Refusal> {
  let now = standing;
  for (const parcel of waitingParcels(talk.deps, talk.link)) {
    const next = await sendParcel(talk, { ...now, cursor: standing.cursor }, parcel);
    if ('kind' in next) return next;
    now = next;
  }
  return { ...now, cursor: standing.cursor, more: true };
}

/** Pushes rows page by page; each page is kept in the outbox until its answer is in the sheet. */
export async function push(
  talk: Talk,
  standing: Standing,
  rows: readonly PushedRow[],
): Promise<Standing | Refusal> {
  const pages = pagesOf(rows);
  let now = standing;
  for (const [index, page] of pages.entries()) {
    talk.run.onProgress({ words: '正在上报…', done: index, total: pages.length });
    const parcel = await packParcel(talk.deps, talk.link, page);
    const next = await sendParcel(talk, now, parcel);
    if ('kind' in next) return next;
    now = next;
  }
  return now;
}

async function sendParcel(
  talk: Talk,
  standing: Standing,
  parcel: Parcel,
): Promise<Standing | Refusal> {
  const answer = await sendPatiently(talk, standing.cursor, parcel);
  if (answer.ok) return foldAnswer(talk, standing, { sent: parcel.rows, answer: answer.value });
  const { code } = answer.refusal;
  // Cut short or unheard, the parcel may have arrived: only then does it wait to be sent again under its name.
  if (!isPassing(code) && code !== 'CANCELLED') dropParcel(talk.deps, talk.link, parcel);
  if (code === 'INPUT_TOO_LARGE' && parcel.rows.length > 1) {
    return sendHalves(talk, standing, parcel.rows);
  }
  return answer.refusal;
}

/** A page the server finds too large goes as two, each under a new name (reliability F20). */
async function sendHalves(
  talk: Talk,
  standing: Standing,
  rows: readonly PushedRow[],
): Promise<Standing | Refusal> {
  const middle = Math.ceil(rows.length / 2);
  const first = await packParcel(talk.deps, talk.link, rows.slice(0, middle));
  const half = await sendParcel(talk, standing, first);
  if ('kind' in half) return half;
  const second = await packParcel(talk.deps, talk.link, rows.slice(middle));
  return sendParcel(talk, half, second);
}

/** Fetches what others changed after `standing.cursor`, as long as the server has more. */
export async function pull(talk: Talk, standing: Standing): Promise<Standing | Refusal> {
  let now = standing;
  for (let page = 1; now.more; page += 1) {
    talk.run.onProgress({ words: '正在取回…', done: page - 1, total: page });
    const parcel = await emptyParcel(talk.deps);
    const answer = await sendPatiently(talk, now.cursor, parcel);
    if (!answer.ok) return answer.refusal;
    now = foldAnswer(talk, now, { sent: [], answer: answer.value });
  }
  return now;
}

/** A question leaves no trace on the server, so it needs neither outbox nor number. */
async function emptyParcel(deps: Deps): Promise<Parcel> {
  const { id, seq } = currentInstance(deps);
  return {
    requestId: deps.newId(),
    instanceId: id,
    instanceSeq: seq,
    payloadHash: await deps.sha256(canonicalJson([])),
    rows: [],
  };
}

async function sendPatiently(
  { deps, run, link }: Talk,
  since: number,
  parcel: Parcel,
): Promise<Answer<ExchangeOutput>> {
  const input = { protocol: PROTOCOL_VERSION, binding: link.binding, since, ...parcel };
  for (let attempt = 1; ; attempt += 1) {
    const answer = await deps.server.exchange(input, run.signal);
    if (answer.ok || attempt >= ATTEMPTS || !isPassing(answer.refusal.code)) return answer;
    run.onProgress({ words: '网络不稳，正在重试…', done: attempt, total: ATTEMPTS });
    await deps.wait(backOff(attempt, deps.random()), run.signal);
  }
}
