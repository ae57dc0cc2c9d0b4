import type { Session } from '../../shared/protocol/session.ts';
import type { Refusal } from '../sync/outcome.ts';
import type { Api, ChangePassword, SetUp, SignIn } from './api.ts';
import { nextSession, type SessionEvent, type SessionState } from './session-state.ts';
import type { TokenStore } from './token-store.ts';

/** Who is signed in, and the acts that change it; each answers null, or why it did not happen. */
export interface SessionStore {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server how things stand: at the start, and after «重试». */
  begin(): Promise<void>;
  signIn(input: SignIn): Promise<Refusal | null>;
  setUp(input: SetUp): Promise<Refusal | null>;
  changePassword(input: ChangePassword): Promise<Refusal | null>;
  /** Fetches plans and names anew, for instance after a plan was published. */
  refresh(): Promise<Refusal | null>;
  signOut(): Promise<void>;
  /** Nobody touched the pane for too long: signs out here and on the server, and says why. */
  leaveIdle(notice: string): Promise<void>;
  /** The server no longer knows this session. */
  lose(notice: string): void;
}

export interface SessionParts {
  readonly api: Api;
  readonly tokens: TokenStore;
}

export function createSessionStore({ api, tokens }: SessionParts): SessionStore {
  const listeners = new Set<() => void>();
  let state: SessionState = { kind: 'starting' };

  const step = (event: SessionEvent): void => {
    state = nextSession(state, event);
    for (const listener of listeners) listener();
  };
  const enter = (token: string, session: Session): null => {
    tokens.keep(token);
    step({ kind: 'entered', session });
    return null;
  };
  const refresh = async (): Promise<Refusal | null> => {
    const answer = await api.session();
    if (!answer.ok) return answer.refusal;
    step({ kind: 'entered', session: answer.value });
    return null;
  };
  const leave = (notice: string | null): void => {
    tokens.forget();
    step({ kind: 'left', notice });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async begin() {
      step({ kind: 'restarted' });
      if (tokens.current() !== null && (await refresh()) === null) return;
      // `api` has already called `lose` when the token was refused; only silence of the server is news here.
      const answer = await api.setupState();
      step(
        answer.ok
          ? { kind: 'answered-setup', ...answer.value }
          : { kind: 'failed', refusal: answer.refusal },
      );
    },
    async signIn(input) {
      const answer = await api.signIn(input);
      return answer.ok ? enter(answer.value.token, answer.value.session) : answer.refusal;
    },
    async setUp(input) {
      const answer = await api.setUp(input);
      return answer.ok ? enter(answer.value.token, answer.value.session) : answer.refusal;
    },
    async changePassword(input) {
      const answer = await api.changePassword(input);
      if (!answer.ok) return answer.refusal;
      step({ kind: 'entered', session: answer.value });
      return null;
    },
    refresh,
    async signOut() {
      // The local token is thrown away whatever the server answers: the next person at this PC counts.
      await api.signOut();
      leave(null);
    },
    async leaveIdle(notice) {
      // The screen goes at once; the token only after the server was told with it, unless somebody is here again.
      step({ kind: 'left', notice });
      await api.signOut();
      if (state.kind !== 'signed-in') tokens.forget();
    },
    lose(notice) {
      if (state.kind === 'signed-in') leave(notice);
      else tokens.forget();
    },
  };
}
