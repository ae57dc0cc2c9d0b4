import type { Services } from '../../app/services.ts';
import type { Refusal } from '../../sync/outcome.ts';
import type { TownSave } from './settlement.ts';

/** Saves one after another and stops at the first refusal; what was saved before stays saved and is harmless. */
export async function saveTown(
  api: Services['api'],
  { units, groups }: TownSave,
): Promise<Refusal | null> {
  for (const unit of units) {
    const answer = await api.saveUnit(unit);
    if (!answer.ok) return answer.refusal;
  }
  for (const group of groups) {
    const answer = await api.saveGroup(group);
    if (!answer.ok) return answer.refusal;
  }
  return null;
}
