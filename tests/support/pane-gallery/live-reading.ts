import { noWorkbook } from '../../../addin/app/no-workbook.ts';
import type { Commands } from '../../../addin/sync/commands.ts';
import { readPlan } from '../../../addin/sync/read-plan.ts';
import { memoryStore } from '../memory-store.ts';
import { unaskedServer } from '../unasked-server.ts';
import { answered } from './sample-services.ts';
import * as town from './town-samples.ts';

const SHEET = 'sheet-1';

/** Headings that nobody could read by their words, nor by the one row below them. */
const LINES = [
  ['大湾镇2025年安全要事', '', '', '', ''],
  ['', '', '', '', ''],
  ['甲', '乙', '丙', '丁', '戊'],
  ['查软管', '逐户', '入冬前', '西岭村', '抓紧'],
];

const NOW = '2026-11-22T02:42:00.000Z';

/** The real reading of a sheet; the second and every further one is slow enough that a person could be quicker. */
export function liveReading(ms: number): Commands['readPlan'] {
  const map = <T>(of: (text: string) => T): T[][] => LINES.map((line) => line.map(of));
  const overview = { sheets: [], activeId: SHEET, settings: null };
  const grid = {
    ...{ sheetName: '二季度任务', row: 0, column: 0, merges: [] },
    ...{ values: map((text) => text), texts: map((text) => text) },
    ...{ formats: map(() => 'General'), formulas: map(() => false) },
  };
  const reading = { overview, sheetId: SHEET, sheetName: grid.sheetName, protected: false, grid };
  const deps = {
    book: {
      ...noWorkbook,
      read: () => Promise.resolve(reading),
      selection: () => Promise.resolve({ sheetId: SHEET, row: 2, column: 0, address: 'A3' }),
    },
    server: {
      ...unaskedServer,
      directory: () => answered(town.directory),
      readings: () => answered([]),
    },
    store: memoryStore(),
    now: () => new Date(NOW),
    newId: () => crypto.randomUUID(),
    sha256: (text: string) => Promise.resolve(text),
    wait: () => Promise.resolve(),
    random: () => 0,
  };
  return async (options) => {
    if (options?.settled !== undefined) await new Promise((done) => setTimeout(done, ms));
    return readPlan(deps, options);
  };
}
