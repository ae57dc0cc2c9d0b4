import type { Batch } from './batch.ts';

/**
 * Tells that somebody edited a sheet. Only a hint for the line of truth: Excel forgets drop-downs, fast typing and
 * edits made without the add-in, so nothing is ever counted from events (excel-platform: onChanged).
 */
export async function watchSheets(
  batch: Batch,
  onHint: (sheetId: string) => void,
): Promise<() => Promise<void>> {
  return keepWatching(batch, (sheets) =>
    sheets.onChanged.add((event) => {
      // A co-author's pane reports its own edits (reliability F29).
      if (event.source !== 'Remote') onHint(event.worksheetId);
      return Promise.resolve();
    }),
  );
}

/** Tells that another cell was selected. Excel may leave one out while keys are held down: a hint, too. */
export async function watchSelection(
  batch: Batch,
  onHint: (sheetId: string) => void,
): Promise<() => Promise<void>> {
  return keepWatching(batch, (sheets) =>
    sheets.onSelectionChanged.add((event) => {
      onHint(event.worksheetId);
      return Promise.resolve();
    }),
  );
}

async function keepWatching<T>(
  batch: Batch,
  add: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<T>,
): Promise<() => Promise<void>> {
  const handler = await batch(
    async (context) => {
      const added = add(context.workbook.worksheets);
      await context.sync();
      return added;
    },
    { for: 'quiet' },
  );
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}
