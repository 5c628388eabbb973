import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at('..'),
  test: {
    include: ['{apps,packages}/*/src/**/*.test.ts', 'tooling/**/*.test.ts'],
    globalSetup: [at('../packages/core/src/testing/postgres-setup.ts')],
    // Tests wait for PostgreSQL as often as for the processor: one worker a core, none left out for the main process.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
