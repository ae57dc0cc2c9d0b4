import { describe, expect, it } from 'vitest';
import { nextRun, type RunEvent, type RunState } from '../../../../addin/ui/run-state.ts';
import { createWorkGate } from '../../../../addin/ui/work-gate.ts';

const follow = (events: readonly RunEvent<string>[]): RunState<string> =>
  events.reduce<RunState<string>>(nextRun, { kind: 'idle' });

const progress = { words: '正在同步…', done: 1, total: 2 };

describe('one long job', () => {
  it('shows progress only while it runs', () => {
    expect(follow([{ kind: 'started' }, { kind: 'progressed', progress }])).toEqual({
      kind: 'running',
      progress,
      cancelling: false,
    });
    expect(follow([{ kind: 'progressed', progress }])).toEqual({ kind: 'idle' });
  });

  it('still runs while it is being cancelled, until its own outcome comes', () => {
    const cancelling = follow([{ kind: 'started' }, { kind: 'cancelled' }]);

    expect(cancelling).toMatchObject({ kind: 'running', cancelling: true });
    expect(nextRun(cancelling, { kind: 'ended', outcome: 'done' })).toEqual({
      kind: 'ended',
      outcome: 'done',
    });
  });

  it('is not put away while it runs', () => {
    expect(follow([{ kind: 'started' }, { kind: 'cleared' }])).toMatchObject({ kind: 'running' });
    expect(follow([{ kind: 'started' }, { kind: 'broke' }, { kind: 'cleared' }])).toEqual({
      kind: 'idle',
    });
  });
});

describe('the gate', () => {
  it('lets one job in at a time and says which', () => {
    const gate = createWorkGate();
    const leave = gate.enter('正在同步…');

    expect(gate.current()).toBe('正在同步…');
    expect(gate.enter('正在汇总…')).toBeNull();
    leave?.();
    expect(gate.current()).toBeNull();
    expect(gate.enter('正在汇总…')).not.toBeNull();
  });
});
