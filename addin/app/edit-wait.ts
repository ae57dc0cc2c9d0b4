/** Whether Excel waits for a cell to be left: nothing can be read or written until the person presses Enter. */
export interface EditWait {
  readonly waiting: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface EditWaitSource extends EditWait {
  /** Told by the workbook's batches. */
  readonly set: (waiting: boolean) => void;
}

export function createEditWait(): EditWaitSource {
  const listeners = new Set<() => void>();
  // Several batches may wait at once; the banner goes when the last one has its answer.
  let waits = 0;
  return {
    waiting: () => waits > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(waiting) {
      waits = Math.max(0, waits + (waiting ? 1 : -1));
      for (const listener of listeners) listener();
    },
  };
}
