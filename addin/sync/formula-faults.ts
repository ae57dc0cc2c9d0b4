import type { PushedRow } from '../../shared/protocol/sheet.ts';
import type { Fault } from './remarks.ts';
import { isClean, type RowState } from './row-state.ts';

/**
 * Formulas in managed cells: their results are sent, and nothing overwrites them (reliability F44). Notes, no faults.
 * `sent` is what was sent of this row.
 */
export function formulaFaults(row: RowState, sent: readonly PushedRow[]): readonly Fault[] {
  const spoken = sent.flatMap(({ fields }) => Object.keys(fields));
  const formulas = [...row.formulas].filter((key) => spoken.includes(key));
  const read = formulas.map((field) => ({
    field,
    code: 'FORMULA_READ',
    message: '这一格是公式，已按计算结果上报，公式保留。',
  }));
  const kept = [...row.formulas]
    .filter((key) => isClean(row, key) && row.baseline?.older[key] !== undefined)
    .map((field) => ({
      field,
      code: 'FORMULA_KEPT',
      message: '服务器上这一格有新内容，但这里是公式，没有覆盖。要用新内容，请先删掉公式再点同步。',
    }));
  return [...read, ...kept];
}
