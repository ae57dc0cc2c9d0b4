import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/presets/preset-sheets-filter';
import filterWords from '@univerjs/presets/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/presets/preset-sheets-sort';
import sortWords from '@univerjs/presets/preset-sheets-sort/locales/zh-CN';
import { createUniver, type FUniver, LocaleType, mergeLocales } from '@univerjs/presets';

/** Univer shows these while it calculates and ships no words for them. */
const MISSING_WORDS = {
  'sheets-formula': {
    progress: {
      analyzing: '正在分析…',
      'array-analysis': '正在分析…',
      calculating: '正在计算…',
      'array-calculation': '正在计算…',
      done: '计算完成',
    },
  },
};

/** The visible spreadsheet: toolbar, formula bar, tabs, in Chinese. */
export function createSheetView(container: HTMLElement): FUniver {
  const { univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        filterWords,
        sortWords,
        MISSING_WORDS,
      ),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: 'simple',
        // Titles of town lists are merged over the columns, and must not be cut.
        sheets: { autoHeightForMergedCells: true },
      }),
      UniverSheetsFilterPreset(),
      UniverSheetsSortPreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset(),
    ],
  });
  return univerAPI;
}

/** Resolves when the sheet has been drawn (Univer's lifecycle «Rendered» and after). */
export function whenRendered(univer: FUniver): Promise<void> {
  if (univer.getCurrentLifecycleStage() >= univer.Enum.LifecycleStages.Rendered)
    return Promise.resolve();
  return new Promise((resolve) => {
    const subscription = univer.addEvent(univer.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < univer.Enum.LifecycleStages.Rendered) return;
      subscription.dispose();
      resolve();
    });
  });
}
