import { MEANING_LABELS } from '../../../shared/sheet/meaning-labels.ts';
import type { RecognisedColumn } from '../../../shared/sheet/recognised.ts';

/** Why a column is in doubt, in a sentence for whoever has to decide: what spoke for the meaning, and what else it may be. */
export function sayDoubt({ reasons, alternatives }: RecognisedColumn): string {
  const others = alternatives.map((other) => `“${MEANING_LABELS[other]}”`).join('或');
  const parts = [...reasons, ...(others === '' ? [] : [`也可能是${others}`])];
  return `拿不准${parts.length === 0 ? '' : `：${parts.join('；')}`}。`;
}
