/** A workbook has one writer: while one long job runs, no second one starts from another screen. */
export interface WorkGate {
  /** What is running, in words («正在同步»), or null. */
  readonly current: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes the gate; null when it is taken, else how to give it back. */
  enter(name: string): (() => void) | null;
}

export function createWorkGate(): WorkGate {
  const listeners = new Set<() => void>();
  let running: string | null = null;
  const set = (next: string | null): void => {
    running = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => running,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter(name) {
      if (running !== null) return null;
      set(name);
      return () => {
        set(null);
      };
    },
  };
}
