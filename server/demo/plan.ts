interface DemoRow {
  readonly number: string;
  readonly action: string;
  readonly title: string;
  readonly detail: string;
  readonly deadline: string;
  readonly lead: string;
  readonly responsible: string;
}

export const DEMO_PLAN = {
  title: '大湾镇安全生产治本攻坚三年行动重点任务清单',
  from: '2024-01-01',
  to: '2026-12-31',
} as const;

const ACTIONS = [
  '一、开展重大安全风险源头管控行动',
  '二、开展重大事故隐患动态清零行动',
  '三、开展生产经营单位安全管理体系建设行动',
  '四、开展生产经营单位从业人员安全素质能力提升行动',
  '五、开展安全监管效能提升行动',
  '六、开展数字整体智治能力提升行动',
  '七、开展安全工程治理行动',
  '八、开展全民安全素质提升行动',
] as const;

const DUAL = '安全生产“一岗双责”科室';
const VILLAGES = '各村（社区）';

type Line = readonly [
  action: number,
  number: number,
  title: string,
  detail: string,
  deadline: string,
  responsible: string,
];

// Headings, titles, dates and units are those of document 000; the details are our own words.
const LINES: readonly Line[] = [
  [
    1,
    1,
    '广泛宣传判定标准',
    '把各行业重大隐患的判定标准整理成册，发到企业和村，每季度讲解一次。',
    '2024年',
    '应急办',
  ],
  [
    2,
    2,
    '健全完善生产经营单位重大事故隐患自查自改常态化机制',
    '督促企业按标准自查，查出的问题登记、整改、复查，有变化及时更新。',
    '每年',
    DUAL,
  ],
  [
    2,
    3,
    '健全重大事故隐患数据清单',
    '企业自查、检查发现和群众举报的隐患都进同一张表，谁报谁管，逐条核销。',
    '长期坚持',
    DUAL,
  ],
  [
    3,
    4,
    '落实安全生产标准化管理体系定级制度',
    '动员够条件的企业申报标准化定级，帮助准备资料。',
    '2024年',
    '应急办、经发办',
  ],
  [
    3,
    5,
    '提升工商贸企业安全生产标准化创建质量',
    '帮助企业把安全责任写到每个岗位，先建制度。',
    '2024年',
    '应急办、经发办',
  ],
  [
    3,
    5,
    '提升工商贸企业安全生产标准化创建质量',
    '抽查岗位责任是否真在执行，不达标的退回重做。',
    '2025—2026年',
    '应急办、经发办',
  ],
  [
    4,
    6,
    '明确安全培训工作要求',
    '每个行业写清谁要培训、多久一次、讲什么，线上线下都算。',
    '2024年',
    DUAL,
  ],
  [
    4,
    7,
    '开展生产经营单位从业人员安全技能培训',
    '新进人员先培训考试再上岗，外包人员和本单位人员一样管。',
    '2025—2026年',
    DUAL,
  ],
  [5, 8, '提高监管执法效能', '组织检查人员集中学习，每半年考一次。', '2024年-2025年', DUAL],
  [
    5,
    9,
    '重拳开展打非治违',
    '几个科室一起暗访，发现无证经营和违规动火当场处置，典型案例公开。',
    '2026年',
    DUAL,
  ],
  [
    5,
    10,
    '加大监管执法力度',
    '检查结果列成问题、任务、责任、时限四张单子，逐项销账。',
    '2024年-2026年',
    DUAL,
  ],
  [5, 11, '完善举报奖励制度', '公布举报电话和奖励办法，查实的一周内兑现。', '2024年-2026年', DUAL],
  [
    5,
    12,
    '加强应急救援队伍建设',
    '各村建一支应急小分队，每年和民兵一起演练一次。',
    '2024年-2026年',
    `镇武装部、${VILLAGES}`,
  ],
  [
    5,
    13,
    '推进保险业与安全生产良性互动',
    '高危行业都要投安责险，其他行业鼓励投保，请保险公司帮忙查隐患。',
    '2024年-2026年',
    '应急办、经发办、规建办\n村建中心',
  ],
  [
    6,
    14,
    '加大老旧工艺设备淘汰改造力度',
    '摸清在用的老旧设备，列出淘汰名单和时间。',
    '2024年',
    '经发办',
  ],
  [
    7,
    15,
    '加大安全工程治理力度',
    '打通堵塞的消防通道，给小场所装烟感报警器，整治有隐患的自建房。',
    '2025年',
    '经发办、规建办',
  ],
  [
    7,
    16,
    '深化燃气安全专项整治',
    '餐饮场所和居民用气逐户查，软管、阀门、报警器不合格的当场换。',
    '长期坚持',
    '经发办',
  ],
  [
    8,
    17,
    '强力推进安全宣传教育',
    '安全生产月、消防日办活动，院坝会、村广播、学校课堂都要讲安全。',
    '每年',
    `${DUAL}、${VILLAGES}`,
  ],
];

/** Task 16 is the only one not led by the 应急办. */
const LEAD_OF: Readonly<Record<number, string>> = { 16: '经发办' };

export const DEMO_ROWS: readonly DemoRow[] = LINES.map(
  ([action, number, title, detail, deadline, responsible]) => ({
    number: String(number),
    action: ACTIONS[action - 1] ?? '',
    title,
    detail,
    deadline,
    lead: LEAD_OF[number] ?? '应急办',
    responsible,
  }),
);
