/**
 * The session token: in memory, and in sessionStorage so that a reload of the pane keeps it. Never in localStorage,
 * never in the file (SEC-37, SEC-73).
 */
export interface TokenStore {
  readonly current: () => string | null;
  keep(token: string): void;
  forget(): void;
}

export interface TokenPlace {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** `Office.context.partitionKey`, or ''. */
  readonly partitionKey: string;
}

export function createTokenStore({ storage, partitionKey }: TokenPlace): TokenStore {
  const key = `${partitionKey}qingdantong.token`;
  let token = storage.getItem(key);
  return {
    current: () => token,
    keep(next) {
      token = next;
      storage.setItem(key, next);
    },
    forget() {
      token = null;
      storage.removeItem(key);
    },
  };
}
