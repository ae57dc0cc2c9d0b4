import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import type {
  ExchangeOutput,
  PulledRow,
  PushedRow,
  Receipt,
  Rejection,
} from '../../shared/protocol/sheet.ts';
import type { Conflict } from '../../shared/ledger/change.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { groupBy } from './group-by.ts';
import { acknowledge, review, takeIn, type Verdict } from './reconcile.ts';
import type { RowState } from './row-state.ts';
import type { SyncMode } from './outcome.ts';

/** Where sheet and server stand, answer by answer; nothing of it is in the sheet before the last one. */
export interface Standing {
  readonly rows: ReadonlyMap<EntryId, RowState>;
  /** Rows of the server that the sheet does not have. */
  readonly strangers: ReadonlyMap<EntryId, PulledRow>;
  /** Place in the plan of every row the server spoke of. */
  readonly positions: ReadonlyMap<EntryId, number>;
  readonly cursor: number;
  readonly receipts: readonly Receipt[];
  readonly conflicts: readonly Conflict[];
  readonly rejected: readonly Rejection[];
  /** Every row sent, in order; an id may come twice when an old parcel went first. */
  readonly sent: readonly PushedRow[];
  /** The server has more to say after `cursor`. */
  readonly more: boolean;
  /** Moment of the last answer, server time. */
  readonly at: string | null;
}

export function beginStanding(rows: readonly RowState[], cursor: number): Standing {
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    strangers: new Map(),
    positions: new Map(),
    cursor,
    receipts: [],
    conflicts: [],
    rejected: [],
    sent: [],
    more: true,
    at: null,
  };
}

export interface Heard {
  readonly sent: readonly PushedRow[];
  readonly answer: ExchangeOutput;
}

/** The standing after one more answer: first what became of the rows sent, then what others changed. */
export function foldAnswer(
  { ledger, mode }: { readonly ledger: LedgerDefinition; readonly mode: SyncMode },
  standing: Standing,
  heard: Heard,
): Standing {
  const { answer } = heard;
  const rows = new Map(standing.rows);
  const verdictOn = verdictsOf(answer);
  for (const sent of heard.sent) {
    const row = rows.get(sent.id);
    if (row === undefined) continue;
    rows.set(sent.id, acknowledge(ledger, row, { sent, answer: verdictOn(sent.id) }));
  }
  const follow = mode === 'review' ? review : takeIn;
  const strangers = new Map(standing.strangers);
  const positions = new Map(standing.positions);
  for (const pulled of answer.changes) {
    const row = rows.get(pulled.id);
    positions.set(pulled.id, pulled.position);
    if (row === undefined) strangers.set(pulled.id, pulled);
    else rows.set(pulled.id, follow(ledger, row, pulled));
  }
  const spoken = new Set(heard.sent.map(({ id }) => id));
  const isOld = ({ id }: { readonly id: EntryId }) => !spoken.has(id);
  return {
    rows,
    strangers,
    positions,
    cursor: answer.cursor,
    receipts: answer.receipt === null ? standing.receipts : [...standing.receipts, answer.receipt],
    conflicts: [...standing.conflicts.filter(isOld), ...answer.conflicts],
    rejected: [...standing.rejected.filter(isOld), ...answer.rejected],
    sent: [...standing.sent, ...heard.sent],
    more: answer.more,
    at: answer.at,
  };
}

/** What an answer says of one row sent. */
function verdictsOf(answer: ExchangeOutput): (id: EntryId) => Verdict {
  const applied = groupBy(answer.applied, ({ id }) => id);
  const conflicts = groupBy(answer.conflicts, ({ id }) => id);
  const rejected = groupBy(answer.rejected, ({ id }) => id);
  return (id) => ({
    applied: applied.get(id) ?? [],
    conflicts: conflicts.get(id) ?? [],
    rejected: rejected.get(id) ?? [],
  });
}

/** One receipt for the person: the last number, the sums of all. */
export function joinReceipts(receipts: readonly Receipt[]): Receipt | null {
  const last = receipts.at(-1);
  if (last === undefined) return null;
  const sum = (pick: (receipt: Receipt) => number) =>
    receipts.reduce((total, receipt) => total + pick(receipt), 0);
  return {
    no: last.no,
    at: last.at,
    rowsIn: sum(({ rowsIn }) => rowsIn),
    applied: sum(({ applied }) => applied),
    unchanged: sum(({ unchanged }) => unchanged),
    conflicts: sum(({ conflicts }) => conflicts),
    rejected: sum(({ rejected }) => rejected),
  };
}
