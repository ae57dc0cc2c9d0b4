import { foldWord } from '../../shared/ledger/canonical-text.ts';
import type { PlanRow } from '../../shared/protocol/plan.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import { groupBy } from './group-by.ts';

/** What makes two rows the same task, surest first. Of equal names the first answers to the first. */
const NAMES: readonly ((row: PlanRow) => readonly (string | null)[])[] = [
  ({ number, title, detail, deadline }) => [number, title, detail, deadline],
  ({ title, detail, deadline }) => [title, detail, deadline],
  ({ number, title, deadline }) => [number, title, deadline],
  ({ number, title, detail }) => [number, title, detail],
  ({ title, detail }) => [title, detail],
  ({ number, title }) => [number, title],
];

/**
 * A list from another file, whose rows have never met the published plan: each row gets the id of the published row it
 * says again, so that what the units wrote on it stays. A row that answers to none is new, a published row that nobody
 * answers to is gone.
 */
export function matchPlan(
  rows: readonly PlanRow[],
  published: readonly PlanRow[],
): readonly PlanRow[] {
  const ids = new Map<PlanRow, EntryId>();
  const free = new Set(published);
  for (const name of NAMES) {
    const named = groupBy(published, (row) => keyOf(row, name));
    for (const row of rows) {
      const twin = ids.has(row) ? undefined : named.get(keyOf(row, name))?.find((r) => free.has(r));
      if (twin === undefined) continue;
      ids.set(row, twin.id);
      free.delete(twin);
    }
  }
  return rows.map((row) => ({ ...row, id: ids.get(row) ?? row.id }));
}

/** A row without a title is known only by its whole self: one blank must not answer to another. */
function keyOf(row: PlanRow, name: (typeof NAMES)[number]): string {
  const parts = row.title === null ? [row.action, row.detail, row.deadline] : name(row);
  return JSON.stringify(parts.map((part) => bare(part ?? '')));
}

/** «广泛宣传判定标准。» and «广泛宣传判定标准» are one title. */
function bare(text: string): string {
  return foldWord(text).replace(/[。．.；;,，、]+$/u, '');
}
