/** Takes turns: at most `active` at once, at most `waiting` behind them. */
export interface ReadingQueue {
  /** Runs the work when its turn comes; null at once when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T> | null;
}

export interface QueueLimits {
  readonly active: number;
  readonly waiting: number;
}

export function readingQueue({ active, waiting }: QueueLimits): ReadingQueue {
  const line: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      if (running < active) {
        running += 1;
        resolve();
      } else line.push(resolve);
    });

  const done = () => {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    run(work) {
      if (running >= active && line.length >= waiting) return null;
      return turn().then(work).finally(done);
    },
  };
}
