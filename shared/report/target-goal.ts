import type { COMPARATORS, Target } from './target.ts';

export const COMPARATOR_LABELS = {
  'at-least': '不低于',
  'at-most': '不超过',
  zero: '为零',
  all: '全覆盖（100%）',
  fall: '同比下降',
} as const satisfies Record<(typeof COMPARATORS)[number], string>;

/** «不低于 80%», «为零», «同比下降 3%» */
export function sayGoal({
  comparator,
  value,
  unit,
}: Pick<Target, 'comparator' | 'value' | 'unit'>): string {
  switch (comparator) {
    case 'zero':
      return '为零';
    case 'all':
      return '100%';
    case 'fall':
      return `同比下降 ${String(value)}%`;
    case 'at-least':
    case 'at-most':
      return `${COMPARATOR_LABELS[comparator]} ${String(value)}${unit}`;
  }
}
