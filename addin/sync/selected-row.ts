import type { Deps } from './deps.ts';
import type { RowSelected, Refusal } from './outcome.ts';
import { orRefusal, refusal } from './refusal.ts';

/** The row a person selected in a sheet, to point at a heading. */
export function selectedRow({ book }: Deps, sheetId: string): Promise<RowSelected | Refusal> {
  return orRefusal(async () => {
    const selection = await book.selection();
    return selection.sheetId === sheetId
      ? { kind: 'selected', row: selection.row + 1 }
      : refusal(
          'SHEET_GONE',
          '选中的格子不在识别的这张表里。请先在这张表里点一下标题行的任意一格，再点这里。',
        );
  });
}
