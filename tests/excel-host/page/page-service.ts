import { ACTION, type ActionResult, type Batch } from '../wire/batch.ts';
import type { RichApiCall } from './post-message-wire.ts';

/** Partition of the batches that the library sends to the page around the workbook. */
export const PAGE_PARTITION = 'WacPartition';

/** What the page is told: that the pane's ribbon functions are ready. This ribbon opens the pane instead of calling them. */
const KNOWN_CALLS: readonly string[] = ['NotifyActionHandlerReady'];

/** Answers a batch for the page itself; throws for anything the page does not know. */
export function answerPageService(call: RichApiCall): { readonly error: 0; readonly body: string } {
  const batch = JSON.parse(call.body) as Batch; // the library's own text, as every batch
  const unknown = batch.Actions.find(
    ({ ActionType, Name }) => ActionType !== ACTION.instantiate && !KNOWN_CALLS.includes(Name),
  );
  if (unknown !== undefined) throw new Error(`The page does not know the call ${unknown.Name}.`);
  const results = batch.Actions.map(({ Id }): ActionResult => ({ ActionId: Id, Value: null }));
  return { error: 0, body: JSON.stringify({ Results: results }) };
}
