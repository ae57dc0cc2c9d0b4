import { z } from 'zod';

/** Columns of jsonb as the database hands them out. */
export const storedValue = z.union([z.string(), z.number(), z.null()]);
export const storedFields = z.record(z.string(), storedValue);
export const storedRevisions = z.record(z.string(), z.int());
