import { defineConfig } from 'drizzle-kit';

/** For `npx drizzle-kit generate --config server/storage/drizzle.config.ts` after a change of the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './server/storage/tables.ts',
    './server/storage/report-tables.ts',
    './server/storage/target-tables.ts',
    './server/storage/reading-tables.ts',
    './server/storage/people-tables.ts',
  ],
  out: './server/storage/migrations',
});
