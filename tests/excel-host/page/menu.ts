import { REQUIREMENT_CHOICES, requirementOf, type RequirementChoice } from './app-context.ts';
import { type DemoWorkbook, fetchDemoWorkbooks } from './demo-workbooks.ts';
import type { PageElements } from './page-elements.ts';
import type { PaneCommand } from './pane-frame.ts';
import type { Theme } from './start-options.ts';

/** What a person can ask of the workbench. */
export interface MenuActions {
  openDemo(demo: DemoWorkbook): Promise<void>;
  openFile(file: File): Promise<void>;
  save(): Promise<void>;
  changeTheme(theme: Theme): void;
  changeRequirement(requirement: RequirementChoice): Promise<void>;
  run(command: PaneCommand): void;
  reloadPane(): void;
}

const THEME_BUTTON = { light: '深色', dark: '浅色' } as const;

function demoItem(demo: DemoWorkbook, choose: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const description = document.createElement('small');
  button.type = 'button';
  button.textContent = demo.name;
  description.textContent = demo.description;
  button.append(description);
  button.addEventListener('click', choose);
  item.append(button);
  return item;
}

/** Connects the buttons of the page with what they do; whatever fails is said in the strip. */
export class Menu {
  readonly #elements: PageElements;
  readonly #actions: MenuActions;

  constructor(elements: PageElements, actions: MenuActions) {
    this.#elements = elements;
    this.#actions = actions;
    this.#connect();
  }

  showFileName(name: string): void {
    this.#elements.fileName.textContent = name;
  }

  showRequirement(requirement: RequirementChoice): void {
    this.#elements.requirement.value = requirement.id;
  }

  showTheme(theme: Theme): void {
    this.#elements.root.dataset['theme'] = theme;
    this.#elements.theme.textContent = THEME_BUTTON[theme];
  }

  notice(words: string): void {
    this.#elements.notice.textContent = words;
    this.#elements.notice.title = words;
  }

  #connect(): void {
    const {
      openDemo,
      openFile,
      fileInput,
      saveFile,
      theme,
      requirement,
      runSync,
      runSummary,
      reloadPane,
      root,
    } = this.#elements;
    for (const { id, label } of REQUIREMENT_CHOICES) requirement.add(new Option(label, id));
    openDemo.addEventListener('click', () => this.#try(() => this.#chooseDemo()));
    openFile.addEventListener('click', () => fileInput.click());
    fileInput.addEventListener('change', () => this.#try(() => this.#openChosen()));
    saveFile.addEventListener('click', () => this.#try(() => this.#actions.save()));
    theme.addEventListener('click', () =>
      this.#actions.changeTheme(root.dataset['theme'] === 'dark' ? 'light' : 'dark'),
    );
    requirement.addEventListener('change', () =>
      this.#try(() => this.#actions.changeRequirement(requirementOf(requirement.value))),
    );
    runSync.addEventListener('click', () => this.#actions.run('sync'));
    runSummary.addEventListener('click', () => this.#actions.run('summary'));
    reloadPane.addEventListener('click', () => this.#actions.reloadPane());
  }

  async #openChosen(): Promise<void> {
    const { fileInput } = this.#elements;
    const file = fileInput.files?.[0];
    // The same file must be choosable again.
    fileInput.value = '';
    if (file !== undefined) await this.#actions.openFile(file);
  }

  async #chooseDemo(): Promise<void> {
    const { demoDialog, demoList } = this.#elements;
    const demos = await fetchDemoWorkbooks();
    const items = demos.map((demo) =>
      demoItem(demo, () => {
        demoDialog.close();
        this.#try(() => this.#actions.openDemo(demo));
      }),
    );
    demoList.replaceChildren(...items);
    if (items.length === 0)
      demoList.textContent = '这台服务器没有演示工作簿。用 npm start -- --demo 启动后就有。';
    demoDialog.showModal();
  }

  #try(action: () => Promise<void>): void {
    this.notice('');
    action().catch((error: unknown) =>
      this.notice(error instanceof Error ? error.message : String(error)),
    );
  }
}
