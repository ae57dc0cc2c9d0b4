import type { Session } from '../../shared/protocol/session.ts';
import type { Refusal } from '../sync/outcome.ts';

/** Where this pane stands with the server: exactly one of these. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly sentence: string }
  | { readonly kind: 'setup-needed' }
  | {
      readonly kind: 'signed-out';
      readonly notice: string | null;
      readonly townName: string | null;
    }
  | { readonly kind: 'signed-in'; readonly session: Session };

export type SessionEvent =
  | { readonly kind: 'restarted' }
  | { readonly kind: 'answered-setup'; readonly needed: boolean; readonly townName: string | null }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'entered'; readonly session: Session }
  | { readonly kind: 'left'; readonly notice: string | null };

/** Failures after which the token is worth nothing. */
const ENDED = ['SESSION_MISSING', 'SESSION_EXPIRED', 'ACCOUNT_DISABLED'] as const;

export const endsSession = (code: string): boolean => ENDED.some((ended) => ended === code);

export function nextSession(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'restarted':
      return { kind: 'starting' };
    case 'answered-setup':
      return event.needed
        ? { kind: 'setup-needed' }
        : { kind: 'signed-out', notice: null, townName: event.townName };
    case 'failed':
      return { kind: 'unreachable', sentence: event.refusal.sentence };
    case 'entered':
      return { kind: 'signed-in', session: event.session };
    case 'left':
      return {
        kind: 'signed-out',
        notice: event.notice,
        townName: state.kind === 'signed-in' ? state.session.town.name : null,
      };
  }
}
