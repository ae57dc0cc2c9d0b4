import { describe, expect, it, vi } from 'vitest';
import { IDLE_MS, watchIdle } from '../../../../addin/app/idle-watch.ts';

function watched() {
  const target = new EventTarget();
  const onIdle = vi.fn();
  const clock = { ms: 0, tick: (): void => undefined, stopped: false };
  const guard = watchIdle({
    target,
    now: () => clock.ms,
    every: (_, tick) => {
      clock.tick = tick;
      return () => {
        clock.stopped = true;
      };
    },
    onIdle,
  });
  const pass = (ms: number): void => {
    clock.ms += ms;
    clock.tick();
  };
  return { target, onIdle, clock, guard, pass };
}

describe('a pane nobody touches', () => {
  it('is idle after half an hour, also when the PC slept through it', () => {
    const { onIdle, pass } = watched();

    pass(IDLE_MS - 1);
    expect(onIdle).not.toHaveBeenCalled();
    pass(8 * IDLE_MS);
    expect(onIdle).toHaveBeenCalledOnce();
  });

  it.each(['keydown', 'pointerdown', 'focusin'])('is not idle after «%s»', (sign) => {
    const { target, onIdle, pass } = watched();
    pass(IDLE_MS - 1);
    target.dispatchEvent(new Event(sign));
    pass(IDLE_MS - 1);

    expect(onIdle).not.toHaveBeenCalled();
  });

  it('counts typing in the sheet as a sign of life', () => {
    const { guard, onIdle, pass } = watched();
    pass(IDLE_MS - 1);
    guard.touch();
    pass(IDLE_MS - 1);

    expect(onIdle).not.toHaveBeenCalled();
  });

  it('stops watching when told to', () => {
    const { guard, clock } = watched();
    guard.stop();

    expect(clock.stopped).toBe(true);
  });
});
