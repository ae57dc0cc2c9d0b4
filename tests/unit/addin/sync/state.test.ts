import { describe, expect, it } from 'vitest';
import type { SyncOutcome } from '../../../../addin/sync/outcome.ts';
import {
  INITIAL_SYNC,
  nextSync,
  type SyncEvent,
  type SyncState,
} from '../../../../addin/sync/state.ts';

const progress = { words: '正在读取…', done: 0, total: 4 };
const refused: SyncOutcome = { kind: 'refused', code: 'OFFLINE', sentence: '连不上', problems: [] };

function after(...events: readonly SyncEvent[]): SyncState {
  return events.reduce(nextSync, INITIAL_SYNC);
}

describe('the state of a sync', () => {
  it('runs, shows progress and ends', () => {
    expect(after({ type: 'started' }, { type: 'progressed', progress })).toEqual({
      kind: 'running',
      progress,
      waitingForEdit: false,
    });
    expect(after({ type: 'started' }, { type: 'ended', outcome: refused })).toEqual({
      kind: 'refused',
      refusal: refused,
    });
  });

  it('does not start twice', () => {
    const running = after({ type: 'started' }, { type: 'progressed', progress });
    expect(nextSync(running, { type: 'started' })).toBe(running);
  });

  it('shows and clears the wait for a cell edit by itself', () => {
    const waiting = after({ type: 'started' }, { type: 'edit-waiting', waiting: true });
    expect(waiting).toMatchObject({ waitingForEdit: true });
    expect(nextSync(waiting, { type: 'edit-waiting', waiting: false })).toMatchObject({
      waitingForEdit: false,
    });
  });

  it('ignores progress that comes after the end', () => {
    const ended = after({ type: 'started' }, { type: 'ended', outcome: refused });
    expect(nextSync(ended, { type: 'progressed', progress })).toBe(ended);
  });

  it('gives the button back when a refusal is dismissed', () => {
    const ended = after({ type: 'started' }, { type: 'ended', outcome: refused });
    expect(nextSync(ended, { type: 'dismissed' })).toEqual({ kind: 'idle', last: null });
  });
});
