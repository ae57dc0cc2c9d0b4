import type { NodeHost } from '../excel-host/node-host.ts';

/** Counts the `context.sync` calls of an act: the library's own freeing of references afterwards is not one. */
export async function countSyncs(host: NodeHost, act: () => Promise<unknown>): Promise<number> {
  const { faults } = host;
  const process = faults.process.bind(faults);
  let syncs = 0;
  faults.process = (processor, batch, flags) => {
    const isUpkeep = batch.Actions.every(
      (action) =>
        'Name' in action &&
        ['', '_RemoveReference'].includes(action.Name) &&
        !('QueryInfo' in action),
    );
    if (!isUpkeep) syncs += 1;
    return process(processor, batch, flags);
  };
  try {
    await act();
  } finally {
    faults.process = process;
  }
  return syncs;
}
