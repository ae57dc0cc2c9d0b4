/** One measured figure beside what it must not exceed; no guard: it is only told. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '×' | 'KB';
  readonly guard: number | null;
}

export function line({ name, value, unit, guard }: Figure): string {
  const held =
    guard === null ? '' : `  (guard ${guard} ${unit}${value > guard ? ', EXCEEDED' : ''})`;
  return `${name.padEnd(58)} ${value.toFixed(1).padStart(8)} ${unit}${held}`;
}

export const isExceeded = ({ value, guard }: Figure): boolean => guard !== null && value > guard;
