/** 进展状态 as people choose it; 逾期 and the colours are derived, never typed (product: vocabulary of status). */
export const STATUSES = ['未启动', '推进中', '基本完成', '已完成', '长期推进'] as const;

export type Status = (typeof STATUSES)[number];
