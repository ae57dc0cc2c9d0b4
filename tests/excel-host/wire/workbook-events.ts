import { formatArea } from '../model/address.ts';
import type { ModelChange } from '../model/model-change.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';
import { WORKBOOK_TARGET, type EventHub, type EventName } from './event-hub.ts';

export type TriggerSource = 'ThisLocalAddin' | 'Unknown';

/** Turns what happens in the workbook into events of Office.js. Returns how to stop. */
export function tellWorkbookEvents(
  model: WorkbookModel,
  hub: EventHub,
  source: () => TriggerSource,
): () => void {
  let active = model.activeSheet.id;
  const tell = (
    name: EventName,
    sheetId: string,
    args: Readonly<Record<string, unknown>>,
  ): void => {
    const all = { worksheetId: sheetId, source: 'Local', triggerSource: source(), ...args };
    hub.emit({ name, target: sheetId, args: all });
    hub.emit({ name, target: WORKBOOK_TARGET, args: all });
  };
  const changed = ({ type, sheetId, area }: ModelChange): void => {
    tell('changed', sheetId, {
      changeType: type,
      address: formatArea(area),
      shiftDirection: 'None',
    });
  };
  const activated = (sheetId: string): void => {
    if (sheetId === active) return;
    tell('deactivated', active, {});
    active = sheetId;
    tell('activated', sheetId, {});
  };
  const stops = [
    model.onChange(changed),
    model.onView(({ type, sheetId }) => {
      activated(sheetId);
      if (type === 'Selected') {
        tell('selectionChanged', sheetId, { address: formatArea(model.selection.area) });
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
