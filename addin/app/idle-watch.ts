/** A shared village PC must not stay signed in (SEC-28, SEC-78). */
export const IDLE_MS = 30 * 60_000;

export interface IdleWatch {
  readonly target: EventTarget;
  readonly now: () => number;
  /** Calls back every `ms`; returns how to stop. */
  readonly every: (ms: number, tick: () => void) => () => void;
  readonly onIdle: () => void;
}

export interface IdleGuard {
  /** A sign of life that the page itself does not see, such as typing in the sheet. */
  readonly touch: () => void;
  stop(): void;
}

const CHECK_MS = 30_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'focusin'] as const;

/**
 * Tells when nobody has touched the pane for half an hour. The clock is read instead of one long timer: a sleeping PC
 * stops timers, and waking up must count as idle.
 */
export function watchIdle({ target, now, every, onIdle }: IdleWatch): IdleGuard {
  let touched = now();
  const touch = (): void => {
    touched = now();
  };
  for (const sign of SIGNS_OF_LIFE) target.addEventListener(sign, touch, { passive: true });
  const stop = every(CHECK_MS, () => {
    if (now() - touched >= IDLE_MS) onIdle();
  });
  return {
    touch,
    stop() {
      stop();
      for (const sign of SIGNS_OF_LIFE) target.removeEventListener(sign, touch);
    },
  };
}
