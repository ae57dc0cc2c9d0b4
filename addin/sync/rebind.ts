import { progressLedger } from '../../shared/ledgers/progress.ts';
import type { PlanId } from '../../shared/town/ids.ts';
import type { Deps } from './deps.ts';
import { linksOf, settingsWith } from './links.ts';
import type { Refusal, SheetEdited } from './outcome.ts';
import { readList } from './read-list.ts';
import { orRefusal, refusal } from './refusal.ts';

/**
 * 重新绑定 of the active sheet: its contents stay, and the next sync compares everything, because no cursor is taken
 * over. Rows of another unit stay refused by the server one by one.
 */
export function rebind(deps: Deps, planId: PlanId): Promise<SheetEdited | Refusal> {
  return orRefusal(async () => {
    const reading = await deps.book.read(({ activeId }) => activeId);
    if (reading === null) return refusal('SHEET_GONE');
    const list = readList(progressLedger, reading);
    if ('kind' in list) return list;
    const bound = await deps.server.bind({ planId, unitId: null });
    if (!bound.ok) return bound.refusal;
    const { binding, unitName } = bound.value;
    const link = { kind: 'list', sheetId: reading.sheetId, binding, cursor: 0, rows: 0 } as const;
    await deps.book.saveSettings(settingsWith(linksOf(reading.overview), [link]));
    return {
      kind: 'edited',
      cellsWritten: 0,
      sentence: `已重新绑定到${unitName}，表里的内容没有改动。请再点“同步”，会把每一行和服务器核对一遍。`,
    };
  });
}
