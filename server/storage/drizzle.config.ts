import { defineConfig } from 'drizzle-kit';

/** For `npx drizzle-kit generate --config server/drizzle.config.ts` after a change of tables.ts. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './server/storage/tables.ts',
  out: './server/storage/migrations',
});
