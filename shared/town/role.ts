/**
 * administrator 管理员 · coordinator 镇应急办 · filler 填报人 of one unit · leader 分管领导, reads all and writes nothing.
 * A lead department is no role: a filler's unit leads the rows in which it stands as 牵头部门.
 */
export const ROLES = ['administrator', 'coordinator', 'filler', 'leader'] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_LABELS = {
  administrator: '管理员',
  coordinator: '镇应急办',
  filler: '填报人',
  leader: '分管领导',
} as const satisfies Record<Role, string>;
