import type { Overview } from '../../shared/sheet/book.ts';

/** Key of this add-in's one entry in the workbook's settings. */
export const SETTINGS_KEY = 'qingdantong';

/** What was asked of the workbook in a batch that is yet to be sent. */
export interface AskedOverview {
  readonly sheets: Excel.WorksheetCollection;
  readonly active: Excel.Worksheet;
  readonly setting: Excel.Setting;
}

/** Asks for sheets, the active one and our settings; `takeOverview` reads the answer after the sync. */
export function askOverview(context: Excel.RequestContext): AskedOverview {
  const sheets = context.workbook.worksheets;
  const active = sheets.getActiveWorksheet();
  const setting = context.workbook.settings.getItemOrNullObject(SETTINGS_KEY);
  sheets.load('items/id,items/name,items/visibility');
  active.load('id');
  setting.load('value');
  return { sheets, active, setting };
}

export function takeOverview({ sheets, active, setting }: AskedOverview): Overview {
  return {
    sheets: sheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      hidden: visibility !== 'Visible',
    })),
    activeId: active.id,
    settings: setting.isNullObject ? null : (setting.value as unknown),
  };
}
