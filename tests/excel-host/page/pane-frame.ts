/** Routes a ribbon button opens the pane with; the pane runs them by itself. */
export const PANE_COMMANDS = { sync: '#/sync?run=1', summary: '#/summary?run=1' } as const;

export type PaneCommand = keyof typeof PANE_COMMANDS;

export interface PaneAddress {
  /** Path on this very origin: the library trusts a host only on the pane's own host name. */
  readonly path: string;
  readonly theme: 'light' | 'dark';
  /** '' for the pane's first screen. */
  readonly hash: string;
}

/** One life of a pane: a new document, another theme or another Excel starts a new one. */
export interface PaneSession {
  readonly appId: string;
  readonly conversationId: string;
}

function hostInfo(session: PaneSession): string {
  return `Excel$Web$16.01$zh-CN$${session.appId}$$$0`;
}

function xdmInfo(session: PaneSession, origin: string): string {
  return `${session.conversationId}$${session.appId}$${origin}`;
}

/** The address of a pane as Excel on the web writes it; `_xdm_Info` stands last. */
export function paneUrl(options: {
  readonly address: PaneAddress;
  readonly session: PaneSession;
  readonly origin: string;
}): string {
  const { address, session, origin } = options;
  const separator = address.path.includes('?') ? '&' : '?';
  const query = `${separator}_host_Info=${hostInfo(session)}&theme=${address.theme}`;
  const fragment = `${address.hash === '' ? '#' : address.hash}&_serializer_version=1&_xdm_Info=${xdmInfo(session, origin)}`;
  return `${origin}${address.path}${query}${fragment}`;
}

/** The iframe's name: from it the library finds its host again after the pane changed its own hash and was reloaded. */
export function paneWindowName(session: PaneSession, origin: string): string {
  return JSON.stringify({
    baseFrameName: `pane-${session.appId}`,
    hostInfo: hostInfo(session),
    xdmInfo: xdmInfo(session, origin),
    serializerVersion: '1',
  });
}

/** The pane's iframe in the page. */
export class PaneFrame {
  readonly #holder: HTMLElement;
  readonly #origin: string;
  #frame: HTMLIFrameElement | null = null;

  constructor(holder: HTMLElement, origin: string) {
    this.#holder = holder;
    this.#origin = origin;
  }

  get window(): Window | null {
    return this.#frame?.contentWindow ?? null;
  }

  /** Width and height of the pane in CSS pixels. */
  get size(): { readonly width: number; readonly height: number } {
    return { width: this.#holder.clientWidth, height: this.#holder.clientHeight };
  }

  /** Replaces the pane: an iframe is never re-used, its name must be set before it loads. */
  load(address: PaneAddress, session: PaneSession): void {
    const frame = this.#holder.ownerDocument.createElement('iframe');
    frame.title = '清单通任务窗格';
    frame.name = paneWindowName(session, this.#origin);
    frame.src = paneUrl({ address, session, origin: this.#origin });
    this.#frame = frame;
    this.#holder.replaceChildren(frame);
  }

  /** Sends the pane to a route without reloading it; a second click on the same button is told all the same. */
  goTo(hash: string): void {
    const pane = this.window;
    if (pane === null) return;
    if (pane.location.hash === hash) pane.dispatchEvent(new Event('hashchange'));
    else pane.location.hash = hash;
  }
}
