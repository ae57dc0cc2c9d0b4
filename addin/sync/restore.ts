import { parseAddress } from '../../shared/sheet/address.ts';
import { progressLedger } from '../../shared/ledgers/progress.ts';
import { settingsWith, linksOf, listLinkOf } from './links.ts';
import type { EntryId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { editRows, onSheet, openList, type OpenList } from './edit-list.ts';
import { newRow } from './hear.ts';
import type { Problem, Refusal, Run, SheetEdited } from './outcome.ts';
import { pullAll, type AllRows } from './pull-all.ts';
import { orRefusal, refusal } from './refusal.ts';
import { rebase } from './row-state.ts';

/** 恢复到表中: rows that were deleted in the sheet come back at their place, with what the server holds. */
export function restoreMissing(
  deps: Deps,
  ids: readonly EntryId[],
  run: Run,
): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const opened = await openList(deps, listLinkOf);
    if ('kind' in opened) return opened;
    const all = await fetchAll(deps, run, opened);
    if ('kind' in all) return all;
    const there = new Set(opened.list.rows.map(({ id }) => id));
    const wanted = ids.filter((id) => !there.has(id));
    const added = wanted.flatMap((id) => {
      const pulled = all.rows.get(id);
      return pulled === undefined || pulled.retired ? [] : [newRow(progressLedger, pulled)];
    });
    return editRows(deps, opened.list, {
      rows: [],
      added,
      positions: all.positions,
      settings: settingsWith(linksOf(opened.reading.overview), [opened.link]),
      sentence: `已恢复 ${added.length} 行到表中。`,
    });
  });
}

/** 恢复原文: the town's text comes back into a cell that is the town's to write. */
export function restoreOriginal(
  deps: Deps,
  problem: Problem,
  run: Run,
): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const opened = await openList(deps, onSheet(problem.sheetId));
    if ('kind' in opened) return opened;
    const place = parseAddress(problem.address)?.area;
    const row = opened.list.rows.find((candidate) => candidate.row === place?.row);
    const field = progressLedger.fields.find(
      ({ key }) => opened.list.managed.columnOf[key] === place?.column,
    );
    if (row === undefined || field?.writer !== 'town') return refusal('ROW_MOVED');
    const all = await fetchAll(deps, run, opened);
    if ('kind' in all) return all;
    const pulled = all.rows.get(row.id);
    if (pulled === undefined) return refusal('ROW_MOVED');
    const value = pulled.fields[field.key] ?? null;
    const agreed = { [field.key]: value };
    const rev = row.baseline?.rev ?? 0;
    const restored = {
      ...row,
      fields: { ...row.fields, ...agreed },
      baseline: rebase(progressLedger, row, { rev, agreed, kept: new Set() }),
    };
    return editRows(deps, opened.list, {
      rows: [restored],
      sentence: `已恢复“${field.label}”的原文。`,
    });
  });
}

function fetchAll(deps: Deps, run: Run, { link }: OpenList): Promise<AllRows | Refusal> {
  return pullAll({ deps, run, ledger: progressLedger, link, mode: 'normal' });
}
