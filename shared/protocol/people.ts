import { z } from 'zod';
import type { TownPeople } from '../sheet/town-people.ts';
import { text } from '../town/text.ts';

const MAX_RUN = 60;
const MAX_NAME = 30;
const MAX_NAMES = 20;
/** People of the largest list several times over. */
const MAX_SAID = 2_000;

const saidRun = z.strictObject({ written: z.string(), names: z.array(z.string()) });

/** Whom the town knows: its accounts, the people of lists it published, and how names that ran together were read. */
export const townPeople = z.strictObject({
  names: z.array(z.string()),
  runs: z.array(saidRun),
}) satisfies z.ZodType<TownPeople>;

/** A run with the names it holds, in order and whole; a single name holds itself. */
const newRun = z
  .strictObject({
    written: text(MAX_RUN).pipe(z.string().min(2)),
    names: z
      .array(text(MAX_NAME).pipe(z.string().min(2)))
      .min(1)
      .max(MAX_NAMES),
  })
  .refine(({ written, names }) => names.join('') === written, {
    error: '断开以后的姓名连起来要和原来写的一样',
  });

export const rememberPeopleInput = z.strictObject({ said: z.array(newRun).max(MAX_SAID) });

export type RememberPeople = z.infer<typeof rememberPeopleInput>;
