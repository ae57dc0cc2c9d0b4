import { WHOLE_GRID, cellArea } from '../model/address.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { placeChart } from './charts.ts';
import type { SheetExtras, WorkbookFile } from './workbook-file.ts';

function placeSheet(sheet: SheetModel, extras: SheetExtras): void {
  if (extras.visibility === 'VeryHidden') sheet.setVisibility('VeryHidden');
  for (const rule of extras.conditionalRules) sheet.conditionalRules.add(rule);
  for (const rule of extras.validations) sheet.validations.add(rule);
  if (extras.unlocked.length > 0) sheet.unlocked.add({ areas: extras.unlocked });
  for (const [key, value] of Object.entries(extras.customProperties))
    sheet.customProperties.set(key, value);
  if (extras.autoFilter !== null) sheet.structure.setAutoFilter(extras.autoFilter);
  for (const row of extras.pageBreaks)
    sheet.pageBreaks.add({ areas: [{ ...WHOLE_GRID, row, rows: 1 }] });
  for (const chart of extras.charts) placeChart(sheet, chart);
  sheet.pageSetup = extras.pageSetup;
  sheet.protection = extras.protection;
}

/** Gives a workbook made from the file's snapshot what the file holds beside it. */
export function placeFile(model: WorkbookModel, file: WorkbookFile): void {
  // An open workbook always has a selected cell; Univer without a screen selects none by itself.
  model.select(model.findSheet(file.activeSheet) ?? model.activeSheet, cellArea(0, 0));
  for (const sheet of model.sheets()) {
    const extras = file.sheets[sheet.id];
    if (extras !== undefined) placeSheet(sheet, extras);
  }
  for (const [name, reference] of Object.entries(file.names)) model.setName(name, reference);
  for (const [name, json] of Object.entries(file.settings))
    model.settings.set(name, JSON.parse(json) as unknown);
}
