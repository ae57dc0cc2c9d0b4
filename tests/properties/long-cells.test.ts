import { describe, expect, it } from 'vitest';
import { readTargets } from '../../shared/report/target-words.ts';
import { readPeople } from '../../shared/sheet/people.ts';
import { parseDeadline, type DeadlineFrame } from '../../shared/time/deadline.ts';
import { CELL_TEXT_LIMIT } from '../../shared/town/text.ts';
import { resolveUnits } from '../../shared/town/unit-list.ts';
import { townDirectory } from '../support/town-directory.ts';

const PLAN: DeadlineFrame = { from: '2024-01-01', to: '2026-12-31', baseYear: 2024 };
const town = townDirectory();

/** Milliseconds of this process's own work for one cell as long as Excel allows. */
const PATIENCE = 1_500;

function workOf(act: () => void): number {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

const READERS = {
  deadlines: (text: string) => parseDeadline(text, PLAN).text.length,
  targets: (text: string) => readTargets(text).length,
  units: (text: string) => resolveUnits(town, text).units.length,
  people: (text: string) => readPeople(text, ['张三', '李四']).length,
};

/** Words on which an expression that looks back and forth would look longest. */
const HARD = [
  '1',
  '一',
  '（',
  '应急办（',
  '“',
  '开展检查',
  '每季度1次',
  '6月、',
  '不低于75%',
  '零',
  '率、',
  '张 三 ',
];

describe('a cell as long as Excel allows', () => {
  it.each(Object.entries(READERS))('is read for %s in no time', (_, read) => {
    for (const word of HARD) {
      for (const length of [290, 490, 3_900, CELL_TEXT_LIMIT]) {
        const text = word.repeat(Math.ceil(length / word.length)).slice(0, length);

        const work = workOf(() => read(text));

        expect(work, `${word} × ${length}`).toBeLessThan(PATIENCE);
      }
    }
  });
});
