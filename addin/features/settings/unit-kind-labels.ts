import type { UnitKind } from '../../../shared/town/unit.ts';

export const UNIT_KIND_LABELS = {
  department: '部门（科室）',
  village: '村（社区）',
  outside: '镇外单位',
} as const satisfies Record<UnitKind, string>;
