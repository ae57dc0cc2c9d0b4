import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: readonly string[], timeout: number) => ({
  test: {
    name,
    include: [...include],
    environment: 'node' as const,
    testTimeout: timeout,
    hookTimeout: timeout,
  },
});

export default defineConfig({
  test: {
    // Vitest leaves a processor free, which on a machine with two of them doubles the time.
    maxWorkers: availableParallelism(),
    projects: [
      project('unit', ['tests/unit/**/*.test.ts', 'tests/properties/**/*.test.ts'], 20_000),
      project('host', ['tests/excel-host/**/*.test.ts'], 30_000),
      project(
        'integration',
        [
          'tests/integration/**/*.test.ts',
          'tests/contracts/**/*.test.ts',
          'tests/regression/**/*.test.ts',
        ],
        60_000,
      ),
      project('e2e', ['tests/e2e/**/*.test.ts'], 180_000),
    ],
  },
});
