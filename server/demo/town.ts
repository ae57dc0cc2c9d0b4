import type { UnitKind } from '../../shared/town/unit.ts';
import type { Role } from '../../shared/town/role.ts';

/** Printed at start: the demo town holds nothing but examples. */
export const DEMO_PASSWORD = 'Qingdan-2024';

export const DEMO_TOWN = '大湾镇';

interface DemoUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly aliases: readonly string[];
  /** Login of the person who fills for it, and that person's invented name. */
  readonly login: string;
  readonly person: string;
}

/** Departments of document 000 and six invented villages, in the order of the town's lists. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  {
    name: '应急办',
    kind: 'department',
    aliases: ['镇应急办'],
    login: 'yingjiban-tb',
    person: '周敏',
  },
  { name: '经发办', kind: 'department', aliases: [], login: 'jingfaban', person: '陈立' },
  { name: '党政办', kind: 'department', aliases: [], login: 'dangzhengban', person: '何晓' },
  { name: '民社办', kind: 'department', aliases: [], login: 'minsheban', person: '罗燕' },
  { name: '规建办', kind: 'department', aliases: [], login: 'guijianban', person: '唐松' },
  { name: '农服中心', kind: 'department', aliases: [], login: 'nongfu', person: '邓强' },
  { name: '村建中心', kind: 'department', aliases: [], login: 'cunjian', person: '谭月' },
  { name: '文服中心', kind: 'department', aliases: [], login: 'wenfu', person: '彭静' },
  { name: '城管大队', kind: 'department', aliases: [], login: 'chengguan', person: '万涛' },
  {
    name: '市场监管所',
    kind: 'department',
    aliases: ['市场监管'],
    login: 'shichang',
    person: '孙莉',
  },
  {
    name: '镇武装部',
    kind: 'department',
    aliases: ['武装部'],
    login: 'wuzhuangbu',
    person: '江勇',
  },
  { name: '杉木村', kind: 'village', aliases: [], login: 'shanmu', person: '田秀英' },
  { name: '青龙村', kind: 'village', aliases: [], login: 'qinglong', person: '冉光明' },
  { name: '石桥村', kind: 'village', aliases: [], login: 'shiqiao', person: '文小兰' },
  { name: '白鹤村', kind: 'village', aliases: [], login: 'baihe', person: '秦国福' },
  { name: '柳溪村', kind: 'village', aliases: [], login: 'liuxi', person: '余芳' },
  {
    name: '双河社区',
    kind: 'village',
    aliases: ['双河居委会'],
    login: 'shuanghe',
    person: '向春梅',
  },
];

interface DemoGroup {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly every: 'village' | null;
  readonly members: readonly string[];
}

/** The members of the first are never listed in document 000: the departments of its leading group stand for them. */
export const DEMO_GROUPS: readonly DemoGroup[] = [
  {
    name: '安全生产“一岗双责”科室',
    aliases: ['“一岗双责”科室', '各“一岗双责”科室'],
    every: null,
    members: DEMO_UNITS.filter(
      ({ kind, name }) => kind === 'department' && name !== '镇武装部',
    ).map(({ name }) => name),
  },
  { name: '各村（社区）', aliases: ['各村', '各村（居）'], every: 'village', members: [] },
];

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string | null;
}

export const DEMO_ADMIN = { login: 'guanliyuan', name: '管理员' } as const;

/** One account for each role and each unit. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { ...DEMO_ADMIN, role: 'administrator', unit: null },
  { login: 'yingjiban', name: '林主任', role: 'coordinator', unit: '应急办' },
  { login: 'lingdao', name: '赵镇长', role: 'leader', unit: null },
  ...DEMO_UNITS.map(
    ({ login, person, name }) => ({ login, name: person, role: 'filler', unit: name }) as const,
  ),
];
