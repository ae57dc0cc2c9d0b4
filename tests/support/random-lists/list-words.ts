import type { Dice } from '../schedule/dice.ts';

/** Syllables for names that stand in no dictionary. */
const SYLLABLES = '岚衢汐垣磐蓼澄砚霁栾沅泷珩邺萃棠沣朔汀' as const;

const VERBS = [
  '修订',
  '排查',
  '整治',
  '健全',
  '开展',
  '推进',
  '压实',
  '更新',
  '培训',
  '核对',
] as const;
const OBJECTS = [
  '应急预案',
  '老旧房屋',
  '燃气用户',
  '消防通道',
  '责任清单',
  '道路隐患',
  '危化仓库',
  '工地塔吊',
  '校园食堂',
  '渡口船只',
  '企业台账',
  '值守制度',
] as const;
const ENDS = ['行动', '专项', '工程', '攻坚'] as const;
const MEANS = [
  '组织人员逐户走访',
  '分类建立管理台账',
  '会同有关方面联合检查',
  '对照标准逐项核对',
  '明确专人跟踪落实',
] as const;
const AIMS = [
  '做到底数清楚',
  '确保按期见效',
  '形成闭环管理',
  '防止问题反弹',
  '及时通报结果',
] as const;
const OFFICES = [
  '应急办',
  '经发办',
  '规建办',
  '党政办',
  '农服中心',
  '派出所',
  '市场监管所',
  '综合执法大队',
  '供电公司',
] as const;
const OFFICE_ENDS = ['办', '所', '中心', '站', '局', '科', '大队', '公司'] as const;
const FAMILIES = ['王', '李', '张', '刘', '陈', '杨', '周', '吴', '郑', '谭', '欧阳'] as const;
const GIVEN = '燕磊娟强敏涛芳斌静伟霞鹏莉勇' as const;
const DEADLINES = [
  '2024年底前',
  '2025年',
  '2024年-2026年',
  '2024年6月底前',
  '每年',
  '每季度',
  '长期坚持',
  '2025年3月31日前',
  '2024年12月',
  '持续推进',
  '2026年上半年',
  '2024.12.31',
] as const;
const DONE = [
  '已完成排查，建立台账',
  '目前已开展检查三轮',
  '截至本月已培训百余人',
  '正在按计划推进，已印发通知',
] as const;
const STATUS = ['已完成', '推进中', '未启动', '基本完成'] as const;
const LEVELS = ['高', '中', '低', '一般'] as const;
const MONEY = ['镇级自筹', '上级补助', '企业自筹', '无'] as const;

function syllable(dice: Dice, from: string): string {
  return from.charAt(dice.roll(from.length));
}

function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

export interface ListWords {
  readonly action: () => string;
  readonly title: () => string;
  readonly detail: () => string;
  readonly deadline: () => string;
  readonly unit: () => string;
  readonly units: () => readonly string[];
  readonly person: () => string;
  readonly progress: () => string;
  readonly status: () => string;
  readonly level: () => string;
  readonly money: () => string;
}

/** The vocabulary of one random list; every third name is made of syllables nobody has met. */
export function listWords(dice: Dice): ListWords {
  const strange = () => syllable(dice, SYLLABLES) + syllable(dice, SYLLABLES);
  const object = () =>
    dice.chance(0.3)
      ? `${strange()}${dice.pick(['设施', '片区', '场所', '点位'])}`
      : dice.pick(OBJECTS);
  const unit = () =>
    dice.chance(0.3)
      ? strange() + dice.pick(OFFICE_ENDS)
      : dice.chance(0.2)
        ? `${strange()}${dice.pick(['村', '社区'])}`
        : dice.pick(OFFICES);
  return {
    action: () => object() + dice.pick(ENDS),
    title: () => dice.pick(VERBS) + object() + dice.pick(['', '', '工作', '机制']),
    detail: () =>
      `${several(1 + dice.roll(3), () => `${dice.pick(VERBS)}${object()}，${dice.pick(MEANS)}`).join('；')}，${dice.pick(AIMS)}。`,
    deadline: () => dice.pick(DEADLINES),
    unit,
    units: () => [...new Set(several(1 + dice.roll(4), unit))],
    person: () =>
      dice.pick(FAMILIES) + several(1 + dice.roll(2), () => syllable(dice, GIVEN)).join(''),
    progress: () => `${dice.pick(DONE)}${dice.roll(90)}处。`,
    status: () => dice.pick(STATUS),
    level: () => dice.pick(LEVELS),
    money: () => dice.pick(MONEY),
  };
}
