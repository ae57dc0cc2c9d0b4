import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { Overview, SheetReading } from '../../shared/sheet/book.ts';
import { MY_LIST_COLUMNS } from '../../shared/sheet/my-list-columns.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { linksOf, type ListLink } from './links.ts';
import type { Refusal, SheetEdited } from './outcome.ts';
import { readList, resultAt, type ListSheet } from './read-list.ts';
import { refusal } from './refusal.ts';
import type { RowState } from './row-state.ts';
import { planWrites } from './write-plan.ts';

export interface OpenList {
  readonly link: ListLink;
  readonly reading: SheetReading;
  readonly list: ListSheet;
}

/** The unit's list on a sheet, read for a small command; the sheet that a problem or conflict names. */
export async function openList(
  deps: Deps,
  choose: (overview: Overview) => ListLink | null,
): Promise<OpenList | Refusal> {
  const reading = await deps.book.read((overview) => choose(overview)?.sheetId ?? null);
  const link = reading === null ? null : choose(reading.overview);
  if (reading === null || link === null) return refusal('NOT_BOUND');
  const list = readList(progressLedger, reading);
  return 'kind' in list ? list : { link, reading, list };
}

export function onSheet(sheetId: string): (overview: Overview) => ListLink | null {
  return (overview) =>
    linksOf(overview)
      .filter((link) => link.kind === 'list')
      .find((link) => link.sheetId === sheetId) ?? null;
}

export interface RowEdit {
  /** Rows of the list as they shall be; others stay. */
  readonly rows: readonly RowState[];
  /** New texts of 校验结果. */
  readonly results?: ReadonlyMap<EntryId, string>;
  readonly added?: readonly RowState[];
  readonly positions?: ReadonlyMap<EntryId, number>;
  readonly settings?: unknown;
  readonly sentence: string;
}

/** Writes rows that a person's decision changed, under the same checks as a sync. */
export async function editRows(
  deps: Deps,
  list: ListSheet,
  edit: RowEdit,
): Promise<SheetEdited | Refusal> {
  if (list.protected) return refusal('SHEET_PROTECTED');
  const results = new Map(
    list.rows.map(({ id, row }) => [id, resultAt(list.grid, list.managed, row)]),
  );
  for (const [id, text] of edit.results ?? []) results.set(id, text);
  const rows = new Map(list.rows.map((row) => [row.id, row]));
  for (const row of edit.rows) rows.set(row.id, row);
  const placement = planWrites(progressLedger, {
    list,
    rows,
    added: edit.added ?? [],
    positions: edit.positions ?? new Map(),
    results,
  });
  const report = await deps.book.write({
    sheetId: list.sheetId,
    placement,
    columns: MY_LIST_COLUMNS,
    expected: list.grid,
    ...(edit.settings === undefined ? {} : { settings: edit.settings }),
  });
  if (report.protected) return refusal('SHEET_PROTECTED');
  if (report.moved || report.skipped.length > 0) return refusal('ROW_MOVED');
  return { kind: 'edited', cellsWritten: report.cellsWritten, sentence: edit.sentence };
}
