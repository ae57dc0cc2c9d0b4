import { baselineOf } from '../../shared/ledger/baseline.ts';
import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import type { PulledRow, PushedRow } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { adoptRows } from './adopt.ts';
import { pull, push, replayOutbox, type Talk } from './exchange.ts';
import { beginStanding, foldAnswer, type Standing } from './fold-answer.ts';
import type { Refusal } from './outcome.ts';
import { emptyOutbox } from './outbox.ts';
import { planRow, type RowPlan } from './push-plan.ts';
import type { ListSheet, RowWithoutId } from './read-list.ts';
import type { RowState } from './row-state.ts';

/** Everything the server said, and what it means for a sheet that nobody has written to yet. */
export interface Hearing {
  readonly standing: Standing;
  /** Rows of the town that the sheet never had. */
  readonly added: readonly RowState[];
  /** Rows the sheet had and no longer has: offered, never deleted on the server. */
  readonly missing: readonly PulledRow[];
  readonly unnumbered: readonly RowWithoutId[];
  /** What rows had to say before the first answer; most have not changed since. */
  readonly plans: ReadonlyMap<RowState, RowPlan>;
}

/** Sends what the sheet has to say and hears everything there is to hear; the sheet is not touched. */
export async function hear(talk: Talk, list: ListSheet): Promise<Hearing | Refusal> {
  const began = await begin(talk, list);
  if ('kind' in began) return began;
  const normal: Talk = { ...talk, mode: 'normal' };
  const plans = new Map([...began.rows.values()].map((row) => [row, planRow(talk.ledger, row)]));
  const pushed = await push(normal, began, changesIn([...plans.values()]));
  if ('kind' in pushed) return pushed;
  const heard = await pull(normal, pushed);
  if ('kind' in heard) return heard;
  const fresh = freshRows(talk, list, heard);
  const isFull = talk.link.cursor === 0 || talk.mode === 'review';
  if (isFull || !needsAll(talk, list, fresh.length > 0)) {
    return conclude(normal, { list, plans, standing: heard, fresh });
  }
  const all = await pull(normal, { ...heard, cursor: 0, more: true });
  if ('kind' in all) return all;
  return conclude(normal, { list, plans, standing: all, fresh });
}

/** Old parcels first; under 全面核对 they belong to a past generation, and everything is compared before it is sent. */
async function begin(talk: Talk, list: ListSheet): Promise<Standing | Refusal> {
  if (talk.mode === 'normal') {
    return replayOutbox(talk, beginStanding(list.rows, talk.link.cursor));
  }
  emptyOutbox(talk.deps, talk.link);
  const heard = await pull(talk, beginStanding(list.rows, 0));
  return 'kind' in heard ? heard : { ...heard, rows: withoutOldBases(heard) };
}

/** A row the server did not speak of still has a base of the past generation, which means nothing any more. */
function withoutOldBases({ rows, positions }: Standing): Standing['rows'] {
  return new Map(
    [...rows].map(([id, row]) => [id, positions.has(id) ? row : { ...row, baseline: null }]),
  );
}

function changesIn(plans: readonly RowPlan[]): readonly PushedRow[] {
  return plans.flatMap(({ change }) => change ?? []);
}

/** Entries of which every word is news to this sheet: the town added them, they were not deleted here. */
function freshRows(talk: Talk, list: ListSheet, standing: Standing): readonly PulledRow[] {
  return [...standing.strangers.values()].filter((pulled) => {
    if (pulled.retired || list.ids.has(pulled.id)) return false;
    const filled = Object.entries(pulled.fields).filter(([, value]) => value !== null);
    return talk.link.cursor === 0 || filled.every(([key]) => pulled.changed.includes(key));
  });
}

/** Only a full answer tells places of new rows, rows that are gone, and whose row has lost its id. */
function needsAll(talk: Talk, list: ListSheet, hasFresh: boolean): boolean {
  const live = list.ids.size - list.rows.filter(({ retired }) => retired).length;
  const isUnknown = list.rows.some(({ baseline }) => baseline === null);
  return hasFresh || isUnknown || live < talk.link.rows || list.unnumbered.length > 0;
}

interface Ending {
  readonly list: ListSheet;
  readonly plans: Hearing['plans'];
  readonly standing: Standing;
  readonly fresh: readonly PulledRow[];
}

async function conclude(
  talk: Talk,
  { list, plans, standing, fresh }: Ending,
): Promise<Hearing | Refusal> {
  const lacking = [...standing.strangers.values()].filter(
    (pulled) => !pulled.retired && !list.ids.has(pulled.id),
  );
  const { adopted, left } = adoptRows(list.unnumbered, lacking);
  const named = await takeBack(talk, standing, adopted);
  if ('kind' in named) return named;
  const taken = new Set(adopted.map(({ id }) => id));
  const freshIds = new Set(fresh.map(({ id }) => id));
  const open = lacking.filter(({ id }) => !taken.has(id));
  return {
    standing: named,
    added: open.filter(({ id }) => freshIds.has(id)).map((row) => newRow(talk.ledger, row)),
    missing: open.filter(({ id }) => !freshIds.has(id)),
    unnumbered: left,
    plans,
  };
}

/** Rows that got their id back speak like any other row, after the server's state of them was taken in. */
async function takeBack(
  talk: Talk,
  standing: Standing,
  adopted: readonly RowState[],
): Promise<Standing | Refusal> {
  if (adopted.length === 0) return standing;
  const rows = new Map(standing.rows);
  for (const row of adopted) rows.set(row.id, row);
  const changes = adopted.flatMap(({ id }) => standing.strangers.get(id) ?? []);
  const known = foldAnswer(
    talk,
    { ...standing, rows },
    { sent: [], answer: silence(standing, changes) },
  );
  const ids = new Set<EntryId>(adopted.map(({ id }) => id));
  const back = [...known.rows.values()].filter(({ id }) => ids.has(id));
  return push(talk, known, changesIn(back.map((row) => planRow(talk.ledger, row))));
}

/** What the server said of these rows, once more and by itself. */
function silence(standing: Standing, changes: readonly PulledRow[]) {
  return {
    receipt: null,
    applied: [],
    conflicts: [],
    rejected: [],
    superseded: [],
    changes: [...changes],
    cursor: standing.cursor,
    more: false,
    replayed: false,
    at: standing.at ?? '',
  };
}

/** A row of the server as the sheet will have it. */
export function newRow(ledger: LedgerDefinition, pulled: PulledRow): RowState {
  const fields = Object.fromEntries(
    ledger.fields.map(({ key }) => [key, pulled.fields[key] ?? null] as const),
  );
  return {
    id: pulled.id,
    row: -1,
    fields,
    unreadable: [],
    formulas: new Set(),
    baseline: baselineOf(ledger, fields, pulled.rev),
    retired: false,
  };
}
