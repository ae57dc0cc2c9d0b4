import type { Clock } from '../lib/clock.ts';

const WINDOW_MS = 60_000;
/** Beyond this many callers at once the oldest windows are forgotten: memory has an end too. */
const MAX_CALLERS = 20_000;

interface Window {
  readonly since: number;
  readonly calls: number;
}

/** Counts calls of a caller within a minute. `take` says whether so many more may still be made. */
export interface CallLimiter {
  readonly take: (caller: string, calls: number) => boolean;
}

export function createCallLimiter(clock: Clock, perMinute: number): CallLimiter {
  const windows = new Map<string, Window>();
  return {
    take: (caller, calls) => {
      const now = clock.now().getTime();
      const present = windows.get(caller);
      const fresh = !present || now - present.since >= WINDOW_MS;
      const window = fresh ? { since: now, calls } : { ...present, calls: present.calls + calls };
      // Deleted first, so that the map's order is that of the last call.
      windows.delete(caller);
      windows.set(caller, window);
      if (windows.size > MAX_CALLERS) forgetOldest(windows);
      return window.calls <= perMinute;
    },
  };
}

function forgetOldest(windows: Map<string, Window>): void {
  const [oldest] = windows.keys();
  if (oldest !== undefined) windows.delete(oldest);
}
