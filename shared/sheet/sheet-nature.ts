import { readHeading } from './heading.ts';

/** Lists that look like a plan and are another thing. */
export type OtherNature = 'hazards' | 'figures';

/** What a ledger of hazards has a column for (domain/columns: 重大事故隐患台账). */
const HAZARD = /隐患|违法行为/u;
const RECTIFIED =
  /整改|治理|销号|验收|复查|督办|(?:发现|排查|检查)(?:日期|时间)|存在(?:的)?问题|问题描述|反馈问题|(?:单位|企业|场所)(?:名称|地址)|检查人|五落实/u;
const HAZARD_TITLE = /隐患(?!排查|整治行动)|问题.{0,6}(?:台账|清单|整改)|整改.{0,6}(?:台账|清单)/u;
const SURE = 4;

/** Headings of counts: 应排查, 已整改, 覆盖率, 数量. */
const FIGURE =
  /^(?:应|已|未|累计|新增|本[月季周年期]|上[月季周年期]).{1,10}$|(?:数|率|数量|总数|家次|人次|金额|占比|合计|次数|件数|起数)$/u;
const TASK = 0.9;
const UNITS = 0.55;

export interface NatureAsked {
  readonly headings: readonly string[];
  /** Name of the sheet and the lines above its header. */
  readonly titles: readonly string[];
  /** Stands below a list of tasks, which says already what units have to do. */
  readonly isBelow?: boolean;
}

function isTaskHeading(heading: string): boolean {
  const { meaning, confidence } = readHeading(heading);
  return confidence >= TASK && meaning === 'title' && !HAZARD.test(heading);
}

/** Whose column it is to put right what was found: then the town's units have something to do by a day. */
function namesUnits(heading: string): boolean {
  const { meaning, confidence } = readHeading(heading);
  return confidence >= UNITS && (meaning === 'responsible' || meaning === 'lead');
}

/**
 * What a table is by its headings, where it is no list of tasks; null where it may be one. What was found is a task where
 * a unit of the town is named for it, and else an entry about somebody's firm.
 */
export function natureOf({ headings, titles, isBelow = false }: NatureAsked): OtherNature | null {
  if (headings.some(isTaskHeading)) return null;
  const figures = headings.filter((heading) => FIGURE.test(heading)).length;
  if (figures >= 2 && figures * 2 >= headings.length) return 'figures';
  if (!isBelow && headings.some(namesUnits)) return null;
  const hazards = headings.filter((heading) => HAZARD.test(heading)).length;
  const rectified = headings.filter(
    (heading) => !HAZARD.test(heading) && RECTIFIED.test(heading),
  ).length;
  const titled = titles.some((title) => HAZARD_TITLE.test(title)) ? 2 : 0;
  return 2 * hazards + rectified + titled >= SURE ? 'hazards' : null;
}

const NAMES = {
  hazards: '隐患（问题）整改台账',
  figures: '数据统计表',
} as const satisfies Record<OtherNature, string>;

const REASONS = {
  hazards: '各行写的是隐患和整改，不是任务',
  figures: '大部分栏目是数量和比率',
} as const satisfies Record<OtherNature, string>;

export function nameNature(nature: OtherNature): string {
  return NAMES[nature];
}

export function sayNature(nature: OtherNature): string {
  return `这张表像是${NAMES[nature]}，不是重点任务清单：${REASONS[nature]}。下面只是按任务试着读的结果。确实要当作任务清单发布，请在“栏目”里选定哪一列是“重点任务”；否则请打开任务清单再识别。`;
}
