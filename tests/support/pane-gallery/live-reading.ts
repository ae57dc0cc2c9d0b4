import { noWorkbook } from '../../../addin/app/no-workbook.ts';
import type { Commands } from '../../../addin/sync/commands.ts';
import { readPlan } from '../../../addin/sync/read-plan.ts';
import { memoryStore } from '../memory-store.ts';
import { unaskedServer } from '../unasked-server.ts';
import { answered } from './sample-services.ts';
import * as town from './town-samples.ts';

type Lines = readonly (readonly string[])[];

const SHEET = 'sheet-1';

/** Headings that nobody could read by their words, nor by the one row below them. */
const LINES = [
  ['大湾镇2025年安全要事', '', '', '', ''],
  ['', '', '', '', ''],
  ['甲', '乙', '丙', '丁', '戊'],
  ['查软管', '逐户', '入冬前', '西岭村', '抓紧'],
];

/** A list whose second table speaks in an order and in words of its own. */
export const TWO_TABLES = [
  ['大湾镇2025年安全要事', '', '', ''],
  ['序号', '重点任务', '完成时间', '责任单位'],
  ['1', '查燃气软管', '2025年6月底前', '西岭村'],
  ['2', '修消防栓', '2025年底前', '西岭村'],
  ['合计', '2 项', '', ''],
  ['', '', '', ''],
  ['哪个办', '办结安排', '办啥事', '说明'],
  ['西岭村', '2025年3月底前', '清理占道杂物', '先易后难'],
  ['西岭村', '2025年9月底前', '加装路灯', '按图施工'],
];

/** A list without a table. */
export const TEXT_LIST = [
  ['大湾镇冬季安全任务清单'],
  ['1. 逐户检查燃气软管，登记在册。'],
  ['责任单位：西岭村'],
  ['完成时限：2025年6月底前'],
  ['2. 检修村道路灯。'],
  ['责任单位：西岭村'],
  ['完成时限：2025年底前'],
];

const NOW = '2026-11-22T02:42:00.000Z';

/** The real reading of a sheet; the second and every further one is slow enough that a person could be quicker. */
export function liveReading(ms: number, lines: Lines = LINES): Commands['readPlan'] {
  const map = <T>(of: (text: string) => T): T[][] => lines.map((line) => line.map(of));
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
      people: () => answered({ names: [], runs: [] }),
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
