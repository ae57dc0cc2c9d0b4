import { z } from 'zod';

/** SEC-91: of a file itself, before anything of it is inflated. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Four characters for three bytes. */
const MOST_BASE64 = Math.ceil(MOST_FILE_BYTES / 3) * 4;

/** A file as the person's computer calls it, and what it holds; nothing of it is kept. */
export const readFileInput = z.strictObject({
  name: z.string().min(1).max(255),
  base64: z.base64().max(MOST_BASE64),
});

const area = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  rows: z.int().min(1),
  columns: z.int().min(1),
});

/** A sheet of a workbook or a table of a document, as displayed. */
const foreignTable = z.strictObject({
  name: z.string(),
  /** Rows of the same length; covered cells ''. */
  texts: z.array(z.array(z.string())),
  merges: z.array(area),
});

export const readFileOutput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tables'),
    tables: z.array(foreignTable),
    /** What the file holds and the tables do not, in words: «宏», «外部链接（2 个）». */
    leftOut: z.array(z.string()),
  }),
  /** It cannot be read, with the sentence that says why and what to do. */
  z.strictObject({ kind: z.literal('fault'), sentence: z.string() }),
]);

export type FileRead = z.infer<typeof readFileOutput>;
export type FileTable = z.infer<typeof foreignTable>;
