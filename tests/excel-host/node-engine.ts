import { createRequire } from 'node:module';
import type * as NodePreset from '@univerjs/preset-sheets-node-core';
import type * as Presets from '@univerjs/presets';
import type { IWorkbookData } from '@univerjs/presets';
import type { Engine } from './model/engine.ts';
import { NEW_SHEET } from './model/workbook-model.ts';

/** Univer's ESM builds do not load in Node: its CommonJS builds do. */
const require = createRequire(import.meta.url);
const presets = require('@univerjs/presets') as typeof Presets; // the declared types of that very package
const nodePreset = require('@univerjs/preset-sheets-node-core') as typeof NodePreset; // likewise

export type WorkbookSnapshot = Partial<IWorkbookData>;

/** A new workbook of Chinese Excel: one empty sheet. */
export const EMPTY_WORKBOOK: WorkbookSnapshot = {
  id: 'workbook',
  name: '工作簿1.xlsx',
  sheetOrder: ['sheet-1'],
  sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', ...NEW_SHEET } },
};

export interface NodeEngine extends Engine {
  dispose(): void;
}

/** Univer without a screen, holding one workbook. */
export function createNodeEngine(snapshot: WorkbookSnapshot): NodeEngine {
  const { LocaleType, LogLevel, createUniver, numfmt } = presets;
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.ERROR,
    presets: [nodePreset.UniverSheetsNodeCorePreset()],
  });
  return {
    univer: univerAPI,
    // Univer works on the very object it is given.
    workbook: univerAPI.createWorkbook(structuredClone(snapshot)),
    formatNumber: (pattern, value) => numfmt.format(pattern, value, { locale: 'zh-CN' }),
    dispose: () => {
      univer.dispose();
    },
  };
}
