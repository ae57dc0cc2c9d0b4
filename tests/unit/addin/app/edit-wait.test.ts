import { expect, it } from 'vitest';
import { createEditWait } from '../../../../addin/app/edit-wait.ts';

it('the banner stays until the last of several waiting batches has its answer', () => {
  const wait = createEditWait();
  const shown: boolean[] = [];
  wait.subscribe(() => shown.push(wait.waiting()));

  wait.set(true);
  wait.set(true);
  wait.set(false);
  wait.set(false);

  expect(shown).toEqual([true, true, true, false]);
});
