import { canonicalText } from '../../shared/ledger/canonical-text.ts';
import type { Fields } from '../../shared/ledger/value.ts';
import { planLedger } from '../../shared/ledgers/plan.ts';
import type { PlanDraft, PlanPreview, PlanRow } from '../../shared/protocol/plan.ts';
import type { EntryId, UnitId } from '../../shared/town/ids.ts';
import { expandRow, indexUnits } from '../../shared/town/unit-list.ts';
import type { Directory } from '../../shared/town/unit.ts';
import type { StoredEntry } from '../storage/entries.ts';
import type { StoredCopy, StoredPlan } from './plan-stored.ts';

/** One row of the draft beside what is stored of it. */
export interface DraftedRow {
  readonly id: EntryId;
  readonly position: number;
  readonly fields: Fields;
  readonly leadUnits: readonly UnitId[];
  readonly members: readonly UnitId[];
  /** Null when the plan never had it. */
  readonly stored: StoredEntry | null;
  /** Fields that hold something else now; all of them in a row that is new. */
  readonly changedKeys: readonly string[];
  readonly kind: 'added' | 'changed' | 'unchanged';
}

export interface PlanChanges {
  readonly rows: readonly DraftedRow[];
  readonly removed: readonly StoredEntry[];
  readonly newCopies: readonly { readonly parentId: EntryId; readonly unitId: UnitId }[];
  readonly revivedCopies: readonly EntryId[];
  readonly retiredCopies: readonly EntryId[];
  /** Names that nobody answers to, and lists that end with 等 of which nobody has said whom they mean. */
  readonly unknownUnits: readonly string[];
  readonly emptyGroups: readonly string[];
}

/** What publishing a draft over the stored plan means. Pure: preview shows it, publish carries it out. */
export function planChanges(
  draft: PlanDraft,
  stored: StoredPlan,
  directory: Directory,
): PlanChanges {
  const index = indexUnits(directory);
  const storedRows = new Map(stored.rows.map((row) => [row.entryId, row]));
  const copiesOf = groupByParent(stored.copies);
  const expanded = draft.rows.map((row) => expandRow(index, row.lead, row.responsible));
  const rows = draft.rows.map((row, position) => {
    const { lead, members } = expanded[position] ?? { lead: null, members: [] };
    const before = storedRows.get(row.id) ?? null;
    const target = { position, members, leadUnits: lead === null ? [] : [lead] };
    return draftedRow(row, before, { ...target, copies: copiesOf.get(row.id) ?? [] });
  });
  const kept = new Set(rows.map(({ id }) => id));
  const wanted = new Set(rows.flatMap(({ id, members }) => members.map((unit) => `${id}/${unit}`)));
  const isWanted = (copy: StoredCopy) => wanted.has(`${copy.parentId}/${copy.unitId}`);
  return {
    rows,
    removed: stored.rows.filter(({ entryId, retired }) => !retired && !kept.has(entryId)),
    newCopies: rows.flatMap(({ id, members }) => {
      const present = new Set((copiesOf.get(id) ?? []).map(({ unitId }) => unitId));
      return members
        .filter((unitId) => !present.has(unitId))
        .map((unitId) => ({ parentId: id, unitId }));
    }),
    revivedCopies: stored.copies.filter((copy) => copy.retired && isWanted(copy)).map(idOf),
    retiredCopies: stored.copies.filter((copy) => !copy.retired && !isWanted(copy)).map(idOf),
    unknownUnits: distinct(
      expanded.flatMap(({ unknown, openLists }) => [
        ...unknown,
        ...openLists.map(({ phrase }) => phrase),
      ]),
    ),
    emptyGroups: distinct(expanded.flatMap((row) => row.emptyGroups)),
  };
}

interface Target {
  readonly position: number;
  readonly members: readonly UnitId[];
  readonly leadUnits: readonly UnitId[];
  readonly copies: readonly StoredCopy[];
}

function draftedRow(row: PlanRow, stored: StoredEntry | null, target: Target): DraftedRow {
  const fields = fieldsOf(row);
  const changedKeys = Object.keys(fields).filter(
    (key) => stored === null || fields[key] !== (stored.fields[key] ?? null),
  );
  const active = new Set(
    target.copies.filter(({ retired }) => !retired).map(({ unitId }) => unitId),
  );
  const sameUnits =
    active.size === target.members.length && target.members.every((unit) => active.has(unit));
  const { position, members, leadUnits } = target;
  const kind =
    stored === null || stored.retired
      ? 'added'
      : changedKeys.length > 0 || !sameUnits
        ? 'changed'
        : 'unchanged';
  return { id: row.id, position, fields, leadUnits, members, stored, changedKeys, kind };
}

function fieldsOf(row: PlanRow): Fields {
  const cells: Readonly<Record<string, unknown>> = row;
  return Object.fromEntries(
    planLedger.fields.map(({ key }) => {
      const cell = cells[key];
      return [key, typeof cell === 'string' ? canonicalText(cell) : null];
    }),
  );
}

function groupByParent(copies: readonly StoredCopy[]): ReadonlyMap<EntryId, readonly StoredCopy[]> {
  const groups = new Map<EntryId, StoredCopy[]>();
  for (const copy of copies) {
    const group = groups.get(copy.parentId);
    if (group) group.push(copy);
    else groups.set(copy.parentId, [copy]);
  }
  return groups;
}

function idOf({ entryId }: StoredCopy): EntryId {
  return entryId;
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** The changes as a person is asked about them. */
export function toPreview(changes: PlanChanges, stored: StoredPlan): PlanPreview {
  const { rows, removed } = changes;
  const idsOf = (kind: DraftedRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ id }) => id);
  const rowsOf = new Map<UnitId, number>();
  for (const unit of rows.flatMap(({ members }) => members)) {
    rowsOf.set(unit, (rowsOf.get(unit) ?? 0) + 1);
  }
  return {
    added: idsOf('added'),
    changed: idsOf('changed'),
    removed: removed.map((row) => ({
      id: row.entryId,
      title: String(row.fields['title'] ?? row.fields['detail'] ?? ''),
      filledUnits: stored.copies.filter(
        (copy) => copy.parentId === row.entryId && copy.filled && !copy.retired,
      ).length,
    })),
    unchanged: idsOf('unchanged').length,
    unknownUnits: [...changes.unknownUnits],
    emptyGroups: [...changes.emptyGroups],
    entriesByUnit: [...rowsOf].map(([unitId, number]) => ({ unitId, rows: number })),
  };
}
