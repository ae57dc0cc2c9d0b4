import type { Meaning } from '../../../shared/sheet/meaning.ts';
import type { Dice } from '../schedule/dice.ts';

/** Headings of one meaning: usual ones, longer phrases around them, and sayings that stand in no list of the product. */
interface Pool {
  readonly usual: readonly [string, ...string[]];
  readonly phrases: readonly [string, ...string[]];
  readonly odd: readonly [string, ...string[]];
}

export type PlanField = Extract<
  Meaning,
  | 'number'
  | 'action'
  | 'title'
  | 'detail'
  | 'deadline'
  | 'lead'
  | 'responsible'
  | 'people'
  | 'leader'
  | 'progress'
  | 'status'
  | 'remark'
>;

const POOLS: Readonly<Record<PlanField, Pool>> = {
  number: {
    usual: ['序号', '编号', '项次'],
    phrases: ['序 号', '任务序号'],
    odd: ['顺次', '第几条'],
  },
  action: {
    usual: ['行动名称', '一级指标', '工作类别', '板块', '专项行动'],
    phrases: ['所属专项行动', '治本攻坚行动名称'],
    odd: ['归口大项', '属哪类', '篇目'],
  },
  title: {
    usual: ['重点任务', '工作任务', '任务名称', '二级指标', '重点工作'],
    phrases: ['2024年重点任务', '年度重点工作（项）', '本级工作任务'],
    odd: ['要办的事', '干啥', '哪件事'],
  },
  detail: {
    usual: ['工作措施', '具体举措', '工作内容', '工作要求', '具体措施'],
    phrases: ['主要工作措施', '具体举措和办法', '年度工作内容'],
    odd: ['咋个干法', '怎么干', '路径抓手'],
  },
  deadline: {
    usual: ['完成时间', '完成时限', '时间节点', '完成期限', '截止时间'],
    phrases: ['计划完成时间', '完成时限（节点）', '各项工作完成时限'],
    odd: ['啥时候', '几时办结', '到哪天', '期满日'],
  },
  lead: {
    usual: ['牵头部门', '牵头单位', '主责单位', '主办单位', '牵头科室'],
    phrases: ['镇级牵头单位', '牵头部门（科室）', '第一牵头单位'],
    odd: ['谁挑头', '谁牵这个头', '哪家抓总'],
  },
  responsible: {
    usual: ['责任部门', '责任单位', '责任科室', '配合单位', '参与单位'],
    phrases: ['责任部门（科室）', '各责任单位', '协同配合单位'],
    odd: ['谁来干', '干活的单位', '搭手的'],
  },
  people: {
    usual: ['责任人', '具体责任人', '经办人', '联系人'],
    phrases: ['各项责任人', '责任人（姓名）'],
    odd: ['找谁', '跑腿人员'],
  },
  leader: {
    usual: ['责任领导', '分管领导', '包案领导'],
    phrases: ['镇责任领导', '分管领导（班子）'],
    odd: ['哪位书记管', '分管的人'],
  },
  progress: {
    usual: ['进展情况', '工作进展', '落实情况'],
    phrases: ['第二季度进展情况', '目前工作进展'],
    odd: ['眼下动态', '到哪步了'],
  },
  status: {
    usual: ['完成状态', '是否完成', '任务状态'],
    phrases: ['目前完成状态', '任务状态（季度）'],
    odd: ['销号没', '啥状态'],
  },
  remark: { usual: ['备注', '说明'], phrases: ['备 注', '备注（其他）'], odd: ['备记'] },
};

/** Headings without any meaning: only the contents can speak. */
const NONSENSE = [
  '甲栏',
  '乙栏',
  '丙栏',
  '丁栏',
  '戊栏',
  '己栏',
  '庚栏',
  '辛栏',
  '壬栏',
  '癸栏',
] as const;

export interface HeadingShares {
  readonly phrase: number;
  readonly odd: number;
  readonly nonsense: number;
}

/** A heading for a field; `place` keeps headings without meaning apart. */
export function headingFor(
  dice: Dice,
  field: PlanField,
  { shares, place }: { shares: HeadingShares; place: number },
): string {
  const pool = POOLS[field];
  const fate = dice.next();
  // A leader's name looks like anybody's: without a word over it nobody could tell whose it is.
  if (fate < shares.nonsense && field !== 'leader')
    return NONSENSE[place % NONSENSE.length] ?? '甲栏';
  if (fate < shares.nonsense + shares.odd) return dice.pick(pool.odd);
  if (fate < shares.nonsense + shares.odd + shares.phrase) return dice.pick(pool.phrases);
  return dice.pick(pool.usual);
}
