/** The screens that exist; hash routing, because Office.js removes the history API. */
export const SCREENS = ['sync', 'publish', 'reports', 'summary', 'settings'] as const;

export type Screen = (typeof SCREENS)[number];

export interface Route {
  /** null: the first screen of this person's role. */
  readonly screen: Screen | null;
  /** True when a ribbon button asked to begin at once. */
  readonly run: boolean;
}

const isScreen = (word: string): word is Screen => SCREENS.some((screen) => screen === word);

/**
 * Reads «#/sync?run=1»; without a hash, «?go=summary» of the page's own address, which is what the ribbon's buttons
 * open (the manifest keeps to addresses without a hash, since hosts append parameters of their own).
 */
export function parseRoute(hash: string, search: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?');
  if (isScreen(path)) return { screen: path, run: new URLSearchParams(query).get('run') === '1' };
  const go = new URLSearchParams(search).get('go') ?? '';
  return isScreen(go) ? { screen: go, run: true } : { screen: null, run: false };
}

export const hashOf = (screen: Screen): string => `#/${screen}`;
