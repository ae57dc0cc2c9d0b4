import { z } from 'zod';
import { MEANINGS } from '../sheet/meaning.ts';
import type { SettledReading } from '../sheet/settled-reading.ts';
import { text } from '../town/text.ts';

const MAX_ROW = 1_048_576;
const MAX_COLUMNS = 400;
const MAX_HEADER_ROWS = 8;
const MAX_HEADING = 2_000;
/** Headings of all columns together. */
const MAX_SHAPE = 20_000;

const sheetRow = z.int().min(1).max(MAX_ROW);

/** How a person says a sheet is to be read. */
const settledReading = z.strictObject({
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
}) satisfies z.ZodType<SettledReading>;

const shape = text(MAX_SHAPE).pipe(z.string().min(1));

export const rememberReadingInput = z.strictObject({
  shape,
  /** Null: sheets of this shape are read as they are recognised, as if nobody had ever said otherwise. */
  reading: settledReading.nullable(),
});

/** What the town's coordinators settled, newest first; `by` is the name of whoever did. */
export const townReadings = z.array(
  z.strictObject({
    shape: z.string(),
    reading: settledReading,
    by: z.string(),
    at: z.iso.datetime(),
  }),
);

export type RememberReading = z.infer<typeof rememberReadingInput>;
export type TownReading = z.infer<typeof townReadings>[number];
