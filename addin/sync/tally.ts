import type { LedgerDefinition } from '../../shared/ledger/define.ts';
import type { PushedRow } from '../../shared/protocol/sheet.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { formulaFaults } from './formula-faults.ts';
import { groupBy } from './group-by.ts';
import type { Hearing } from './hear.ts';
import type { ConflictView, Problem, SyncDone } from './outcome.ts';
import {
  conflictView,
  duplicateProblems,
  faultProblem,
  foreignIdProblems,
  MERGED,
  UNNUMBERED,
  type Scene,
} from './problems.ts';
import type { ListSheet } from './read-list.ts';
import type { Fault, Remarks } from './remarks.ts';
import { rowTitle, type RowState } from './row-state.ts';
import { sentenceOf } from './sentence.ts';

export interface Ended {
  readonly ledger: LedgerDefinition;
  readonly list: ListSheet;
  readonly hearing: Hearing;
  readonly remarks: ReadonlyMap<EntryId, Remarks>;
  /** Cells that would not stay text and were cleared. */
  readonly refused: readonly Problem[];
  readonly isProtected: boolean;
  /** Sheet row after this sync's insertions of a row as it was read. */
  readonly rowNow: (row: number) => number;
}

type Tallied = Omit<
  SyncDone,
  'kind' | 'sheetName' | 'receipt' | 'at' | 'cellsWritten' | 'undoable' | 'protected'
>;

/** Counts and lists of one sync: each row with something to say counts once, so that the sentence adds up. */
export function tallySync(ended: Ended): Tallied {
  const { list, hearing, remarks } = ended;
  const sent = groupBy(hearing.standing.sent, ({ id }) => id);
  const said = [...remarks.values()].map((remark) => ({ remark, fate: fateOf(sent, remark) }));
  const count = (fate: Fate) => said.filter((row) => row.fate === fate).length;
  const heldBack = heldRows(ended.list, hearing);
  const pulled = pulledRows(list, hearing);
  const retired = newlyRetired(list, hearing);
  const tally = {
    succeeded: count('succeeded'),
    toMend: count('to-mend') + heldBack,
    inConflict: count('conflict'),
    pulled: ended.isProtected ? 0 : pulled,
    added: ended.isProtected ? 0 : hearing.added.length,
    retired,
    missing: hearing.missing.length,
    protected: ended.isProtected,
  };
  return {
    rowsInSheet: list.rows.length + heldOfList(list),
    rowsSent: sent.size,
    fieldsSent: hearing.standing.sent.reduce(
      (sum, { fields }) => sum + Object.keys(fields).length,
      0,
    ),
    rowsWithheld:
      heldBack +
      said.filter(({ remark, fate }) => fate !== null && !sent.has(remark.plan.row.id)).length,
    rowsPulled: tally.pulled,
    rowsAdded: tally.added,
    rowsRetired: retired,
    fieldsPending: [...remarks.values()].reduce((sum, { plan }) => sum + plan.open.length, 0),
    problems: problemsOf(ended, sent),
    conflicts: conflictsOf(ended),
    missing: hearing.missing.map(({ id, fields }) => ({ id, rowTitle: rowTitle(fields) })),
    sentence: sentenceOf(tally),
  };
}

type Fate = 'succeeded' | 'to-mend' | 'conflict';

/** What was sent of each row. */
type Sent = ReadonlyMap<EntryId, readonly PushedRow[]>;

/** Null for a row that had nothing to say. */
function fateOf(sent: Sent, { plan, faults, conflicts }: Remarks): Fate | null {
  if (conflicts.length > 0) return 'conflict';
  if (faults.length > 0) return 'to-mend';
  return sent.has(plan.row.id) ? 'succeeded' : null;
}

/** Rows that cannot speak at all: copied, merged, without or with a foreign id. */
function heldRows(list: ListSheet, hearing: Hearing): number {
  return heldOfList(list) - list.unnumbered.length + hearing.unnumbered.length;
}

function heldOfList({ managed, mergedRows, unnumbered }: ListSheet): number {
  const copies = managed.doubledIds.reduce((sum, { rows }) => sum + rows.length, 0);
  return copies + mergedRows.length + unnumbered.length + managed.foreignIds.length;
}

function pulledRows(list: ListSheet, hearing: Hearing): number {
  return list.rows.filter((row) => {
    const now = hearing.standing.rows.get(row.id);
    if (now === undefined || now === row) return false;
    return Object.entries(now.fields).some(([k, v]) => v !== row.fields[k]);
  }).length;
}

function newlyRetired(list: ListSheet, hearing: Hearing): number {
  const isRetired = (row: RowState) => hearing.standing.rows.get(row.id)?.retired === true;
  return list.rows.filter((row) => !row.retired && isRetired(row)).length;
}

function problemsOf(ended: Ended, sent: Sent): readonly Problem[] {
  const scene: Scene = ended;
  const ofRows = [...ended.remarks.values()].flatMap(({ plan, faults }) =>
    [...onceEach(faults), ...formulaFaults(plan.row, sent.get(plan.row.id) ?? [])].map((fault) =>
      faultProblem(scene, plan.row, fault),
    ),
  );
  return [
    ...ofRows,
    ...duplicateProblems(scene),
    ...foreignIdProblems(scene),
    ...ended.hearing.unnumbered.map((row) => faultProblem(scene, row, UNNUMBERED)),
    ...ended.list.mergedRows.map((row) => faultProblem(scene, row, MERGED)),
    ...ended.refused,
  ];
}

/** A broken rule holds back every field it joins; it is listed once, at the last of them that says the most. */
function onceEach(faults: readonly Fault[]): readonly Fault[] {
  const saysMore = (fault: Fault, index: number) => (other: Fault, at: number) =>
    other.message.includes(fault.message) && (other.message !== fault.message || at > index);
  return faults.filter(
    (fault, index) => fault.code !== 'RULE_BROKEN' || !faults.some(saysMore(fault, index)),
  );
}

function conflictsOf(ended: Ended): readonly ConflictView[] {
  return [...ended.remarks.values()].flatMap(({ plan, conflicts }) =>
    conflicts.map((conflict) => conflictView(ended, plan.row, conflict)),
  );
}
