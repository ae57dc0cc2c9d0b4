import { expect, it } from 'vitest';
import { readTargets } from '../../../../shared/report/target-words.ts';
import { describeOnSeeds, seedText } from '../../../support/seeds.ts';

/** Comparator, value, unit, period and «soft», with how often a document states such a target. */
async function countTargets(name: string): Promise<Readonly<Record<string, number>>> {
  const counts = new Map<string, number>();
  for (const { comparator, value, unit, period, soft } of readTargets(await seedText(name))) {
    const key = [comparator, `${value ?? '?'}${unit}`, period, soft ? 'soft' : null]
      .filter((word) => word !== null)
      .join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

describeOnSeeds(
  'the targets of a source document, every sentence of it read (domain/model §6)',
  () => {
    it('of a town’s points of work are those of the table, in the text and in its boards', async () => {
      expect(await countTargets('tuqiao-2023-workpoints')).toEqual({
        'fall 3% year': 1,
        'zero 0': 3,
        'at-least 80%': 1,
        'at-least 90%': 1,
        'at-least 50公里': 1,
        'at-least 1次 month': 1,
        'at-least 1次 quarter': 1,
        'at-least 1件 year': 1,
        'at-least 500元': 1,
        'all 100%': 8,
        'at-least 75%': 2,
        'at-least 2次': 4,
      });
    });

    it('of a town’s plan for three years are zero targets, a meeting a quarter and a soft share', async () => {
      expect(await countTargets('dawan-2024-plan')).toEqual({
        'zero 0': 3,
        'all 100% soft': 2,
        'at-least 1次 quarter': 1,
      });
    });

    it('of a district’s plan name the share trained beside the occasion', async () => {
      expect(await countTargets('jizhou-2024-plan')).toMatchObject({
        'all 100% year': 1,
        'all 100% soft': 2,
        'at-least 1次 half-year': 1,
      });
    });
  },
);
