import type { FUniver, IWorkbookData } from '@univerjs/presets';
import { openXlsx } from '../xlsx/open.ts';
import { placeFile } from '../xlsx/place.ts';
import { saveXlsx } from '../xlsx/save.ts';
import { appContext, type RequirementChoice } from './app-context.ts';
import { fetchWorkbook } from './demo-workbooks.ts';
import { downloadXlsx } from './download.ts';
import { emptyWorkbook } from './empty-workbook.ts';
import { fitRows } from './fit-rows.ts';
import { Menu } from './menu.ts';
import { hostOf, type OpenHost } from './open-host.ts';
import { pageElements, type PageElements } from './page-elements.ts';
import { PANE_COMMANDS, PaneFrame, type PaneSession } from './pane-frame.ts';
import { PostMessageTransport } from './post-message-transport.ts';
import { createSheetView, whenRendered } from './sheet-view.ts';
import { readStartOptions, type StartOptions, type Theme } from './start-options.ts';
import { listenToTyping } from './typing.ts';
import type { Workbench } from './workbench-api.ts';

/** The page: one visible workbook, one host that serves it, one pane that talks to that host. */
class WorkbenchPage implements Workbench {
  readonly ready: Promise<void>;
  readonly #univer: FUniver;
  readonly #menu: Menu;
  readonly #pane: PaneFrame;
  readonly #transport: PostMessageTransport;
  readonly #panePath: string;
  #host: OpenHost;
  #requirement: RequirementChoice;
  #theme: Theme;
  #session: PaneSession;

  constructor(elements: PageElements, options: StartOptions) {
    this.#panePath = options.panePath;
    this.#requirement = options.requirement;
    this.#theme = options.theme;
    this.#session = newSession();
    this.#univer = createSheetView(elements.sheet);
    this.#host = this.#show(emptyWorkbook(crypto.randomUUID()));
    this.#pane = new PaneFrame(elements.pane, location.origin);
    this.#transport = new PostMessageTransport(window, {
      paneWindow: () => this.#pane.window,
      origin: location.origin,
      conversationId: () => this.#session.conversationId,
      appContext: () => this.#appContext(),
      host: () => this.#host,
      onRefused: (what) => this.#menu.notice(`窗格的请求没有执行：${what}`),
    });
    this.#menu = new Menu(elements, {
      openDemo: async ({ file, name }) => this.openXlsx(await fetchWorkbook(file), `${name}.xlsx`),
      openFile: async (file) => this.openXlsx(new Uint8Array(await file.arrayBuffer()), file.name),
      save: async () => downloadXlsx(await this.saveXlsx(), this.#fileName()),
      changeTheme: (theme) => this.#changeTheme(theme),
      changeRequirement: (requirement) => this.#changeRequirement(requirement),
      run: (command) => this.#pane.goTo(PANE_COMMANDS[command]),
      reloadPane: () => this.#loadPane(),
    });
    this.#menu.showRequirement(this.#requirement);
    listenToTyping(this.#univer, {
      host: () => this.#host,
      onRefused: (words) => this.#menu.notice(words),
    });
    this.ready = this.#start(options.open);
  }

  get host(): OpenHost {
    return this.#host;
  }

  async openXlsx(bytes: Uint8Array, name = '工作簿.xlsx'): Promise<void> {
    const file = await openXlsx(bytes, { id: crypto.randomUUID(), name });
    this.#close();
    this.#host = this.#show(file.snapshot);
    placeFile(this.#host.model, file);
    for (const sheet of this.#host.model.sheets()) fitRows(sheet);
    this.#host.refresh();
    this.#menu.showFileName(name);
    if (file.notCarried.length > 0) this.#menu.notice(`没有载入：${file.notCarried.join('、')}。`);
    this.#loadPane();
  }

  saveXlsx(): Promise<Uint8Array> {
    return saveXlsx(this.#host.model);
  }

  async #start(open: string | null): Promise<void> {
    this.#menu.showFileName(this.#fileName());
    this.#changeTheme(this.#theme);
    await whenRendered(this.#univer);
    if (open === null) return;
    await this.openXlsx(await fetchWorkbook(open), open.split('/').at(-1));
  }

  #fileName(): string {
    return this.#host.model.engine.workbook.getName();
  }

  #show(data: Partial<IWorkbookData>): OpenHost {
    const workbook = this.#univer.createWorkbook(data);
    return hostOf(workbook, { univer: this.#univer, requirementSet: this.#requirement.excelApi });
  }

  #close(): void {
    const id = this.#host.model.engine.workbook.getId();
    this.#host.dispose();
    this.#univer.disposeUnit(id);
  }

  #changeTheme(theme: Theme): void {
    this.#theme = theme;
    this.#menu.showTheme(theme);
    this.#univer.toggleDarkMode(theme === 'dark');
    this.#loadPane();
  }

  /** Another Excel over the same workbook: the file goes through .xlsx, as it would on another machine. */
  async #changeRequirement(requirement: RequirementChoice): Promise<void> {
    const bytes = await this.saveXlsx();
    this.#requirement = requirement;
    await this.openXlsx(bytes, this.#fileName());
  }

  #loadPane(): void {
    this.#session = newSession();
    this.#transport.restart();
    this.#pane.load({ path: this.#panePath, theme: this.#theme, hash: '' }, this.#session);
  }

  #appContext() {
    return appContext({
      appId: this.#session.appId,
      documentUrl: `${location.origin}/workbench/${encodeURIComponent(this.#fileName())}`,
      requirement: this.#requirement,
      pane: this.#pane.size,
    });
  }
}

function newSession(): PaneSession {
  return { appId: crypto.randomUUID(), conversationId: crypto.randomUUID() };
}

window.workbench = new WorkbenchPage(pageElements(), readStartOptions(location.search));
window.workbench.ready.catch((error: unknown) => {
  const notice = document.getElementById('notice');
  if (notice !== null) notice.textContent = error instanceof Error ? error.message : String(error);
});
