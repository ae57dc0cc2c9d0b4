function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}.`);
  return found;
}

/** The elements of index.html that the workbench works with. */
export function pageElements() {
  return {
    root: document.documentElement,
    openDemo: byId('open-demo', HTMLButtonElement),
    openFile: byId('open-file', HTMLButtonElement),
    saveFile: byId('save-file', HTMLButtonElement),
    fileInput: byId('file-input', HTMLInputElement),
    fileName: byId('file-name', HTMLElement),
    requirement: byId('requirement', HTMLSelectElement),
    theme: byId('theme', HTMLButtonElement),
    runSync: byId('run-sync', HTMLButtonElement),
    runSummary: byId('run-summary', HTMLButtonElement),
    notice: byId('notice', HTMLElement),
    sheet: byId('sheet', HTMLElement),
    pane: byId('pane', HTMLElement),
    reloadPane: byId('reload-pane', HTMLButtonElement),
    demoDialog: byId('demo-dialog', HTMLDialogElement),
    demoList: byId('demo-list', HTMLUListElement),
  } as const;
}

export type PageElements = ReturnType<typeof pageElements>;
