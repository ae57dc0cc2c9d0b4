/**
 * administrator 管理员 · coordinator 镇应急办 · filler 填报人 of one unit · leader 分管领导, reads all and writes nothing ·
 * district 上级: of the body above several towns (区县安委办), reads their summaries and nothing else.
 * A lead department is no role: a filler's unit leads the rows in which it stands as 牵头部门.
 */
/** Those of a town's own people. */
export const TOWN_ROLES = ['administrator', 'coordinator', 'filler', 'leader'] as const;

export const ROLES = [...TOWN_ROLES, 'district'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_LABELS = {
  administrator: '管理员',
  coordinator: '镇应急办',
  filler: '填报人',
  leader: '分管领导',
  district: '上级安委办',
} as const satisfies Record<Role, string>;
