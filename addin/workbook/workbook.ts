import type { Book } from '../../shared/sheet/book.ts';
import { addTable } from './add-table.ts';
import { createBatch, type BatchOptions } from './batch.ts';
import { drawCharts } from './chart.ts';
import { copyFilled } from './copy-filled.ts';
import { deleteRow } from './delete-row.ts';
import { watchSelection, watchSheets } from './events.ts';
import { writeHiddenColumns } from './hidden-columns.ts';
import { addSheet } from './lay-out.ts';
import { select, selection } from './navigate.ts';
import { askOverview, SETTINGS_KEY, takeOverview } from './overview.ts';
import { readSheet, type ReadOptions } from './read.ts';
import { writeSheet } from './write.ts';

const LAY_OUT_WORK_MS = 6_000;

/** The open workbook as the commands use it. Excel is given, so that several can live in one process. */
export function createWorkbook(excel: typeof Excel, options: BatchOptions & ReadOptions): Book {
  const batch = createBatch(excel, options);
  return {
    overview: () =>
      batch(async (context) => {
        const asked = askOverview(context);
        await context.sync();
        return takeOverview(asked);
      }),
    read: (choose) => readSheet(batch, options, choose),
    write: (order) => writeSheet(batch, order),
    addSheet: (image) => batch((context) => addSheet(context, image), { workMs: LAY_OUT_WORK_MS }),
    addTable: (table) => batch((context) => addTable(context, table), { workMs: LAY_OUT_WORK_MS }),
    drawCharts: (order) => drawCharts(batch, options, order),
    deleteSheet: (sheetId) =>
      batch(async (context) => {
        context.workbook.worksheets.getItem(sheetId).delete();
        await context.sync();
      }),
    deleteRow: (target) => deleteRow(batch, target),
    writeHiddenColumns: (order) => batch((context) => writeHiddenColumns(context, order)),
    copyFilled: (order) =>
      batch((context) => copyFilled(context, order), { workMs: LAY_OUT_WORK_MS }),
    saveSettings: (settings) =>
      batch(async (context) => {
        context.workbook.settings.add(SETTINGS_KEY, settings);
        await context.sync();
      }),
    select: (sheetId, address) => batch((context) => select(context, sheetId, address)),
    selection: () => batch(selection),
    watch: (onHint) => watchSheets(batch, onHint),
    watchSelection: (onHint) => watchSelection(batch, onHint),
  };
}
