import type { Meaning } from './meaning.ts';

/** What a column was taken for, in words. */
export const MEANING_LABELS = {
  number: '序号',
  action: '行动名称',
  title: '重点任务',
  detail: '任务内容',
  deadline: '完成时间',
  lead: '牵头部门',
  responsible: '责任部门',
  people: '责任人',
  leader: '责任领导',
  target: '目标',
  status: '进展状态',
  percent: '完成率',
  progress: '进展情况',
  problems: '存在问题',
  next: '下一步措施',
  remark: '备注',
  score: '分值',
  other: '其他（原样保留）',
} as const satisfies Record<Meaning, string>;
