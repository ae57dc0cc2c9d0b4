import { z } from 'zod';
import { MEANINGS } from '../sheet/meaning.ts';
import type { SettledTable } from '../sheet/settled-reading.ts';
import { text } from '../town/text.ts';

const MAX_ROW = 1_048_576;
const MAX_COLUMNS = 400;
const MAX_HEADER_ROWS = 8;
const MAX_HEADING = 2_000;
/** Headings of all columns together. */
const MAX_SHAPE = 20_000;

const sheetRow = z.int().min(1).max(MAX_ROW);

/** Rows that were said to be tasks or none; a person says so of a few. */
const MAX_ROWS = 500;
const MAX_WORDS = 400;

/** How a person says a table is to be read. Earlier ones have neither `rows` nor `isLeft`. */
export const settledTable = z.strictObject({
  headerRows: z
    .strictObject({ first: sheetRow, last: sheetRow })
    .refine(({ first, last }) => first <= last && last - first < MAX_HEADER_ROWS)
    .nullable(),
  meanings: z
    .array(
      z.strictObject({
        heading: text(MAX_HEADING),
        nth: z.int().min(0).max(MAX_COLUMNS),
        meaning: z.enum(MEANINGS),
      }),
    )
    .max(MAX_COLUMNS)
    .readonly(),
  rows: z
    .array(
      z.strictObject({
        words: text(MAX_WORDS),
        nth: z.int().min(0).max(MAX_ROW),
        isTask: z.boolean(),
      }),
    )
    .max(MAX_ROWS)
    .readonly()
    .optional(),
  isLeft: z.boolean().optional(),
}) satisfies z.ZodType<SettledTable>;

const shape = text(MAX_SHAPE).pipe(z.string().min(1));

export const rememberReadingInput = z.strictObject({
  shape,
  /** Null: sheets of this shape are read as they are recognised, as if nobody had ever said otherwise. */
  reading: settledTable.nullable(),
});

/** What the town's coordinators settled, newest first; `by` is the name of whoever did. */
export const townReadings = z.array(
  z.strictObject({
    shape: z.string(),
    reading: settledTable,
    by: z.string(),
    at: z.iso.datetime(),
  }),
);

export type RememberReading = z.infer<typeof rememberReadingInput>;
export type TownReading = z.infer<typeof townReadings>[number];
