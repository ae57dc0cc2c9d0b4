/** Begins the 校验结果 of a row the town took away: by it the row is greyed and known again at the next sync. */
export const RETIRED_MARK = '【停用】';
