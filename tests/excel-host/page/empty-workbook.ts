import type { IWorkbookData } from '@univerjs/presets';
import { NEW_SHEET } from '../model/workbook-model.ts';

/** A new workbook of Chinese Excel: one empty sheet. */
export function emptyWorkbook(id: string): Partial<IWorkbookData> {
  const sheetId = '{00000000-0001-0000-0000-000000000000}';
  return {
    id,
    name: '工作簿1.xlsx',
    sheetOrder: [sheetId],
    sheets: {
      [sheetId]: {
        id: sheetId,
        name: 'Sheet1',
        ...NEW_SHEET,
        defaultStyle: { ff: '等线', fs: 11 },
      },
    },
  };
}
