/** An invented town of eight departments and twenty villages with a plan in our own words; nothing of it is anybody's. */
export const DEPARTMENTS = [
  '应急办',
  '经发办',
  '规建办',
  '农服中心',
  '文服中心',
  '民社办',
  '执法大队',
  '市场监管所',
] as const;

export const VILLAGES = [
  ...['东岭村', '西岭村', '南坪村', '北坪村', '上湾村', '下湾村', '大坝村', '小坝村', '前山村'],
  ...['后山村', '新桥村', '老桥村', '双溪村', '三溪村', '高田村', '低田村', '红岩村', '白岩村'],
  ...['合心村', '兴旺村'],
] as const;

/** What 合心村 and 兴旺村 become in the summer. */
export const MERGED = '合兴社区';

export interface TownTask {
  readonly number: string;
  readonly action: string;
  readonly title: string;
  readonly deadline: string;
  readonly lead: string;
  readonly responsible: string;
}

const ALL_VILLAGES = '各村（社区）';
const ACTIONS = [
  '一、把隐患找出来行动',
  '二、把设施修起来行动',
  '三、把规矩立起来行动',
  '四、把人员练起来行动',
] as const;

type Line = readonly [title: string, deadline: string, lead: string, responsible: string];

const LINES: readonly Line[] = [
  ['逐户查一遍用电用气', '2024年6月底前', '应急办', ALL_VILLAGES],
  ['建好小作坊台账', '2024年9月底前', '经发办', '经发办'],
  ['汛期山塘有人守', '长期坚持', '应急办', ALL_VILLAGES],
  ['每年修一遍村道护栏', '每年', '规建办', ALL_VILLAGES],
  ['换完老旧沼气设施', '2024年', '农服中心', '农服中心'],
  ['文化站添足灭火器', '2024年3月底前', '文服中心', '民社办'],
  ['集市占道天天巡', '长期坚持', '执法大队', '市场监管所'],
  ['食品小店亮证经营', '2024年', '市场监管所', '市场监管所'],
  ['养老院夜间值班制度', '2024年-2026年', '民社办', '民社办'],
  ['企业负责人集中学一次', '2024年', '应急办', '经发办'],
  ['村里练一次转移避险', '2024年底前', '应急办', ALL_VILLAGES],
  ['工地班前会有记录', '2025年', '规建办', '规建办'],
];

const TASKS_OF_ACTION = 3;

export const TOWN_TASKS: readonly TownTask[] = LINES.map(
  ([title, deadline, lead, responsible], at) => ({
    number: String(at + 1),
    action: ACTIONS[Math.floor(at / TASKS_OF_ACTION)] ?? '',
    title,
    deadline,
    lead,
    responsible,
  }),
);

/** The person who fills for a unit. */
export const personOf = (unit: string): string => `${unit}填报员`;

/** Numbers of the tasks a unit reports on: those it leads and those it takes part in. */
export function tasksOf(unit: string): readonly string[] {
  const isDepartment = DEPARTMENTS.some((name) => name === unit);
  return TOWN_TASKS.filter(
    ({ lead, responsible }) =>
      lead === unit || responsible === unit || (!isDepartment && responsible === ALL_VILLAGES),
  ).map(({ number }) => number);
}
