import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../../addin/app/api.ts';
import { createSessionStore } from '../../../../addin/app/session-store.ts';
import { createTokenStore } from '../../../../addin/app/token-store.ts';
import type { Refusal } from '../../../../addin/sync/outcome.ts';
import { session as sampleSession } from '../../../support/pane-gallery/town-samples.ts';

const session = sampleSession({ role: 'filler' });

const refused = (code: Refusal['code']): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { kind: 'refused', code, sentence: `sentence of ${code}`, problems: [] },
});

function memory(token?: string) {
  const held = new Map<string, string>();
  if (token !== undefined) held.set('p/qingdantong.token', token);
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

function pane(calls: Partial<Api>, token?: string) {
  const storage = memory(token);
  const tokens = createTokenStore({ storage, partitionKey: 'p/' });
  const unexpected = () => Promise.reject(new Error('not expected in this test'));
  const api = new Proxy(calls, {
    get: (target, name): unknown => Reflect.get(target, name) ?? unexpected,
  });
  return { storage, tokens, store: createSessionStore({ api: api as Api, tokens }) };
}

describe('the session of a pane', () => {
  it('asks for set-up where the server is new', async () => {
    const { store } = pane({
      setupState: () => Promise.resolve({ ok: true, value: { needed: true, townName: null } }),
    });

    await store.begin();

    expect(store.state()).toEqual({ kind: 'setup-needed' });
  });

  it('goes on with the kept token after a reload', async () => {
    const { store } = pane(
      { session: () => Promise.resolve({ ok: true, value: session }) },
      'kept',
    );

    await store.begin();

    expect(store.state()).toEqual({ kind: 'signed-in', session });
  });

  it('asks to sign in again when the kept token is refused', async () => {
    const { store, storage } = pane(
      {
        session: () => {
          // What server-api does with such an answer.
          store.lose('登录已过期。');
          return Promise.resolve(refused('SESSION_EXPIRED'));
        },
        setupState: () =>
          Promise.resolve({ ok: true, value: { needed: false, townName: '大湾镇' } }),
      },
      'old',
    );

    await store.begin();

    expect(store.state()).toEqual({ kind: 'signed-out', notice: null, townName: '大湾镇' });
    expect(storage.held.size).toBe(0);
  });

  it('says why the server cannot be reached', async () => {
    const { store } = pane({ setupState: () => Promise.resolve(refused('OFFLINE')) });

    await store.begin();

    expect(store.state()).toEqual({ kind: 'unreachable', sentence: 'sentence of OFFLINE' });
  });

  it('keeps the token under the key of its partition, and only the token', async () => {
    const { store, storage } = pane({
      signIn: () => Promise.resolve({ ok: true, value: { token: 'fresh', session } }),
    });

    expect(await store.signIn({ login: 'a', password: 'b' })).toBeNull();

    expect([...storage.held]).toEqual([['p/qingdantong.token', 'fresh']]);
    expect(store.state().kind).toBe('signed-in');
  });

  it('stays where it is after a refused sign-in, and hands the refusal on', async () => {
    const { store, storage } = pane({ signIn: () => Promise.resolve(refused('SIGN_IN_FAILED')) });

    const refusal = await store.signIn({ login: 'a', password: 'b' });

    expect(refusal?.code).toBe('SIGN_IN_FAILED');
    expect(store.state().kind).toBe('starting');
    expect(storage.held.size).toBe(0);
  });

  it('throws the token away at sign-out even when the server does not answer', async () => {
    const { store, storage } = pane(
      {
        session: () => Promise.resolve({ ok: true, value: session }),
        signOut: () => Promise.resolve(refused('OFFLINE')),
      },
      'kept',
    );
    await store.begin();

    await store.signOut();

    expect(store.state()).toEqual({ kind: 'signed-out', notice: null, townName: '大湾镇' });
    expect(storage.held.size).toBe(0);
  });

  it('says why after idleness, and signs out on the server too', async () => {
    const signOut = vi.fn<Api['signOut']>(() => Promise.resolve({ ok: true, value: undefined }));
    const { store, storage } = pane(
      { session: () => Promise.resolve({ ok: true, value: session }), signOut },
      'kept',
    );
    await store.begin();

    const told = store.leaveIdle('没有操作');

    expect(store.state()).toMatchObject({ kind: 'signed-out', notice: '没有操作' });
    await told;
    expect(signOut).toHaveBeenCalledOnce();
    expect(storage.held.size).toBe(0);
  });

  it('tells its listeners of every step until they leave', async () => {
    const { store } = pane({ setupState: () => Promise.resolve(refused('OFFLINE')) });
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    await store.begin();
    leave();
    await store.begin();

    expect(listener).toHaveBeenCalledTimes(2);
  });
});
