import { chase } from '../domain/chase.ts';
import type { Deps } from '../domain/deps.ts';

const EVERY_MS = 60_000;

/**
 * Runs the reporting calendar at the start and every minute, one run after another. A run that fails is written down and
 * tried again with the next: what it left undone is still due then. Returns what stops it and waits for the last run.
 */
export function startCalendar(deps: Deps): () => Promise<void> {
  let running = run(deps);
  const timer = setInterval(() => {
    running = running.then(() => run(deps));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function run(deps: Deps): Promise<void> {
  try {
    await chase(deps);
  } catch (error) {
    deps.log.error({ event: 'calendar-failed', reason: String(error) }, 'calendar');
  }
}
